package dev.kpdagger.firewall.model;

import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.packets.PacketBox;
import java.util.List;

/// A rule as packets, in boxes that may overlap.
///
/// @param written what the rule says it matches; what is not understood counts as everything. A
///   claim about all its packets has to hold for these
/// @param certain packets that it matches for sure
/// @param possible packets that it may match
/// @param exact whether it matches these packets and no others
public record ModelledRule(
    AccessRule rule,
    List<PacketBox> written,
    List<PacketBox> certain,
    List<PacketBox> possible,
    boolean exact) {

  public ModelledRule {
    written = List.copyOf(written);
    certain = List.copyOf(certain);
    possible = List.copyOf(possible);
  }
}
