package dev.kpdagger.reports;

import dev.kpdagger.audit.RunHeader;
import dev.kpdagger.audit.RunSummary;
import dev.kpdagger.audit.Severity;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The head of the page: what was audited, how it ended, how many findings there are.
record PageTop(RunHeader header, RunSummary summary, PageAssets assets) {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

  /// The number of failing findings of a severity.
  record Tile(String severity, int count) {}

  String policy() {
    return assets.policy();
  }

  String style() {
    return assets.style();
  }

  String script() {
    return assets.script();
  }

  String headline() {
    int findings = summary.findingsBySeverity().values().stream().mapToInt(Integer::intValue).sum();
    return (findings == 0 ? "No findings" : Count.of(findings, "finding"))
        + " on "
        + Count.of(summary.analysed(), "device");
  }

  String when() {
    return WHEN.format(header.startedAt().atOffset(ZoneOffset.UTC));
  }

  String duration() {
    long millis = header.durationMillis();
    if (millis < 1000) {
      return millis + " ms";
    }
    if (millis < 60_000) {
      return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }
    return millis / 60_000 + " min " + millis / 1000 % 60 + " s";
  }

  String bannerTitle() {
    return switch (header.status()) {
      case COMPLETE -> "";
      case INCOMPLETE -> "Incomplete.";
      case CANCELLED -> "Cancelled.";
      case FAILED -> "Failed.";
    };
  }

  String banner() {
    return switch (header.status()) {
      case COMPLETE -> "";
      case INCOMPLETE -> incomplete();
      case CANCELLED ->
          "The run was stopped before its end: this page holds only what was finished by then.";
      case FAILED ->
          "A step of the run failed: this page holds only what was finished before that.";
    };
  }

  List<Tile> tiles() {
    return Arrays.stream(Severity.values())
        .map(
            severity ->
                new Tile(severity.label(), summary.findingsBySeverity().getOrDefault(severity, 0)))
        .toList();
  }

  int undecided() {
    return summary.undecided();
  }

  String analysed() {
    return summary.failed() == 0
        ? Integer.toString(summary.devices())
        : summary.analysed() + " / " + summary.devices();
  }

  String devicesLabel() {
    return summary.failed() == 0 ? "devices" : "analysed";
  }

  private String incomplete() {
    var reasons = new StringBuilder();
    if (summary.failed() > 0) {
      reasons
          .append(Count.of(summary.failed(), "input"))
          .append(" could not be analysed; nothing here speaks for them. ");
    }
    if (summary.checkErrors() > 0) {
      reasons
          .append(Count.of(summary.checkErrors(), "time"))
          .append(" a check broke; those verdicts are missing. ");
    }
    return reasons.isEmpty() ? "Not everything was analysed." : reasons.toString().strip();
  }
}
