package dev.kpdagger.cli.summary;

import dev.kpdagger.audit.CheckInfo;
import dev.kpdagger.audit.CheckVerdict;
import dev.kpdagger.audit.DeviceResult;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.audit.ScanResult;
import dev.kpdagger.audit.Verdict;
import dev.kpdagger.device.site.SiteFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a summary shows of a run, from one pass over its devices. Its size depends on the number of
/// checks, not on that of devices.
final class ScanDigest {

  private final Caps caps;
  private final Map<String, CheckInfo> infos = new HashMap<>();
  private final Map<String, Problem> problems = new HashMap<>();
  private final Map<String, Problem> questions = new HashMap<>();
  private final Map<String, Integer> brokenChecks = new HashMap<>();
  private final Map<Flip, Integer> flips = new TreeMap<>();
  private final Map<String, Integer> siteQuestions = new TreeMap<>();
  private final BestOf<DeviceRow> devices;
  private final BestOf<Failure> failures;
  private final BestOf<UpgradeRow> upgrades;

  /// A verdict that an assumption changes.
  record Flip(String check, Verdict from, Verdict to) implements Comparable<Flip> {
    @Override
    public int compareTo(Flip other) {
      return Comparator.comparing(Flip::check)
          .thenComparing(Flip::from)
          .thenComparing(Flip::to)
          .compare(this, other);
    }
  }

  /// An input that was not analysed.
  record Failure(int index, String file, String error) {}

  private ScanDigest(ScanResult result, Caps caps) {
    this.caps = caps;
    this.devices = new BestOf<>(caps.devices(), DeviceRow.WORST_FIRST);
    this.upgrades = new BestOf<>(caps.devices(), UpgradeRow.WORST_FIRST);
    this.failures = new BestOf<>(caps.failures(), Comparator.comparingInt(Failure::index));
    for (CheckInfo info : result.checks()) {
      infos.put(info.id(), info);
    }
  }

  static ScanDigest of(ScanResult result, Caps caps) {
    var digest = new ScanDigest(result, caps);
    try (var all = result.devices()) {
      all.forEach(digest::add);
    }
    return digest;
  }

  private void add(DeviceResult device) {
    var error = device.error();
    if (error != null) {
      failures.add(new Failure(device.index(), device.file(), error));
      return;
    }
    devices.add(DeviceRow.of(device));
    UpgradeRow.of(device).ifPresent(upgrades::add);
    for (Finding finding : device.findings()) {
      if (finding.verdict() == Verdict.FAIL) {
        count(problems, device, finding);
      } else if (finding.verdict() == Verdict.UNDECIDED) {
        count(questions, device, finding);
      }
    }
    for (CheckVerdict verdict : device.verdicts()) {
      if (verdict.verdict() == Verdict.ERROR) {
        brokenChecks.merge(verdict.check(), 1, Integer::sum);
      }
      var unassumed = verdict.unassumed();
      if (unassumed != null) {
        flips.merge(new Flip(verdict.check(), unassumed, verdict.verdict()), 1, Integer::sum);
      }
      if (verdict.verdict() == Verdict.UNDECIDED) {
        SiteFacts.asked(verdict.reason())
            .ifPresent(key -> siteQuestions.merge(key.label(), 1, Integer::sum));
      }
    }
  }

  private void count(Map<String, Problem> all, DeviceResult device, Finding finding) {
    var problem = all.get(finding.check());
    if (problem == null) {
      var info = infos.get(finding.check());
      problem =
          new Problem(
              finding.check(),
              info == null ? finding.title() : info.summary(),
              finding.severity(),
              caps.places());
      all.put(finding.check(), problem);
    }
    problem.add(device.index(), device.file(), finding);
  }

  /// The worst first.
  List<Problem> problems() {
    return sorted(problems);
  }

  /// What was not decided, by check.
  List<Problem> questions() {
    return sorted(questions);
  }

  private static List<Problem> sorted(Map<String, Problem> problems) {
    var sorted = new ArrayList<>(problems.values());
    sorted.sort(Problem.WORST_FIRST);
    return sorted;
  }

  /// The worst first; where none was left out, in the order of the run.
  List<DeviceRow> devices() {
    return devices.more() > 0
        ? devices.best()
        : devices.best().stream().sorted(Comparator.comparingInt(DeviceRow::index)).toList();
  }

  long moreDevices() {
    return devices.more();
  }

  /// What mends the flaws that devices are exposed to, the most exposed first.
  List<UpgradeRow> upgrades() {
    return upgrades.best();
  }

  long moreUpgrades() {
    return upgrades.more();
  }

  List<Failure> failures() {
    return failures.best();
  }

  long moreFailures() {
    return failures.more();
  }

  /// The verdicts that assumptions change, with on how many devices.
  Map<Flip, Integer> flips() {
    return flips;
  }

  /// What the site would have to state, with how many verdicts wait for it.
  Map<String, Integer> siteQuestions() {
    return siteQuestions;
  }

  /// On how many devices each check broke.
  Map<String, Integer> brokenChecks() {
    return brokenChecks;
  }
}
