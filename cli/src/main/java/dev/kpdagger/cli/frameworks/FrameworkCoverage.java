package dev.kpdagger.cli.frameworks;

import dev.kpdagger.audit.Decision;
import dev.kpdagger.audit.FrameworkInfo;
import dev.kpdagger.audit.RequirementInfo;
import dev.kpdagger.language.CheckHead;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// How far the requirements of a framework, or of several, are decided.
///
/// @param name id and release, with the platform where there are several, or what several are
///   called
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

  /// One row a framework, or one for each platform where it is about several.
  ///
  /// @param checks the heads of all checks
  public static List<FrameworkCoverage> of(FrameworkInfo framework, Collection<CheckHead> checks) {
    if (framework.platforms().size() < 2) {
      return List.of(of(framework, framework.named(), _ -> true, _ -> true));
    }
    return framework.platforms().stream().map(platform -> on(platform, framework, checks)).toList();
  }

  private static FrameworkCoverage on(
      String platform, FrameworkInfo framework, Collection<CheckHead> checks) {
    var there =
        checks.stream()
            .filter(head -> head.appliesTo(platform))
            .map(CheckHead::id)
            .collect(Collectors.toSet());
    return of(
        framework,
        framework.named() + " " + platform,
        decision -> decision.isFor(platform),
        there::contains);
  }

  private static FrameworkCoverage of(
      FrameworkInfo framework,
      String name,
      Predicate<Decision> there,
      Predicate<String> checkIsThere) {
    int decidable = 0;
    int decided = 0;
    int partly = 0;
    int partlyDecided = 0;
    int checked = 0;
    int manual = 0;
    int notApplicable = 0;
    for (RequirementInfo requirement : framework.requirements()) {
      var decision = requirement.decision();
      if (decision.means() == Decision.Means.NOT_APPLICABLE || !there.test(decision)) {
        notApplicable++;
        if (!there.test(decision)) {
          continue;
        }
      }
      boolean byCheck = decision.checks().stream().anyMatch(checkIsThere);
      checked += byCheck ? 1 : 0;
      manual += decision.means() == Decision.Means.MANUAL ? 1 : 0;
      switch (requirement.decidable()) {
        case YES -> {
          decidable++;
          decided += byCheck && decision.isByChecks() ? 1 : 0;
        }
        case PARTLY -> {
          partly++;
          partlyDecided += byCheck ? 1 : 0;
        }
        case NO -> {}
      }
    }
    return new FrameworkCoverage(
        name,
        framework.requirements().size(),
        decidable,
        decided,
        partly,
        partlyDecided,
        checked,
        manual,
        notApplicable);
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
