package dev.kpdagger.reports;

import dev.kpdagger.audit.CheckInfo;
import dev.kpdagger.audit.DeviceResult;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.audit.FrameworkInfo;
import dev.kpdagger.audit.FrameworkResult;
import dev.kpdagger.audit.ScanResult;
import dev.kpdagger.audit.Verdict;
import gg.jte.Content;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The parts of the page that grow with the fleet, gathered in one pass over the devices.
///
/// A browser copes with some ten thousand findings, not with a fleet; and nothing here may grow
/// with it. So each problem shows its first findings, fewer of them once the page is long, and
/// beyond a number of devices they are only counted.
final class PageContent {

  /// Findings of one problem, while the page is short.
  static final int FINDINGS_SHOWN = 200;

  /// Findings of one problem once the page is long, and once it is very long.
  private static final int FEWER_SHOWN = 20;

  private static final int FEWEST_SHOWN = 3;

  /// Characters of findings at which a page is long, and very long.
  private static final int LONG_PAGE = 10_000_000;

  private static final int VERY_LONG_PAGE = 16_000_000;

  /// Devices with their findings and verdicts, then devices and inputs listed at all.
  static final int DEVICES_DETAILED = 500;

  static final int ROWS_SHOWN = 5_000;

  /// Characters of devices beyond which none shows its findings.
  private static final int LONG_DEVICES = 8_000_000;

  /// Rules in the tables of all devices.
  private static final int RULES_SHOWN = 6_000;

  /// Flaws in the tables of all devices.
  private static final int FLAWS_SHOWN = 6_000;

  private final AdvisoriesView advisories;
  private final Map<String, CheckInfo> checks = new HashMap<>();
  private final Map<String, Problem> problems = new HashMap<>();
  private final Map<String, FrameworkMatrix> frameworks = new LinkedHashMap<>();
  private final PageTrust trust;
  private final StringBuilder devices = new StringBuilder();
  private final StringBuilder inputs = new StringBuilder();
  private final StringBuilder failures = new StringBuilder();
  private int inputCount;
  private int deviceCount;
  private int failureCount;
  private int findingLength;
  private int ruleCount;
  private int flawCount;

  private PageContent(ScanResult result) {
    var checks = result.checks();
    var frameworks = result.frameworks();
    advisories = AdvisoriesView.of(result.summary().advisories());
    for (FrameworkInfo framework : frameworks) {
      this.frameworks.put(framework.id(), new FrameworkMatrix(framework, problems));
    }
    for (CheckInfo check : checks) {
      this.checks.put(check.id(), check);
    }
    trust = new PageTrust(checks.size());
  }

  static PageContent of(ScanResult result) {
    var content = new PageContent(result);
    try (var devices = result.devices()) {
      devices.forEachOrdered(content::add);
    }
    return content;
  }

  AdvisoriesView advisories() {
    return advisories;
  }

  PageTrust trust() {
    return trust;
  }

  List<Problem> problems() {
    return problems.values().stream().sorted(Problem.WORST_FIRST).toList();
  }

  /// The frameworks that devices were measured against.
  List<FrameworkMatrix> frameworks() {
    return List.copyOf(frameworks.values());
  }

  boolean has(Verdict verdict) {
    return problems.values().stream().anyMatch(problem -> problem.has(verdict));
  }

  Content devices() {
    return out -> out.writeContent(devices.toString());
  }

  Content inputs() {
    return out -> out.writeContent(inputs.toString());
  }

  Content failures() {
    return out -> out.writeContent(failures.toString());
  }

  int deviceCount() {
    return deviceCount;
  }

  int failureCount() {
    return failureCount;
  }

  int hiddenInputs() {
    return Math.max(0, inputCount - ROWS_SHOWN);
  }

  int hiddenDevices() {
    return Math.max(0, deviceCount - ROWS_SHOWN);
  }

  int hiddenFailures() {
    return Math.max(0, failureCount - ROWS_SHOWN);
  }

  private void add(DeviceResult device) {
    trust.add(device);
    if (inputCount++ < ROWS_SHOWN) {
      inputs.append(
          VisibleOutput.capture(
              out -> JteinputRowGenerated.render(out, Uninterrupted.TAGS, device)));
    }
    if (!device.analysed()) {
      if (failureCount++ < ROWS_SHOWN) {
        failures.append(
            VisibleOutput.capture(
                out -> JtefailedRowGenerated.render(out, Uninterrupted.TAGS, device)));
      }
      return;
    }
    String name = DeviceView.nameOf(device);
    for (Finding finding : device.findings()) {
      findingLength += problemOf(finding).add(finding, device, name, limit());
    }
    for (FrameworkResult result : device.frameworks()) {
      var matrix = frameworks.get(result.framework());
      if (matrix != null) {
        matrix.add(device, result);
      }
    }
    if (deviceCount++ < ROWS_SHOWN) {
      boolean detailed = deviceCount <= DEVICES_DETAILED && devices.length() < LONG_DEVICES;
      var view =
          new DeviceView(
              device,
              problems,
              detailed,
              detailed ? rulesOf(device) : null,
              detailed ? flawsOf(device) : null);
      devices.append(
          VisibleOutput.capture(out -> JtedeviceGenerated.render(out, Uninterrupted.TAGS, view)));
    }
  }

  private @Nullable RulesView rulesOf(DeviceResult device) {
    if (device.rules() == null) {
      return null;
    }
    var view = RulesView.of(device, device.rules(), problems, RULES_SHOWN - ruleCount);
    ruleCount += view.rowCount();
    return view;
  }

  private @Nullable FlawsView flawsOf(DeviceResult device) {
    var table = device.flaws();
    if (table == null) {
      return null;
    }
    var view = FlawsView.of(table, problems, FLAWS_SHOWN - flawCount);
    flawCount += view.rows().size();
    return view;
  }

  private Problem problemOf(Finding finding) {
    return problems.computeIfAbsent(
        finding.check(), check -> new Problem(problems.size() + 1, finding, checks.get(check)));
  }

  private int limit() {
    if (findingLength < LONG_PAGE) {
      return FINDINGS_SHOWN;
    }
    return findingLength < VERY_LONG_PAGE ? FEWER_SHOWN : FEWEST_SHOWN;
  }
}
