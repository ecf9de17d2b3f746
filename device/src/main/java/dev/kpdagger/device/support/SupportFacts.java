package dev.kpdagger.device.support;

import dev.kpdagger.device.FactList;
import java.util.List;

/// Further services, credentials and uses of method lists.
public record SupportFacts(
    FactList<NetworkService> networkServices,
    FactList<DhcpPool> dhcpPools,
    FactList<Credential> credentials,
    FactList<MethodListUse> methodListUses,
    FactList<SourceInterface> sourceInterfaces,
    FactList<LogFilter> logFilters) {

  /// A device without any of it.
  public static SupportFacts none() {
    return new SupportFacts(empty(), empty(), empty(), empty(), empty(), empty());
  }

  private static <T> FactList<T> empty() {
    return FactList.complete(List.of());
  }
}
