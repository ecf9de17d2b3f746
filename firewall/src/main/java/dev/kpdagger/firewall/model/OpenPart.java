package dev.kpdagger.firewall.model;

import dev.kpdagger.packets.PacketBox;
import java.util.Set;

/// Packets that a rule matches if something holds which only the running device knows.
///
/// @param asks what must hold, all of it; the same words mean the same thing wherever they stand
public record OpenPart(PacketBox box, Set<String> asks) {

  public OpenPart {
    asks = Set.copyOf(asks);
  }
}
