package dev.kpdagger.device.filtering;

import java.util.List;

/// Which packets a rule is about.
///
/// @param zones where they come from and go to
/// @param services protocol and ports; one of them must hold
/// @param conditions what else a packet must be: established, fragments, dscp, a TCP flag ...; as
///   written
public record RuleMatch(
    RuleZones zones,
    RuleAddresses source,
    RuleAddresses destination,
    List<ServiceTerm> services,
    List<String> conditions,
    RuleIdentities identities) {

  public RuleMatch {
    services = List.copyOf(services);
    conditions = List.copyOf(conditions);
  }

  /// Packets by address and service alone, wherever they go.
  public static RuleMatch of(
      RuleAddresses source, RuleAddresses destination, List<ServiceTerm> services) {
    return new RuleMatch(
        RuleZones.ANY, source, destination, services, List.of(), RuleIdentities.ANY);
  }
}
