package dev.kpdagger.reports;

import dev.kpdagger.audit.AnalysisType;
import dev.kpdagger.audit.CheckVerdict;
import dev.kpdagger.audit.DeviceResult;
import dev.kpdagger.audit.Verdict;
import dev.kpdagger.device.Coverage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the report rests on: added up over the devices, shown in the trust box.
final class PageTrust {

  /// A check without a verdict on some devices.
  ///
  /// @param reason of the first of them
  record OpenQuestion(String check, int devices, String reason) {

    OpenQuestion again() {
      return new OpenQuestion(check, devices + 1, reason);
    }
  }

  private final int checks;
  private int files;
  private int failed;
  private int checkErrors;
  private int undecidedVerdicts;
  private Coverage coverage = Coverage.NONE;
  private final Map<String, Integer> byCompleteness = new TreeMap<>(Comparator.reverseOrder());
  private final Map<String, OpenQuestion> openQuestions = new TreeMap<>();

  PageTrust(int checks) {
    this.checks = checks;
  }

  void add(DeviceResult device) {
    files++;
    if (!device.analysed()) {
      failed++;
      return;
    }
    byCompleteness.merge(device.completeness(), 1, Integer::sum);
    coverage = sum(coverage, device.coverage());
    for (CheckVerdict verdict : device.verdicts()) {
      if (verdict.verdict() == Verdict.ERROR) {
        checkErrors++;
      } else if (verdict.verdict() == Verdict.UNDECIDED) {
        undecidedVerdicts++;
        openQuestions.merge(
            verdict.check(),
            new OpenQuestion(verdict.check(), 1, verdict.reason()),
            (known, _) -> known.again());
      }
    }
  }

  String files() {
    String text = Count.of(files, "input") + ", " + Count.of(coverage.lines(), "line");
    return failed == 0 ? text : text + ", " + failed + " not analysed";
  }

  String completeness() {
    var parts = new ArrayList<String>();
    byCompleteness.forEach(
        (kind, count) ->
            parts.add(kind.equals("fragment") ? Count.of(count, kind) : count + " " + kind));
    return String.join(" · ", parts);
  }

  List<CoverageBar.Part> bar() {
    return CoverageBar.of(coverage);
  }

  List<CoverageBar.Part> legend() {
    return bar();
  }

  boolean ranChecks() {
    return checks > 0;
  }

  String checksRun() {
    return Count.of(checks, "check")
        + (checks == 1 ? " has" : " have")
        + " something to tell; the others passed or did not apply";
  }

  int checkErrors() {
    return checkErrors;
  }

  String broken() {
    return "A check broke "
        + Count.of(checkErrors, "time")
        + "; its device lists it, and it is never a pass";
  }

  String notDecided() {
    return Count.of(undecidedVerdicts, "verdict")
        + " of "
        + Count.of(openQuestions.size(), "check")
        + (undecidedVerdicts == 1 ? " is" : " are")
        + " open, because the files do not tell. An open verdict is not a pass.";
  }

  List<OpenQuestion> openQuestions() {
    return openQuestions.values().stream()
        .sorted(Comparator.comparingInt(OpenQuestion::devices).reversed())
        .toList();
  }

  String nameOf(AnalysisType analysis) {
    return switch (analysis) {
      case VULN -> "Vulnerability analysis";
      case COMPLIANCE -> "Compliance analysis";
      case RULES -> "Firewall rule analysis";
    };
  }

  private static Coverage sum(Coverage a, Coverage b) {
    return new Coverage(
        a.lines() + b.lines(),
        a.modelled() + b.modelled(),
        a.irrelevant() + b.irrelevant(),
        a.notModelled() + b.notModelled(),
        a.unrecognised() + b.unrecognised(),
        a.invalid() + b.invalid());
  }
}
