package dev.kpdagger.cli.summary;

import dev.kpdagger.audit.FrameworkSummary;
import dev.kpdagger.audit.RunHeader.AnalysisState;
import dev.kpdagger.audit.RunSummary;
import dev.kpdagger.audit.ScanResult;
import dev.kpdagger.audit.Severity;
import dev.kpdagger.audit.Verdict;
import dev.kpdagger.cli.terminal.PlainText;
import dev.kpdagger.cli.terminal.Style;
import dev.kpdagger.cli.terminal.TextTable;
import dev.kpdagger.cli.terminal.TextTable.Cell;
import dev.kpdagger.cli.terminal.TextTable.Column;
import dev.kpdagger.cli.terminal.TextTable.Paint;
import dev.kpdagger.scan.ReportTarget;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Writes what a run found: problems with their places, devices, what was not analysed or decided,
/// and how it ended.
public final class ScanSummary {

  private static final String INDENT = "  ";

  private final PrintStream out;
  private final Style style;
  private final int columns;

  public ScanSummary(PrintStream out, Style style, int columns) {
    this.out = out;
    this.style = style;
    this.columns = columns;
  }

  /// How much is shown.
  public enum Detail {
    /// Beside a report, which has the rest.
    BRIEF,
    FULL,
    VERBOSE
  }

  /// Writes the summary of a run.
  ///
  /// @param reports that were written
  public void write(ScanResult result, List<ReportTarget> reports, Detail detail) {
    var caps =
        switch (detail) {
          case BRIEF -> Caps.BRIEF;
          case FULL -> Caps.FULL;
          case VERBOSE -> Caps.VERBOSE;
        };
    var digest = ScanDigest.of(result, caps);
    var problems = digest.problems();
    problems(problems, caps);
    devices(digest);
    upgrades(digest);
    failures(digest);
    questions(digest.questions(), caps, detail);
    site(digest, result.header().assumptions());
    frameworks(result.summary());
    ending(result, reports);
    if (!problems.isEmpty()) {
      line(style.dim("Next: kp-dagger explain " + problems.getFirst().check()));
    }
    out.flush();
  }

  private void problems(List<Problem> problems, Caps caps) {
    int width = 0;
    for (Problem problem : problems) {
      width = Math.max(width, problem.severity().label().length());
    }
    for (Problem problem : problems.subList(0, Math.min(caps.problems(), problems.size()))) {
      problem(problem, width);
    }
    int more = problems.size() - caps.problems();
    if (more > 0) {
      line(style.dim("and " + more + " more problems"));
    }
    if (!problems.isEmpty()) {
      line("");
    }
  }

  private void problem(Problem problem, int width) {
    var severity = PlainText.pad(problem.severity().label(), width);
    var counts = "(" + count(problem.findings(), "finding");
    if (problem.devices() != problem.findings() || problem.devices() > 1) {
      counts += " on " + count(problem.devices(), "device");
    }
    counts += ")";
    int room = columns - width - problem.check().length() - counts.length() - 6;
    var title = PlainText.cut(PlainText.clean(problem.title()), Math.max(20, room), style);
    line(
        style.severity(problem.severity(), severity)
            + INDENT
            + title
            + INDENT
            + style.bold(problem.check())
            + INDENT
            + style.dim(counts));
    PlacesBlock.write(problem, columns, style, this::line);
  }

  private void devices(ScanDigest digest) {
    if (digest.devices().isEmpty()) {
      return;
    }
    DeviceTable.of(digest.devices(), style).lines(columns, style).forEach(this::line);
    if (digest.moreDevices() > 0) {
      line(
          style.dim("and " + digest.moreDevices() + " more devices with fewer or milder findings"));
    }
    line("");
  }

  private void upgrades(ScanDigest digest) {
    if (digest.upgrades().isEmpty()) {
      return;
    }
    line("Releases that mend all that a device is exposed to:");
    for (UpgradeRow row : digest.upgrades()) {
      line(
          INDENT
              + PlainText.clean(row.device())
              + INDENT
              + PlainText.clean(row.release())
              + ": "
              + style.bold(row.releases())
              + INDENT
              + style.dim("(" + count(row.exposed(), "flaw") + ")"));
    }
    if (digest.moreUpgrades() > 0) {
      line(style.dim(INDENT + "and " + digest.moreUpgrades() + " more devices"));
    }
    line("");
  }

  private void failures(ScanDigest digest) {
    if (!digest.failures().isEmpty()) {
      line(style.bad("Not analysed:"));
      for (ScanDigest.Failure failure : digest.failures()) {
        line(
            INDENT
                + PlainText.cut(
                    PlainText.clean(failure.file() + ": " + failure.error()), columns - 2, style));
      }
      if (digest.moreFailures() > 0) {
        line(style.dim(INDENT + "and " + digest.moreFailures() + " more"));
      }
      line("");
    }
    if (!digest.brokenChecks().isEmpty()) {
      line(style.bad("Checks that broke:"));
      new TreeMap<>(digest.brokenChecks())
          .forEach((check, devices) -> line(INDENT + check + " on " + count(devices, "device")));
      line("");
    }
  }

