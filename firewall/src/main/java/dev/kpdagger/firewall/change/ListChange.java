package dev.kpdagger.firewall.change;

import dev.kpdagger.device.filtering.AccessRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What changes between two forms of a list.
///
/// @param traffic packets that are decided otherwise
/// @param removed rules of the old list that the new one does not have in their place, in order
/// @param added rules of the new list that the old one does not have in their place, in order
/// @param doubts why more may have changed, empty for nothing
public record ListChange(
    List<Traffic> traffic, List<AccessRule> removed, List<AccessRule> added, List<String> doubts) {

  /// How packets are decided otherwise.
  public enum Effect {
    /// They were stopped and pass now.
    PERMITTED,
    /// They passed and are stopped now.
    DENIED
  }

  /// Packets that one pair of rules decides otherwise.
  ///
  /// @param before the rule that decided, or null where none did
  /// @param after the rule that decides now, or null where none does
  /// @param packets each entry in one line
  /// @param witness one of them
  /// @param certain false where a part of the rules is not understood
  public record Traffic(
      Effect effect,
      @Nullable AccessRule before,
      @Nullable AccessRule after,
      List<String> packets,
      String witness,
      boolean certain) {
    public Traffic {
      packets = List.copyOf(packets);
    }
  }

  public ListChange {
    traffic = List.copyOf(traffic);
    removed = List.copyOf(removed);
    added = List.copyOf(added);
    doubts = List.copyOf(doubts);
  }

  public boolean isNothing() {
    return traffic.isEmpty() && removed.isEmpty() && added.isEmpty() && doubts.isEmpty();
  }
}
