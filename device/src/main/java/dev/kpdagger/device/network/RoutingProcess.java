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
/// @param awaitsLabels whether it keeps traffic from a link until labels for it are there
public record RoutingProcess(
    String protocol,
    String name,
    String vrf,
    Fact<Boolean> passiveByDefault,
    Fact<Boolean> logsNeighborChanges,
    List<String> redistributes,
    Fact<Boolean> awaitsLabels,
    SourceSpan span)
    implements Located {

  /// A process of a protocol or platform that knows nothing of labels.
  public RoutingProcess(
      String protocol,
      String name,
      String vrf,
      Fact<Boolean> passiveByDefault,
      Fact<Boolean> logsNeighborChanges,
      List<String> redistributes,
      SourceSpan span) {
    this(
        protocol,
        name,
        vrf,
        passiveByDefault,
        logsNeighborChanges,
        redistributes,
        Fact.unknown("the reader of this platform does not look at it"),
        span);
  }

  public RoutingProcess {
    redistributes = List.copyOf(redistributes);
  }

  @Override
  public String subject() {
    return name.isEmpty() ? protocol : protocol + " " + name;
  }
}
