package dev.kpdagger.device.multicast;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;

/// Multicast routing of one routing table, over IPv4.
///
/// @param vrf empty for the global table
/// @param rendezvousPoint whether the device itself is one, for some group
/// @param registerFilter what limits the sources that may register with it, empty for nothing
/// @param joinFilter what limits the groups that it is joined for, empty for nothing
/// @param registerLimit registers that are taken in a second, or sources that may be registered; 0
///   for no limit
/// @param routeLimit multicast routes that are kept, 0 for no limit
/// @param sharedTreeKept whether traffic of every group stays on the tree through the rendezvous
///   point
public record MulticastProcess(
    String vrf,
    Fact<Boolean> rendezvousPoint,
    Fact<String> registerFilter,
    Fact<String> joinFilter,
    Fact<Long> registerLimit,
    Fact<Long> routeLimit,
    Fact<Boolean> sharedTreeKept,
    SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return "multicast routing" + (vrf.isEmpty() ? "" : " vrf " + vrf);
  }
}
