package dev.kpdagger.device.support;

import dev.kpdagger.device.FactList;
import java.util.List;

/// Further services, credentials and uses of method lists.
///
/// @param features of which nothing more is asked than whether they are there
public record SupportFacts(
    FactList<NetworkService> networkServices,
    FactList<DhcpPool> dhcpPools,
    FactList<Credential> credentials,
    FactList<MethodListUse> methodListUses,
    FactList<SourceInterface> sourceInterfaces,
    FactList<LogFilter> logFilters,
    FactList<Feature> features) {

  /// A device whose features are not read.
  public SupportFacts(
      FactList<NetworkService> networkServices,
      FactList<DhcpPool> dhcpPools,
      FactList<Credential> credentials,
      FactList<MethodListUse> methodListUses,
      FactList<SourceInterface> sourceInterfaces,
      FactList<LogFilter> logFilters) {
    this(
        networkServices,
        dhcpPools,
        credentials,
        methodListUses,
        sourceInterfaces,
        logFilters,
        FactList.open(List.of(), "features of this platform are not read"));
  }

  /// A device without any of it.
  public static SupportFacts none() {
    return new SupportFacts(empty(), empty(), empty(), empty(), empty(), empty(), empty());
  }

  private static <T> FactList<T> empty() {
    return FactList.complete(List.of());
  }
}
