package dev.kpdagger.scan;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.RuleEditing;
import dev.kpdagger.device.filtering.WrittenRule;
import dev.kpdagger.device.rules.RuleAnomaly;
import dev.kpdagger.firewall.cleanup.CleanUp;
import dev.kpdagger.language.Check;
import dev.kpdagger.language.Given;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Shorter lists of a device that let the same packets pass.
///
/// @param lists those that can be shorter
public record CleanUpPlan(String hostname, String platform, List<ListPlan> lists) {

  /// The plan for one list: rules go, then others become one, then some move.
  ///
  /// @param subject as a title
  /// @param rules in force before
  /// @param left rules in force after
  /// @param reordering null where nothing moves
  /// @param commands that merge and move, after those of the removals
  /// @param missing why there are no commands that merge and move although there is something to
  ///   do, in a clause; else empty
  /// @param doubts why comparing the list before and after did not prove that nothing passes
  ///   otherwise; a plan with any has no commands
  public record ListPlan(
      String subject,
      int rules,
      int left,
      List<Removal> removals,
      List<Merge> merges,
      @Nullable Reordering reordering,
      List<String> commands,
      String missing,
      List<String> doubts) {
    public ListPlan {
      removals = List.copyOf(removals);
      merges = List.copyOf(merges);
      commands = List.copyOf(commands);
      doubts = List.copyOf(doubts);
    }

    public boolean proven() {
      return doubts.isEmpty();
    }
  }

  /// A rule that can go.
  ///
  /// @param kind why, as a label
  /// @param others the rules for whose sake, in a reader's words; empty for none
  /// @param commands that take it out, empty where the platform's are not known
  public record Removal(CitedRule rule, String kind, String others, List<String> commands) {
    public Removal {
      commands = List.copyOf(commands);
    }
  }

  /// Rules that become one.
  ///
  /// @param rules all of them, in order
  /// @param place the one of them in whose place the new one stands
  /// @param becomes what the new one says: its line, or what is new in the one whose place it has
  public record Merge(List<CitedRule> rules, CitedRule place, List<String> becomes) {
    public Merge {
      rules = List.copyOf(rules);
      becomes = List.copyOf(becomes);
    }
  }

  /// Rules that move up so that packets are compared with fewer rules.
  ///
  /// @param before with how many rules a counted packet is compared on average
  /// @param after the same once they have moved
  public record Reordering(List<Move> moves, double before, double after) {
    public Reordering {
      moves = List.copyOf(moves);
    }
  }

  /// A rule that goes before another one.
  public record Move(CitedRule rule, CitedRule before) {}

  public CleanUpPlan {
    lists = List.copyOf(lists);
  }

  /// @param editing how rules are written there
  /// @param removing the check whose fix takes a rule out
  static CleanUpPlan of(Device device, List<CleanUp> plans, RuleEditing editing, Check removing) {
    return new CleanUpPlan(
        Names.hostname(device),
        device.identity().platform(),
        plans.stream().map(plan -> list(device, plan, editing, removing)).toList());
  }

  private static ListPlan list(Device device, CleanUp plan, RuleEditing editing, Check removing) {
    return new ListPlan(
        plan.list().subject(),
        plan.before(),
        plan.left(),
        plan.removals().stream()
            .map(removal -> removal(device, removal, plan.proven(), removing))
            .toList(),
        plan.merges().stream().map(merge -> merge(device, plan, merge, editing)).toList(),
        plan.reordering()
            .map(
                reordering ->
                    new Reordering(
                        reordering.moves().stream().map(move -> move(device, move)).toList(),
                        reordering.before(),
                        reordering.after()))
            .orElse(null),
        plan.commands().lines(),
        plan.commands().missing(),
        plan.doubts());
  }

  private static Removal removal(
      Device device, RuleAnomaly removal, boolean proven, Check removing) {
    return new Removal(
        CitedRule.of(device, removal.rule()),
        removal.kind().label(),
        removal.others().isEmpty() ? "" : removal.otherNames(),
        proven
            ? removing
                .code()
                .fix(removing.number(), device, Given.defaults(List.of(removing)), removal)
            : List.of());
  }

  private static Merge merge(
      Device device, CleanUp plan, RuleEditing.Merge merge, RuleEditing editing) {
    WrittenRule place = editing.written(plan.list(), merge.place()).orElseThrow();
    return new Merge(
        merge.rules().stream().map(rule -> CitedRule.of(device, rule)).toList(),
        CitedRule.of(device, merge.place()),
        editing.text(merge.merged(), place));
  }

  private static Move move(Device device, RuleEditing.Move move) {
    AccessRule rule = move.rule();
    return new Move(CitedRule.of(device, rule), CitedRule.of(device, move.before()));
  }
}