  private void questions(List<Problem> questions, Caps caps, Detail detail) {
    if (questions.isEmpty()) {
      return;
    }
    line(style.warning("Not decided, as the files do not tell:"));
    for (Problem question : questions.subList(0, Math.min(caps.questions(), questions.size()))) {
      var devices = " on " + count(question.devices(), "device");
      int room = columns - question.check().length() - devices.length() - 4;
      var title = PlainText.cut(PlainText.clean(question.title()), Math.max(20, room), style);
      line(INDENT + title + INDENT + style.bold(question.check()) + style.dim(devices));
      if (detail == Detail.VERBOSE) {
        PlacesBlock.write(question, columns, style, this::line);
      }
    }
    int more = questions.size() - caps.questions();
    if (more > 0) {
      line(style.dim(INDENT + "and " + more + " more checks"));
    }
    line("");
  }

  private void frameworks(RunSummary summary) {
    if (summary.frameworks().isEmpty()) {
      return;
    }
    var table =
        new TextTable(
            List.of(
                Column.flexible("framework"),
                Column.number("devices"),
                Column.number("score"),
                Column.number("pass"),
                Column.number("fail"),
                Column.number("undecided"),
                Column.number("manual"),
                Column.number("n/a")));
    for (FrameworkSummary framework : summary.frameworks()) {
      var score = framework.score();
      table.add(
          List.of(
              new Cell(framework.framework(), style::bold),
              Cell.of(String.valueOf(framework.devices())),
              Cell.of(score.percent() + " % of " + score.denominator()),
              Cell.of(String.valueOf(score.passed())),
              Cell.of(String.valueOf(score.count(Verdict.FAIL))),
              Cell.of(String.valueOf(score.count(Verdict.UNDECIDED) + score.count(Verdict.ERROR))),
              Cell.of(String.valueOf(score.count(Verdict.MANUAL))),
              Cell.of(String.valueOf(score.count(Verdict.NOT_APPLICABLE)))));
    }
    table.lines(columns, style).forEach(this::line);
    line("");
  }

  /// What the site would have to state, and what changes if it states what is assumed.
  private void site(ScanDigest digest, List<String> assumptions) {
    if (!digest.siteQuestions().isEmpty()) {
      int verdicts = digest.siteQuestions().values().stream().mapToInt(Integer::intValue).sum();
      line(
          style.dim(
              PlainText.cut(
                  count(verdicts, "verdict")
                      + " would need statements of the site (--site): "
                      + String.join(", ", digest.siteQuestions().keySet()),
                  columns,
                  style)));
      line("");
    }
    if (!assumptions.isEmpty()) {
      line(style.warning("Assumed: ") + PlainText.clean(String.join("  ", assumptions)));
      digest
          .flips()
          .forEach(
              (flip, devices) ->
                  line(
                      INDENT
                          + style.bold(flip.check())
                          + INDENT
                          + flip.from().label()
                          + " becomes "
                          + flip.to().label()
                          + style.dim(" on " + count(devices, "device"))));
      if (digest.flips().isEmpty()) {
        line(INDENT + "which changes no verdict");
      }
      line("");
    }
  }

  private void ending(ScanResult result, List<ReportTarget> reports) {
    totals(result.summary());
    for (AnalysisState state : result.header().analyses()) {
      if (!state.available()) {
        line(
            style.warning(
                state.analysis().label() + " is not available: " + PlainText.clean(state.note())));
      }
    }
    for (ReportTarget report : reports) {
      var file = report.file();
      if (file != null) {
        line("Report: " + PlainText.clean(file.toString()));
      }
    }
    line(status(result));
  }

  /// On one line where it fits, else parted between two counts.
  private void totals(RunSummary summary) {
    var counts = new ArrayList<String>();
    counts.add(summary.analysed() + " of " + count(summary.devices(), "file") + " analysed");
    var paints = new ArrayList<Paint>();
    paints.add(text -> text);
    for (Severity severity : Severity.values()) {
      int found = summary.findingsBySeverity().getOrDefault(severity, 0);
      if (found > 0) {
        counts.add(found + " " + severity.label());
        paints.add(text -> style.severity(severity, text));
      }
    }
    if (counts.size() == 1) {
      counts.add("no findings");
      paints.add(text -> text);
    }
    if (summary.undecided() > 0) {
      counts.add(summary.undecided() + " undecided");
      paints.add(style::warning);
    }
    var line = new StringBuilder();
    int width = 0;
    for (int i = 0; i < counts.size(); i++) {
      int more = counts.get(i).length() + style.dot().length();
      if (width > 0 && width + more > columns) {
        line(line.toString());
        line.setLength(0);
        line.append(INDENT);
        width = INDENT.length();
      } else if (i > 0) {
        line.append(style.dot());
      }
      line.append(paints.get(i).apply(counts.get(i)));
      width += more;
    }
    line(line.toString());
  }

  private String status(ScanResult result) {
    var time = " in " + seconds(result.header().durationMillis());
    return switch (result.header().status()) {
      case COMPLETE -> style.good("Complete") + time;
      case INCOMPLETE -> style.warning("Incomplete: some input was not analysed") + time;
      case CANCELLED -> style.warning("Cancelled: this is what was finished") + time;
      case FAILED -> style.bad("Failed: this is what was finished") + time;
    };
  }

  private static String seconds(long millis) {
    return millis < 10_000 ? millis / 1000 + "." + millis / 100 % 10 + " s" : millis / 1000 + " s";
  }

  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private void line(String text) {
    out.println(text);
  }
}
