package dev.kpdagger.firewall.decision;

import dev.kpdagger.firewall.model.ModelledRule;
import dev.kpdagger.packets.PacketBox;
import org.jspecify.annotations.Nullable;

/// Packets that one rule decides.
///
/// @param rule null where no rule of the list matches
/// @param doubts rules before it that may match some of them first
public record Decided(@Nullable ModelledRule rule, PacketBox box, Doubts doubts) {

  /// Whether the rule decides them for sure.
  public boolean certain() {
    return doubts.isEmpty();
  }

  /// Whether they pass; where no rule matches, none do.
  public boolean permits() {
    return rule != null && rule.rule().permit();
  }
}
