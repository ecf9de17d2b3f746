package dev.kpdagger.device.filtering;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import java.util.List;

/// An access list that an interface applies to the packets that it receives, and which unusual
/// packets the list refuses from every source to every destination.
///
/// @param family ipv4 or ipv6
/// @param refuses of ipv4: `ip-options`, `icmp-fragments`, `icmp-mask`; of ipv6: `routing-header`,
///   `undetermined-transport`, `fragments`, `hop-by-hop-options`, `destination-options`,
///   `endpoint-identification`, `nsap-address`, `undefined-options`
/// @param denialsLogged whether everything that it denies is logged, also at its end
/// @param denialsNameInterface whether what is logged of each denial names the interface
public record InboundFilter(
    String interfaceName,
    String family,
    String list,
    List<String> refuses,
    boolean denialsLogged,
    boolean denialsNameInterface,
    SourceSpan span)
    implements Located {

  public InboundFilter {
    refuses = List.copyOf(refuses);
  }

  @Override
  public String subject() {
    return "access list " + list + " on " + interfaceName;
  }
}
