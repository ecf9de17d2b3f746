package dev.kpdagger.cli.progress;

import dev.kpdagger.cli.terminal.PlainText;
import dev.kpdagger.cli.terminal.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The lines of the live display for a moment: a bar for each step, and one line about the files.
final class ProgressFrame {

  private static final int MOST_BAR = 30;
  private static final int LEAST_BAR = 5;
  private static final int PERCENT_WIDTH = 6;
  private static final int LEAST_NAME = 12;

  private ProgressFrame() {}

  /// @param findings what was found so far, in words, or empty
  /// @param columns every line is narrower
  static List<String> lines(
      ProgressState.Snapshot moment, String findings, int columns, Style style) {
    int names = 0;
    for (String step : moment.steps().keySet()) {
      names = Math.max(names, step.length());
    }
    var lines = new ArrayList<String>();
    for (var step : moment.steps().entrySet()) {
      lines.add(stepLine(step.getKey(), names, step.getValue(), columns - 1, style));
    }
    lines.add(filesLine(moment, findings, columns - 1, style));
    return lines;
  }

  private static String stepLine(String step, int names, int percent, int room, Style style) {
    var name = PlainText.pad(step.replace('_', ' '), names);
    var number = PlainText.padStart(percent + " %", PERCENT_WIDTH);
    int bar = Math.min(MOST_BAR, room - names - 1 - PERCENT_WIDTH);
    if (bar < LEAST_BAR) {
      return PlainText.cut(name, room - PERCENT_WIDTH, style) + number;
    }
    var drawn = style.bar(percent, bar);
    return name + " " + (percent == 100 ? style.good(drawn) : drawn) + number;
  }

  private static String filesLine(
      ProgressState.Snapshot moment, String findings, int room, Style style) {
    var line = new StringBuilder();
    if (moment.totalFiles() > 0) {
      line.append("file ").append(moment.files()).append(" of ").append(moment.totalFiles());
    } else {
      line.append(moment.files()).append(" files");
    }
    line.append(style.dot()).append(clock(moment.elapsedNanos()));
    if (moment.filesPerSecond() > 0) {
      line.append(style.dot()).append(rate(moment.filesPerSecond())).append(" files/s");
    }
    moment
        .remainingNanos()
        .ifPresent(nanos -> line.append(style.dot()).append("ETA ").append(clock(nanos)));
    if (!findings.isEmpty()) {
      line.append(style.dot()).append(findings);
    }
    int left = room - PlainText.width(line.toString()) - style.dot().length();
    if (!moment.fileName().isEmpty() && left >= LEAST_NAME) {
      var name = PlainText.cutStart(PlainText.clean(moment.fileName()), left, style);
      return line + style.dot() + style.dim(name);
    }
    return PlainText.cut(line.toString(), room, style);
  }

  private static String rate(double perSecond) {
    return perSecond >= 10
        ? Long.toString(Math.round(perSecond))
        : String.format(Locale.ROOT, "%.1f", perSecond);
  }

  /// Minutes and seconds, rounded up, with hours where there are some.
  static String clock(long nanos) {
    long seconds = (nanos + 999_999_999) / 1_000_000_000;
    long hours = seconds / 3600;
    long minutes = seconds / 60 % 60;
    var end = ":" + twoDigits(seconds % 60);
    return hours == 0 ? minutes + end : hours + ":" + twoDigits(minutes) + end;
  }

  private static String twoDigits(long number) {
    return number < 10 ? "0" + number : Long.toString(number);
  }
}
