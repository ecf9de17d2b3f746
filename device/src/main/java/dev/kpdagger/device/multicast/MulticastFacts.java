package dev.kpdagger.device.multicast;

import dev.kpdagger.device.FactList;
import java.util.List;

/// Multicast routing: by routing table, by interface and by peer.
public record MulticastFacts(
    FactList<MulticastProcess> multicastProcesses,
    FactList<MulticastInterface> multicastInterfaces,
    FactList<MulticastPeer> multicastPeers) {

  /// A device that does not route multicast, or whose reader does not look at it.
  public static MulticastFacts none() {
    return new MulticastFacts(
        FactList.complete(List.of()), FactList.complete(List.of()), FactList.complete(List.of()));
  }
}
