package dev.kpdagger.device.protection;

import dev.kpdagger.device.FactList;
import java.util.List;

/// Zones, intrusion prevention and other protective functions.
public record ProtectionFacts(
    FactList<Zone> zones,
    FactList<ZonePair> zonePairs,
    FactList<IntrusionRule> intrusionRules,
    FactList<FirstHopPolicy> firstHopPolicies,
    FactList<ProtectionParameter> protectionParameters,
    FactList<ManagementInterface> managementInterfaces,
    FactList<SecurityProfile> securityProfiles) {

  /// A device without profiles of inspection.
  public ProtectionFacts(
      FactList<Zone> zones,
      FactList<ZonePair> zonePairs,
      FactList<IntrusionRule> intrusionRules,
      FactList<FirstHopPolicy> firstHopPolicies,
      FactList<ProtectionParameter> protectionParameters,
      FactList<ManagementInterface> managementInterfaces) {
    this(
        zones,
        zonePairs,
        intrusionRules,
        firstHopPolicies,
        protectionParameters,
        managementInterfaces,
        empty());
  }

  /// A device without any of it.
  public static ProtectionFacts none() {
    return new ProtectionFacts(empty(), empty(), empty(), empty(), empty(), empty());
  }

  private static <T> FactList<T> empty() {
    return FactList.complete(List.of());
  }
}
