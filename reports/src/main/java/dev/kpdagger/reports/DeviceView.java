package dev.kpdagger.reports;

import dev.kpdagger.audit.CheckVerdict;
import dev.kpdagger.audit.DeviceResult;
import dev.kpdagger.audit.Evidence;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.audit.Severity;
import dev.kpdagger.audit.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the page shows of one device.
///
/// @param problems the number of the problem of each check, which is its anchor
/// @param detailed whether findings and verdicts are listed, or only counted
/// @param rules its rules, or null when they were not analysed or are not shown
/// @param flaws of its system, or null when its release was not compared or they are not shown
record DeviceView(
    DeviceResult device,
    Map<String, Problem> problems,
    boolean detailed,
    @Nullable RulesView rules,
    @Nullable FlawsView flaws) {

  /// The number of failing findings of one severity.
  record Mini(String severity, int count) {}

  /// One finding in one line.
  record Row(String severity, String verdict, String title, String lines, int problem) {}

  /// Verdicts of one kind.
  record Group(String title, boolean open, List<CheckVerdict> verdicts) {}

  static String nameOf(DeviceResult device) {
    String hostname = device.hostname();
    if (hostname != null && !hostname.isBlank()) {
      return hostname;
    }
    String file = device.file();
    return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  }

  int index() {
    return device.index();
  }

  String name() {
    return nameOf(device);
  }

  String file() {
    return device.file();
  }

  String completeness() {
    return device.completeness();
  }

  String kind() {
    return Stream.of(device.platform(), device.osVersion(), device.model())
        .filter(part -> part != null)
        .collect(Collectors.joining(" · "));
  }

  List<Mini> minis() {
    var minis = new ArrayList<Mini>();
    for (Severity severity : Severity.values()) {
      int count = 0;
      for (Finding finding : device.findings()) {
        if (finding.verdict() == Verdict.FAIL && finding.severity() == severity) {
          count++;
        }
      }
      if (count > 0) {
        minis.add(new Mini(severity.label(), count));
      }
    }
    return minis;
  }

  int undecidedFindings() {
    return (int) device.findings().stream().filter(f -> f.verdict() == Verdict.UNDECIDED).count();
  }

  String understood() {
    return CoverageBar.understood(device.coverage());
  }

  List<CoverageBar.Part> bar() {
    return CoverageBar.of(device.coverage());
  }

  List<CoverageBar.Part> legend() {
    return bar();
  }

  List<Fact> facts() {
    var facts = new ArrayList<Fact>();
    facts.add(Fact.mono("File", device.file()));
    add(facts, "SHA-256", device.sha256(), true);
    add(facts, "Hostname", device.hostname(), true);
    add(facts, "Platform", device.platform(), false);
    add(facts, "Version", device.osVersion(), false);
    add(facts, "Model", device.model(), false);
    add(facts, "Configuration", completenessText(), false);
    facts.add(Fact.of("Lines", Integer.toString(device.coverage().lines())));
    return facts;
  }

  List<Row> rows() {
    return device.findings().stream()
        .sorted(
            Comparator.comparing((Finding finding) -> finding.verdict() != Verdict.FAIL)
                .thenComparing(Finding::severity))
        .map(this::row)
        .toList();
  }

  List<Group> groups() {
    var groups = new ArrayList<Group>();
    group(groups, Verdict.ERROR, "Checks that broke", true);
    group(groups, Verdict.UNDECIDED, "Undecided", true);
    group(groups, Verdict.MANUAL, "To be judged by a person", false);
    group(groups, Verdict.WAIVED, "Waived", false);
    group(groups, Verdict.FAIL, "Failed", false);
    group(groups, Verdict.PASS, "Passed", false);
    group(groups, Verdict.NOT_APPLICABLE, "Not applicable", false);
    return groups;
  }

  private void group(List<Group> groups, Verdict kind, String title, boolean open) {
    var verdicts = device.verdicts().stream().filter(v -> v.verdict() == kind).toList();
    if (!verdicts.isEmpty()) {
      groups.add(new Group(title, open, verdicts));
    }
  }

  private Row row(Finding finding) {
    var problem = problems.get(finding.check());
    return new Row(
        finding.severity().label(),
        finding.verdict().label(),
        finding.title(),
        lines(finding),
        problem == null ? 0 : problem.number());
  }

  private static String lines(Finding finding) {
    var lines = new ArrayList<String>();
    for (Evidence evidence : finding.evidence()) {
      switch (evidence) {
        case Evidence.Lines(int first, int last, String _) ->
            lines.add(first == last ? Integer.toString(first) : first + "–" + last);
        case Evidence.Packet _, Evidence.Limit _ -> {}
        case Evidence.DefaultValue value -> lines.add(value.isStated() ? "stated" : "default");
        case Evidence.Missing _ -> lines.add("not in file");
      }
    }
    var distinct = lines.stream().distinct().toList();
    return distinct.size() <= 4
        ? String.join(", ", distinct)
        : String.join(", ", distinct.subList(0, 4)) + ", …";
  }

  private String completenessText() {
    return switch (device.completeness()) {
      case "whole" -> "whole";
      case "truncated" -> "truncated: its end is missing, so what is absent is not known";
      case "fragment" -> "a fragment, so what is absent is not known";
      default -> device.completeness();
    };
  }

  private static void add(List<Fact> facts, String name, @Nullable String value, boolean mono) {
    if (value != null && !value.isEmpty()) {
      facts.add(new Fact(name, value, mono));
    }
  }
}
