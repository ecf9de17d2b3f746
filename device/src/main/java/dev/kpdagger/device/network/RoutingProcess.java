package dev.kpdagger.device.network;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import java.util.List;

/// A routing process.
///
/// @param protocol bgp, ospf, ospfv3, eigrp, rip or isis
/// @param name process number, autonomous system or tag
/// @param passiveByDefault whether interfaces are passive unless said otherwise
/// @param redistributes other sources whose routes it announces: static, connected, `ospf 1` ...
/// @param logsNeighborChanges whether changes of neighbours are logged
public record RoutingProcess(
    String protocol,
    String name,
    String vrf,
    Fact<Boolean> passiveByDefault,
    Fact<Boolean> logsNeighborChanges,
    List<String> redistributes,
    SourceSpan span)
    implements Located {

  public RoutingProcess {
    redistributes = List.copyOf(redistributes);
  }

  @Override
  public String subject() {
    return name.isEmpty() ? protocol : protocol + " " + name;
  }
}
