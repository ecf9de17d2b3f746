package dev.kpdagger.firewall.decision;

import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a list, or some lists that are looked through in turn, do with the packets of a question.
///
/// @param list the list that is asked
/// @param places where it is applied, such as `GigabitEthernet0/0 in`; empty for zones
/// @param parts what each deciding rule does, in the order of the rules
/// @param complete false when the work that was allowed did not suffice
public record Answer(AccessList list, List<String> places, List<Part> parts, boolean complete) {

  /// Packets of the question that one rule decides.
  ///
  /// @param rule null where no rule of the list matches
  /// @param traffic the packets, each entry in one line
  /// @param witness one of them
  /// @param certain false where a rule that is not understood may decide some of them before
  public record Part(
      @Nullable AccessRule rule, List<String> traffic, String witness, boolean certain) {
    public Part {
      traffic = List.copyOf(traffic);
    }
  }

  public Answer {
    places = List.copyOf(places);
    parts = List.copyOf(parts);
  }
}
