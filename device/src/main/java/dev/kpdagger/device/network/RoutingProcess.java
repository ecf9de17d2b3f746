package dev.kpdagger.device.network;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;

/// A routing process.
///
/// @param protocol bgp, ospf, ospfv3, eigrp, rip or isis
/// @param name process number, autonomous system or tag
/// @param passiveByDefault whether interfaces are passive unless said otherwise
/// @param logsNeighborChanges whether changes of neighbours are logged
public record RoutingProcess(
    String protocol,
    String name,
    String vrf,
    Fact<Boolean> passiveByDefault,
    Fact<Boolean> logsNeighborChanges,
    SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return name.isEmpty() ? protocol : protocol + " " + name;
  }
}
