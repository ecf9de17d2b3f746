package dev.kpdagger.device.filtering;

import dev.kpdagger.device.Derived;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/// One rule of an access list.
///
/// @param list the name of its list
/// @param sequence its number in the list, as written or as the platform would number it
/// @param protocol an IP protocol by name or number: ip, tcp, udp, icmp, 89 ...
/// @param conditions what else a packet must be: established, fragments, dscp, a TCP flag ...; as
///   written
/// @param timeRange empty for always
/// @param remark the comment above it, empty for none
/// @param unresolved why a part of it is not understood, or empty
public record AccessRule(
    String list,
    long sequence,
    boolean permit,
    String protocol,
    AddressTerm source,
    PortTerm sourcePorts,
    AddressTerm destination,
    PortTerm destinationPorts,
    List<String> conditions,
    boolean logged,
    String timeRange,
    String remark,
    String unresolved,
    SourceSpan span)
    implements Located {

  private static final int NAMED_PORTS = 32;

  public AccessRule {
    conditions = List.copyOf(conditions);
  }

  /// Whether every packet of the rule's address family matches it.
  @Derived
  public boolean matchesEverything() {
    return (protocol.equals("ip") || protocol.equals("ipv6"))
        && source.isAny()
        && destination.isAny()
        && conditions.isEmpty()
        && timeRange.isEmpty()
        && unresolved.isEmpty();
  }

  /// The services for remote control of a device that the rule's destination ports name: `telnet`,
  /// `snmp` and the like. Ports count as named in a range of at most [#NAMED_PORTS]; web ports do
  /// not count, since mostly something else answers there.
  @Derived
  public List<String> controlServices() {
    if (!(destinationPorts instanceof PortTerm.Ports(var ranges))) {
      return List.of();
    }
    var found = new ArrayList<String>();
    for (ControlService service : ControlService.values()) {
      boolean named =
          ranges.stream()
              .anyMatch(
                  range ->
                      range.last() - range.first() < NAMED_PORTS && range.contains(service.port()));
      if (named && protocol.equals(service.protocol())) {
        found.add(service.label());
      }
    }
    return found;
  }

  @Override
  public String subject() {
    return "access list " + list + " rule " + sequence;
  }
}
