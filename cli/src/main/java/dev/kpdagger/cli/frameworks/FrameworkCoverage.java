package dev.kpdagger.cli.frameworks;

import dev.kpdagger.audit.Decidable;
import dev.kpdagger.audit.Decision;
import dev.kpdagger.audit.FrameworkInfo;
import dev.kpdagger.audit.RequirementInfo;
import java.util.List;

/// How far the requirements of a framework, or of several, are decided.
///
/// @param name id and release, or what several are called
/// @param decidable requirements that a configuration decides alone
/// @param decided those of them that checks decide in both directions
/// @param partly requirements that a configuration decides in part
/// @param partlyDecided those of them for which there are checks
/// @param checked requirements with checks
/// @param manual requirements that only a person decides
/// @param notApplicable requirements that do not apply to these platforms
public record FrameworkCoverage(
    String name,
    int requirements,
    int decidable,
    int decided,
    int partly,
    int partlyDecided,
    int checked,
    int manual,
    int notApplicable) {

  public static FrameworkCoverage of(FrameworkInfo framework) {
    var all = framework.requirements();
    return new FrameworkCoverage(
        framework.named(),
        all.size(),
        count(all, Decidable.YES, false),
        count(all, Decidable.YES, true),
        count(all, Decidable.PARTLY, false),
        (int)
            all.stream()
                .filter(one -> one.decidable() == Decidable.PARTLY)
                .filter(one -> !one.decision().checks().isEmpty())
                .count(),
        (int) all.stream().filter(one -> !one.decision().checks().isEmpty()).count(),
        count(all, Decision.Means.MANUAL),
        count(all, Decision.Means.NOT_APPLICABLE));
  }

  private static int count(List<RequirementInfo> all, Decidable decidable, boolean decided) {
    return (int)
        all.stream()
            .filter(one -> one.decidable() == decidable)
            .filter(one -> !decided || one.decision().isByChecks())
            .count();
  }

  private static int count(List<RequirementInfo> all, Decision.Means means) {
    return (int) all.stream().filter(one -> one.decision().means() == means).count();
  }

  /// All of some frameworks together.
  static FrameworkCoverage total(List<FrameworkCoverage> rows) {
    var total = new FrameworkCoverage("all", 0, 0, 0, 0, 0, 0, 0, 0);
    for (FrameworkCoverage row : rows) {
      total =
          new FrameworkCoverage(
              total.name,
              total.requirements + row.requirements,
              total.decidable + row.decidable,
              total.decided + row.decided,
              total.partly + row.partly,
              total.partlyDecided + row.partlyDecided,
              total.checked + row.checked,
              total.manual + row.manual,
              total.notApplicable + row.notApplicable);
    }
    return total;
  }
}
