package dev.kpdagger.checks.framework;

import dev.kpdagger.audit.CheckVerdict;
import dev.kpdagger.audit.Decision;
import dev.kpdagger.audit.Verdict;
import java.util.List;

/// What verdicts of checks make of a requirement.
///
/// @param reason empty where the verdict needs none
record Ruling(Verdict verdict, String reason) {

  /// From the strongest to the weakest when all checks have to pass: what fails is certain whatever
  /// else is not known.
  private static final List<Verdict> ALL_OF =
      List.of(
          Verdict.FAIL,
          Verdict.ERROR,
          Verdict.UNDECIDED,
          Verdict.MANUAL,
          Verdict.WAIVED,
          Verdict.PASS,
          Verdict.NOT_APPLICABLE);

  /// The same when one that passes is enough.
  private static final List<Verdict> ANY_OF =
      List.of(
          Verdict.PASS,
          Verdict.ERROR,
          Verdict.UNDECIDED,
          Verdict.MANUAL,
          Verdict.WAIVED,
          Verdict.FAIL,
          Verdict.NOT_APPLICABLE);

  /// @param verdicts of the checks that are for the platform
  static Ruling of(Decision decision, List<CheckVerdict> verdicts, String platform) {
    if (!decision.isFor(platform)) {
      return new Ruling(
          Verdict.NOT_APPLICABLE, "there is nothing to decide about it on " + platform);
    }
    return switch (decision.means()) {
      case MANUAL -> new Ruling(Verdict.MANUAL, decision.note());
      case NOT_APPLICABLE -> new Ruling(Verdict.NOT_APPLICABLE, decision.note());
      case ALL_OF -> open(decision, strongest(ALL_OF, verdicts, decision, platform));
      case ANY_OF -> open(decision, strongest(ANY_OF, verdicts, decision, platform));
    };
  }

  private static Ruling strongest(
      List<Verdict> order, List<CheckVerdict> verdicts, Decision decision, String platform) {
    for (Verdict verdict : order) {
      for (CheckVerdict one : verdicts) {
        if (one.verdict() == verdict) {
          return new Ruling(
              verdict, one.reason().isEmpty() ? "" : one.check() + ": " + one.reason());
        }
      }
    }
    return decision.note().isEmpty()
        ? new Ruling(Verdict.UNDECIDED, "no check decides it on " + platform)
        : new Ruling(Verdict.MANUAL, decision.note());
  }

  /// Beside a question, checks can only fail a requirement or leave it undecided.
  private static Ruling open(Decision decision, Ruling ruling) {
    boolean settled =
        switch (ruling.verdict()) {
          case PASS, NOT_APPLICABLE -> true;
          case FAIL, UNDECIDED, MANUAL, WAIVED, ERROR -> false;
        };
    return settled && !decision.note().isEmpty()
        ? new Ruling(Verdict.MANUAL, decision.note())
        : ruling;
  }
}
