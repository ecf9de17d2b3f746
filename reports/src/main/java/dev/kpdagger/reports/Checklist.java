package dev.kpdagger.reports;

import dev.kpdagger.audit.CheckVerdict;
import dev.kpdagger.audit.DeviceResult;
import dev.kpdagger.audit.Evidence;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.audit.FrameworkInfo;
import dev.kpdagger.audit.FrameworkResult;
import dev.kpdagger.audit.RequirementInfo;
import dev.kpdagger.audit.RequirementResult;
import dev.kpdagger.audit.ScanResult;
import dev.kpdagger.audit.Severity;
import dev.kpdagger.audit.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What a checklist of the STIG Viewer says: one device against some STIGs.
///
/// What could not be decided, and what a person has to answer, is *not reviewed*, with the reason
/// or the question as its details; so nothing that nobody looked at counts as done.
record Checklist(DeviceResult device, List<Stig> stigs) {

  static final String FAMILY = "stig";

  /// One STIG.
  record Stig(FrameworkInfo framework, List<Rule> rules) {

    /// The number of the release `V3R4`: 3.
    String version() {
      var release = framework.publication().release();
      int end = release.indexOf('R');
      return end > 1 ? release.substring(1, end) : release;
    }

    /// As checklists say it: `Release: 4 Benchmark Date: 2025-04-02`.
    String releaseInfo() {
      var release = framework.publication().release();
      return "Release: "
          + release.substring(release.indexOf('R') + 1)
          + " Benchmark Date: "
          + framework.publication().date();
    }
  }

  /// One rule.
  ///
  /// @param details what the result rests on
  record Rule(RequirementInfo requirement, Verdict verdict, String details) {

    /// low, medium or high.
    String severity() {
      var severity = requirement.severity();
      return severity == null ? Severity.MEDIUM.label() : severity.label();
    }

    /// The general requirement behind it.
    String group() {
      return requirement.marks().group();
    }

    String ruleId() {
      return requirement.marks().rule() + "_rule";
    }
  }

  /// The checklist of a run.
  ///
  /// @throws UnfitReportException when the run is not about one device with STIGs
  static Checklist of(ScanResult result) {
    var measured = measured(result);
    if (measured.size() > 1) {
      throw new UnfitReportException(
          "a checklist is about one device, and "
              + measured.size()
              + " were measured; name a folder, which takes one of each: -f ckl=checklists/");
    }
    var only = result.device(measured.getFirst());
    return new Checklist(only, stigs(only, stigs(result)));
  }

  /// The places of the devices that were measured against a STIG.
  ///
  /// @throws UnfitReportException when there is none
  static List<Integer> measured(ScanResult result) {
    var stigs = stigs(result).keySet();
    var places = new ArrayList<Integer>();
    for (int place = 0; place < result.size(); place++) {
      if (result.device(place).frameworks().stream()
          .anyMatch(one -> stigs.contains(one.framework()))) {
        places.add(place);
      }
    }
    if (places.isEmpty()) {
      throw new UnfitReportException(
          "a checklist needs a device that was measured against a STIG: --framework stig");
    }
    return places;
  }

  private static Map<String, FrameworkInfo> stigs(ScanResult result) {
    var stigs = new HashMap<String, FrameworkInfo>();
    for (FrameworkInfo framework : result.frameworks()) {
      if (framework.publication().family().equals(FAMILY)) {
        stigs.put(framework.id(), framework);
      }
    }
    return stigs;
  }

  private static List<Stig> stigs(DeviceResult device, Map<String, FrameworkInfo> frameworks) {
    var findings = new HashMap<String, Finding>();
    device.findings().forEach(finding -> findings.put(finding.fingerprint(), finding));
    var stigs = new ArrayList<Stig>();
    for (FrameworkResult result : device.frameworks()) {
      var framework = frameworks.get(result.framework());
      if (framework != null) {
        var rules = new ArrayList<Rule>();
        for (int i = 0; i < result.requirements().size(); i++) {
          var requirement = framework.requirements().get(i);
          var outcome = result.requirements().get(i);
          rules.add(new Rule(requirement, outcome.verdict(), details(outcome, findings)));
        }
        stigs.add(new Stig(framework, rules));
      }
    }
    return stigs;
  }

  private static String details(RequirementResult result, Map<String, Finding> findings) {
    var lines = new ArrayList<String>();
    lines.add(result.verdict().label());
    if (!result.reason().isEmpty()) {
      lines.add(result.reason());
    }
    for (CheckVerdict check : result.checks()) {
      lines.add("check " + check.check() + ": " + check.verdict().label());
    }
    for (String fingerprint : result.findings()) {
      var finding = findings.get(fingerprint);
      if (finding != null) {
        lines.add(place(finding) + finding.title());
      }
    }
    return String.join("\n", lines);
  }

  private static String place(Finding finding) {
    for (Evidence evidence : finding.evidence()) {
      if (evidence instanceof Evidence.Lines lines) {
        return "line " + lines.firstLine() + ": ";
      }
    }
    return "";
  }

  /// The host name, or the file where there is none.
  String host() {
    return DeviceView.nameOf(device);
  }

  /// An id that is the same for the same things.
  static String uuid(String... parts) {
    return UUID.nameUUIDFromBytes(String.join("\0", parts).getBytes(StandardCharsets.UTF_8))
        .toString();
  }
}
