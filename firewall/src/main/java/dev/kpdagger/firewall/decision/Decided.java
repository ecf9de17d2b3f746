package dev.kpdagger.firewall.decision;

import dev.kpdagger.firewall.model.ModelledRule;
import dev.kpdagger.packets.PacketBox;
import org.jspecify.annotations.Nullable;

/// Packets that one rule decides.
///
/// @param rule null where no rule of the list matches
/// @param certain whether it is so; false where an earlier rule, a part of which is not understood,
///   may match some of them first
public record Decided(@Nullable ModelledRule rule, PacketBox box, boolean certain) {}
