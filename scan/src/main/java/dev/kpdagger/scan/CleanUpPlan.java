package dev.kpdagger.scan;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.rules.RuleAnomaly;
import dev.kpdagger.firewall.cleanup.CleanUp;
import dev.kpdagger.language.Check;
import dev.kpdagger.language.Given;
import java.util.List;

/// Rules of a device that can go without a change to what passes.
///
/// @param lists those that have such rules
public record CleanUpPlan(String hostname, String platform, List<ListPlan> lists) {

  /// The rules of one list.
  ///
  /// @param subject as a title
  /// @param rules in force before
  /// @param proven whether comparing the list before and after found no change; a plan that is not
  ///   proven has no commands
  public record ListPlan(String subject, int rules, List<Removal> removals, boolean proven) {
    public ListPlan {
      removals = List.copyOf(removals);
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

  public CleanUpPlan {
    lists = List.copyOf(lists);
  }

  /// @param removing the check whose fix takes a rule out
  static CleanUpPlan of(Device device, List<CleanUp> plans, Check removing) {
    return new CleanUpPlan(
        Names.hostname(device),
        device.identity().platform(),
        plans.stream().map(plan -> list(device, plan, removing)).toList());
  }

  private static ListPlan list(Device device, CleanUp plan, Check removing) {
    return new ListPlan(
        plan.list().subject(),
        plan.before(),
        plan.removals().stream()
            .map(removal -> removal(device, removal, plan.proven(), removing))
            .toList(),
        plan.proven());
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
}
