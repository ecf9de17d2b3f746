package dev.kpdagger.reports;

import dev.kpdagger.audit.Evidence.Packet;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.audit.RuleRow;
import dev.kpdagger.audit.RuleTable;
import dev.kpdagger.audit.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One list of rules as a table of the page.
///
/// @param id the part of the anchors of its rows that tells it from other tables
/// @param names of the rows that are shown, by number
/// @param whole whether the result holds all its rows, of which the page may show fewer
/// @param findings of the device by fingerprint
/// @param problems by check
record TableView(
    String id,
    RuleTable table,
    Map<Integer, String> names,
    boolean whole,
    Map<String, Finding> findings,
    Map<String, Problem> problems) {

  /// A link to another row, or only its name where that row is not shown.
  record Other(String name, @Nullable String anchor) {}

  /// Something found about a rule.
  ///
  /// @param kind the word on its badge
  /// @param style the class of the badge: a severity, or `undecided`
  /// @param problem the number of its problem on the page, 0 for none
  /// @param says in words, up to the other rules
  /// @param more how many other rules are not named
  record Mark(
      String kind,
      String style,
      int problem,
      String says,
      List<Other> others,
      int more,
      @Nullable Packet packet) {}

  String anchor(int number) {
    return "r" + id + "x" + number;
  }

  String kind() {
    return Stream.of(table.context(), table.kind().label().replace('-', ' '), where())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private String where() {
    if (!table.places().isEmpty()) {
      return String.join(", ", table.places());
    }
    var applied = table.applied();
    return applied == null ? "not known whether it is applied" : applied ? "" : "not applied";
  }

  String counts() {
    var counts = table.counts();
    var parts = new ArrayList<String>();
    parts.add(Count.of(counts.rules(), "rule"));
    add(parts, counts.permits(), "permit");
    add(parts, counts.denies(), "deny");
    add(parts, counts.disabled(), "disabled");
    return String.join(" · ", parts);
  }

  String anomalies() {
    int count = table.counts().anomalies();
    return count == 0 ? "" : anomalies(count);
  }

  static String anomalies(long count) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? "anomaly" : "anomalies");
  }

  private static void add(List<String> parts, int count, String word) {
    if (count > 0) {
      parts.add(String.format(Locale.ROOT, "%,d %s", count, word));
    }
  }

  boolean hasZones() {
    return table.rows().stream()
        .anyMatch(row -> !row.match().from().isEmpty() || !row.match().to().isEmpty());
  }

  boolean hasComments() {
    return table.rows().stream().anyMatch(row -> !row.comment().isEmpty());
  }

  boolean hasHits() {
    return table.rows().stream().anyMatch(row -> row.state().hits() != null);
  }

  int columns() {
    return 7 + (hasZones() ? 2 : 0) + (hasComments() ? 1 : 0) + (hasHits() ? 1 : 0);
  }

  String hidden() {
    int count = table.hiddenRows();
    if (count == 0) {
      return "";
    }
    return Count.of(count, "more rule")
        + (count == 1 ? " is" : " are")
        + " not shown here, to keep this page fast; the JSON report has "
        + (whole ? "all of them." : "more of them.")
        + (table.rows().isEmpty() ? "" : " Rules with anomalies are shown before others.");
  }

  static String lines(RuleRow row) {
    var lines = row.lines();
    if (lines.isNowhere()) {
      return "implicit";
    }
    return lines.firstLine() == lines.lastLine()
        ? Integer.toString(lines.firstLine())
        : lines.firstLine() + "–" + lines.lastLine();
  }

  /// For the class of its row.
  static String state(RuleRow row) {
    return row.state().enabled() ? row.state().implicit() ? "implicit" : "" : "disabled";
  }

  static String zone(String names) {
    return names.isEmpty() ? "any" : names;
  }

  static String logged(RuleRow row) {
    var logged = row.state().logged();
    return logged == null ? "?" : logged ? "yes" : "no";
  }

  static String hits(RuleRow row) {
    var hits = row.state().hits();
    return hits == null ? "" : String.format(Locale.ROOT, "%,d", hits);
  }

  List<Mark> marks(RuleRow row) {
    var marks = new ArrayList<Mark>();
    for (RuleRow.Anomaly anomaly : row.anomalies()) {
      marks.add(mark(anomaly));
    }
    for (String fingerprint : row.findings()) {
      var finding = findings.get(fingerprint);
      if (finding != null) {
        marks.add(
            new Mark(
                finding.check(), style(finding), problem(finding.check()), "", List.of(), 0, null));
      }
    }
    return marks;
  }

  private Mark mark(RuleRow.Anomaly anomaly) {
    var finding = findings.get(anomaly.fingerprint());
    var others = anomaly.others().stream().map(number -> other(number)).toList();
    return new Mark(
        anomaly.kind().label().replace('-', ' '),
        !anomaly.certain() ? "undecided" : finding == null ? Severity.INFO.label() : style(finding),
        finding == null ? 0 : problem(anomaly.check()),
        anomaly.certain() ? says(anomaly) : "was not decided",
        others,
        anomaly.otherCount() - others.size(),
        anomaly.packet());
  }

  private static String style(Finding finding) {
    return switch (finding.verdict()) {
      case UNDECIDED -> "undecided";
      case WAIVED -> Severity.INFO.label();
      case FAIL, PASS, NOT_APPLICABLE, MANUAL, ERROR -> finding.severity().label();
    };
  }

  private int problem(String check) {
    var problem = problems.get(check);
    return problem == null ? 0 : problem.number();
  }

  private static String says(RuleRow.Anomaly anomaly) {
    return switch (anomaly.kind()) {
      case REDUNDANT -> "never matches; all of it is in";
      case CONFLICTING -> "never matches; decided before by";
      case DUPLICATE -> "says the same as";
      case REDUNDANT_TO_LATER -> "needless; the same is done by";
      case CORRELATED -> "overlaps, and acts otherwise than";
      case GENERALISATION -> "is wider, and acts otherwise than";
      case EMPTY -> "matches no packet";
    };
  }

  private Other other(int number) {
    var name = names.get(number);
    return name == null
        ? new Other("no. " + number, null)
        : new Other(name.isBlank() ? "no. " + number : name, anchor(number));
  }

  /// The names of the rows that are shown, by number.
  static Map<Integer, String> namesOf(RuleTable table) {
    var names = new HashMap<Integer, String>();
    table.rows().forEach(row -> names.put(row.number(), row.name()));
    return names;
  }
}
