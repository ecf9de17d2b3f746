package dev.kpdagger.cli.summary;

import dev.kpdagger.audit.Evidence;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.audit.Severity;
import dev.kpdagger.cli.terminal.PlainText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// All findings of one check, or all that it could not decide. Not thread-safe.
final class Problem {

  /// The worst first, then what many devices have.
  static final Comparator<Problem> WORST_FIRST =
      Comparator.comparing((Problem problem) -> problem.severity)
          .thenComparing(problem -> problem.devices, Comparator.reverseOrder())
          .thenComparing(problem -> problem.check);

  private final String check;
  private final String title;
  private final int cap;
  private final List<Place> places = new ArrayList<>();
  private Severity severity;
  private int findings;
  private int devices;
  private int lastDevice = -1;

  /// Where a problem was found.
  ///
  /// @param line of the file, 0 when it is about no line
  /// @param evidence what shows it, in one line
  record Place(String file, int line, String subject, String evidence) {}

  Problem(String check, String title, Severity severity, int cap) {
    this.check = check;
    this.title = title;
    this.severity = severity;
    this.cap = cap;
  }

  void add(int device, String file, Finding finding) {
    findings++;
    if (device != lastDevice) {
      devices++;
      lastDevice = device;
    }
    if (finding.severity().compareTo(severity) < 0) {
      severity = finding.severity();
    }
    if (places.size() < cap) {
      places.add(place(file, finding));
    }
  }

  private static Place place(String file, Finding finding) {
    int line = 0;
    var shown = "";
    for (Evidence evidence : finding.evidence()) {
      var text =
          switch (evidence) {
            case Evidence.Lines lines -> firstLine(lines.text());
            case Evidence.Packet(var packet, var shows) -> packet + ": " + shows;
            case Evidence.Limit(_, var value, var what, _) -> "limit " + value + ": " + what;
            case Evidence.DefaultValue value ->
                (value.isStated() ? "stated: " : "default: ")
                    + value.setting()
                    + " = "
                    + value.value();
            case Evidence.Missing(var setting, var reason) -> setting + ": " + reason;
          };
      if (evidence instanceof Evidence.Lines(var first, _, _) && line == 0) {
        line = first;
        shown = text;
      } else if (shown.isEmpty()) {
        shown = text;
      }
    }
    return new Place(
        PlainText.clean(file),
        line,
        PlainText.clean(finding.subject()),
        PlainText.clean(shown.strip()));
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }

  String check() {
    return check;
  }

  String title() {
    return title;
  }

  Severity severity() {
    return severity;
  }

  int findings() {
    return findings;
  }

  int devices() {
    return devices;
  }

  List<Place> places() {
    return places;
  }
}
