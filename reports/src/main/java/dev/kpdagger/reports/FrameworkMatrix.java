package dev.kpdagger.reports;

import dev.kpdagger.audit.DeviceResult;
import dev.kpdagger.audit.FrameworkInfo;
import dev.kpdagger.audit.FrameworkResult;
import dev.kpdagger.audit.RequirementInfo;
import dev.kpdagger.audit.RequirementResult;
import dev.kpdagger.audit.Score;
import dev.kpdagger.audit.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A framework as a table: a row for each requirement, a column for each device as long as they are
/// few, and counts over all of them.
final class FrameworkMatrix {

  private static final int MOST_COLUMNS = 12;

  private final FrameworkInfo framework;
  private final Map<String, Problem> problems;
  private final List<String> devices = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final Score.Counter counter = new Score.Counter();
  private int deviceCount;

  /// @param problems by check, filled as devices come
  FrameworkMatrix(FrameworkInfo framework, Map<String, Problem> problems) {
    this.framework = framework;
    this.problems = problems;
    framework.requirements().forEach(requirement -> rows.add(new Row(requirement)));
  }

  /// One requirement.
  final class Row {
    private final RequirementInfo requirement;
    private final List<Cell> cells = new ArrayList<>();
    private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    private final Set<String> checks = new LinkedHashSet<>();

    private Row(RequirementInfo requirement) {
      this.requirement = requirement;
    }

    RequirementInfo requirement() {
      return requirement;
    }

    List<Cell> cells() {
      return cells;
    }

    /// How many devices ended so.
    int count(Verdict verdict) {
      return counts.getOrDefault(verdict, 0);
    }

    /// The question to a person, or why it does not apply.
    String note() {
      return requirement.decision().note();
    }

    /// Checks that fail or could not be decided, which the page tells more of.
    List<Link> links() {
      var links = new ArrayList<Link>();
      for (String check : checks) {
        var problem = problems.get(check);
        if (problem != null) {
          links.add(new Link(check, "#p" + problem.number()));
        }
      }
      return links;
    }

    private void add(RequirementResult result) {
      counts.merge(result.verdict(), 1, Integer::sum);
      counter.add(result.verdict());
      if (cells.size() < MOST_COLUMNS) {
        cells.add(new Cell(result.verdict(), result.reason()));
      }
      if (result.verdict() == Verdict.FAIL || result.verdict() == Verdict.UNDECIDED) {
        for (var verdict : result.checks()) {
          if (verdict.verdict() == result.verdict()) {
            checks.add(verdict.check());
          }
        }
      }
    }
  }

  /// How a device does against a requirement.
  record Cell(Verdict verdict, String reason) {
    String label() {
      return verdict.label();
    }

    String mark() {
      return switch (verdict) {
        case PASS -> "✓";
        case FAIL -> "✗";
        case UNDECIDED -> "?";
        case ERROR -> "!";
        case MANUAL -> "ask";
        case NOT_APPLICABLE -> "–";
        case WAIVED -> "w";
      };
    }
  }

  record Link(String check, String anchor) {}

  void add(DeviceResult device, FrameworkResult result) {
    deviceCount++;
    if (devices.size() < MOST_COLUMNS) {
      devices.add(DeviceView.nameOf(device));
    }
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).add(result.requirements().get(i));
    }
  }

  FrameworkInfo framework() {
    return framework;
  }

  List<String> devices() {
    return devices;
  }

  /// Devices that have no column.
  int hidden() {
    return deviceCount - devices.size();
  }

  int deviceCount() {
    return deviceCount;
  }

  List<Row> rows() {
    return rows;
  }

  Score score() {
    return counter.score();
  }

  /// What the counts are called, in the order of their columns.
  static List<Verdict> counted() {
    return List.of(
        Verdict.PASS, Verdict.FAIL, Verdict.UNDECIDED, Verdict.MANUAL, Verdict.NOT_APPLICABLE);
  }
}
