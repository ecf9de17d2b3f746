package dev.kpdagger.device.filtering;

import java.util.List;
import java.util.Optional;

/// How the rules of one device are merged and moved: what its platform can say in one rule, and the
/// commands.
public interface RuleEditing {

  /// Rules that become one.
  ///
  /// @param rules all of them, in order
  /// @param place the one of them in whose place the new rule stands
  /// @param merged the new rule
  record Merge(List<AccessRule> rules, AccessRule place, WrittenRule merged) {
    public Merge {
      rules = List.copyOf(rules);
    }
  }

  /// A rule that goes to another place.
  ///
  /// @param before the rule before which it stands then
  record Move(AccessRule rule, AccessRule before) {}

  /// Commands that change a list.
  ///
  /// @param lines empty where there are none
  /// @param missing why there are none, in a clause; empty where there are some
  record Commands(List<String> lines, String missing) {
    public Commands {
      lines = List.copyOf(lines);
    }

    public static Commands none(String why) {
      return new Commands(List.of(), why);
    }

    public static Commands of(List<String> lines) {
      return new Commands(lines, "");
    }
  }

  /// The rule in its parts; empty where its words are not understood in full, or where nothing on
  /// this device can change it.
  Optional<WrittenRule> written(AccessList list, AccessRule rule);

  /// One rule, in the place and with the name of the first, that matches what two rules match which
  /// differ in one part; empty where the platform has none.
  Optional<WrittenRule> merged(WrittenRule first, WrittenRule second, int part);

  /// What a merged rule says, in the platform's words: the line, or the parts that are new.
  List<String> text(WrittenRule merged, WrittenRule place);

  /// The commands that merge rules of a list and then move some, one after the other.
  ///
  /// @param list as it is before
  Commands commands(AccessList list, List<Merge> merges, List<Move> moves);

  /// Leaves every rule as it is.
  static RuleEditing none() {
    return new RuleEditing() {
      @Override
      public Optional<WrittenRule> written(AccessList list, AccessRule rule) {
        return Optional.empty();
      }

      @Override
      public Optional<WrittenRule> merged(WrittenRule first, WrittenRule second, int part) {
        return Optional.empty();
      }

      @Override
      public List<String> text(WrittenRule merged, WrittenRule place) {
        return List.of();
      }

      @Override
      public Commands commands(AccessList list, List<Merge> merges, List<Move> moves) {
        return Commands.none("nothing changes the rules");
      }
    };
  }
}
