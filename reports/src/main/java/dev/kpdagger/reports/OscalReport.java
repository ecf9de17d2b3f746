package dev.kpdagger.reports;

import dev.kpdagger.audit.CheckVerdict;
import dev.kpdagger.audit.DeviceResult;
import dev.kpdagger.audit.Evidence;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.audit.FrameworkInfo;
import dev.kpdagger.audit.FrameworkResult;
import dev.kpdagger.audit.RequirementInfo;
import dev.kpdagger.audit.RequirementResult;
import dev.kpdagger.audit.RunHeader;
import dev.kpdagger.audit.ScanResult;
import dev.kpdagger.audit.Verdict;
import java.io.OutputStream;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// Writes assessment results of NIST OSCAL 1.1.2 as JSON: one result for each device and framework,
/// with a finding for each requirement.
///
/// OSCAL knows satisfied and not satisfied alone. What nobody decided is not satisfied for another
/// reason, and the property `verdict` says which; what does not apply is satisfied, with an
/// implementation status that says so.
final class OscalReport {

  private static final String OSCAL_VERSION = "1.1.2";
  private static final String NAME_SPACE = "urn:kp-dagger:oscal";

  private final JsonGenerator out;
  private final RunHeader run;
  private final Map<String, FrameworkInfo> frameworks = new HashMap<>();
  private final String collected;

  private OscalReport(JsonGenerator out, ScanResult result) {
    this.out = out;
    run = result.header();
    collected = run.startedAt().truncatedTo(ChronoUnit.SECONDS).toString();
    result.frameworks().forEach(framework -> frameworks.put(framework.id(), framework));
  }

  /// @throws UnfitReportException when no device was measured against a framework
  static void write(ScanResult result, OutputStream target) {
    boolean measured;
    try (var devices = result.devices()) {
      measured = devices.anyMatch(device -> !device.frameworks().isEmpty());
    }
    if (!measured) {
      throw new UnfitReportException(
          "OSCAL results need a device that was measured against a framework: --framework ID");
    }
    var factory = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (var out = factory.createGenerator(ObjectWriteContext.empty(), target, JsonEncoding.UTF8)) {
      new OscalReport(out, result).write(result);
    }
  }

  private void write(ScanResult result) {
    var plan = NamedUuid.of(run.runId(), "plan");
    out.writeStartObject();
    out.writeObjectPropertyStart("assessment-results");
    text("uuid", NamedUuid.of(run.runId()));
    out.writeObjectPropertyStart("metadata");
    text("title", "Configurations of network devices, measured against frameworks");
    text("last-modified", collected);
    text("version", OscalText.value(run.runId()));
    text("oscal-version", OSCAL_VERSION);
    out.writeArrayPropertyStart("props");
    property("tool-version", run.toolVersion());
    property("content-version", run.contentVersion());
    out.writeEndArray();
    out.writeEndObject();
    out.writeObjectPropertyStart("import-ap");
    text("href", "#" + plan);
    out.writeEndObject();
    out.writeArrayPropertyStart("results");
    try (var devices = result.devices()) {
      devices.forEach(this::device);
    }
    out.writeEndArray();
    plan(plan);
    out.writeEndObject();
    out.writeEndObject();
  }

  /// OSCAL wants a plan that results belong to.
  private void plan(String uuid) {
    out.writeObjectPropertyStart("back-matter");
    out.writeArrayPropertyStart("resources");
    out.writeStartObject();
    text("uuid", uuid);
    text("title", "No separate plan");
    text(
        "description",
        "The workflow "
            + OscalText.line(run.workflow())
            + " of kp-dagger: every requirement of each framework, for every device that it is"
            + " about.");
    out.writeEndObject();
    out.writeEndArray();
    out.writeEndObject();
  }

  private void device(DeviceResult device) {
    var findings = new HashMap<String, Finding>();
    device.findings().forEach(finding -> findings.put(finding.fingerprint(), finding));
    for (FrameworkResult one : device.frameworks()) {
      var framework = frameworks.get(one.framework());
      if (framework != null) {
        new OfDevice(device, framework, one, findings).write();
      }
    }
  }

  /// What one device is by one framework.
  private final class OfDevice {
    private final DeviceResult device;
    private final FrameworkInfo framework;
    private final FrameworkResult result;
    private final Map<String, Finding> findings;
    private final String item;
    private final String family;

    OfDevice(
        DeviceResult device,
        FrameworkInfo framework,
        FrameworkResult result,
        Map<String, Finding> findings) {
      this.device = device;
      this.framework = framework;
      this.result = result;
      this.findings = findings;
      item = NamedUuid.of("device", device.file());
      family = framework.publication().family();
    }

    private String uuid(String kind, String name) {
      return NamedUuid.of(kind, device.file(), framework.named(), name);
    }

    void write() {
      out.writeStartObject();
      text("uuid", uuid("result", run.runId()));
      text(
          "title",
          OscalText.line(DeviceView.nameOf(device) + ": " + framework.publication().title()));
      text(
          "description",
          OscalText.line(
              device.file() + " measured against " + framework.named() + ". " + result.note()));
      text("start", collected);
      inventory();
      out.writeObjectPropertyStart("reviewed-controls");
      out.writeArrayPropertyStart("control-selections");
      out.writeStartObject();
      text("description", OscalText.line("every requirement of " + framework.named()));
      out.writeArrayPropertyStart("include-controls");
      for (RequirementInfo requirement : framework.requirements()) {
        out.writeStartObject();
        text("control-id", OscalText.controlId(family, requirement.id()));
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
      out.writeEndArray();
      out.writeEndObject();
      observations();
      out.writeArrayPropertyStart("findings");
      for (int i = 0; i < result.requirements().size(); i++) {
        finding(framework.requirements().get(i), result.requirements().get(i));
      }
      out.writeEndArray();
      out.writeEndObject();
    }

    private void inventory() {
      out.writeObjectPropertyStart("local-definitions");
      out.writeArrayPropertyStart("inventory-items");
      out.writeStartObject();
      text("uuid", item);
      text(
          "description",
          OscalText.line(DeviceView.nameOf(device) + ", read from " + device.file()));
      out.writeArrayPropertyStart("props");
      property("file", device.file());
      property("platform", device.platform() == null ? "" : device.platform());
      property("os-version", device.osVersion() == null ? "" : device.osVersion());
      property("sha256", device.sha256() == null ? "" : device.sha256());
      out.writeEndArray();
      out.writeEndObject();
      out.writeEndArray();
      out.writeEndObject();
    }

    private void observations() {
      if (result.requirements().stream().allMatch(one -> one.checks().isEmpty())) {
        return;
      }
      out.writeArrayPropertyStart("observations");
      for (RequirementResult one : result.requirements()) {
        if (!one.checks().isEmpty()) {
          observation(one);
        }
      }
      out.writeEndArray();
    }

    private void observation(RequirementResult one) {
      out.writeStartObject();
      text("uuid", uuid("observation", one.requirement()));
      text(
          "description",
          one.checks().stream().map(OfDevice::said).collect(Collectors.joining("\n")));
      out.writeArrayPropertyStart("methods");
      out.writeString("EXAMINE");
      out.writeEndArray();
      out.writeArrayPropertyStart("subjects");
      out.writeStartObject();
      text("subject-uuid", item);
      text("type", "inventory-item");
      out.writeEndObject();
      out.writeEndArray();
      evidence(one);
      text("collected", collected);
      out.writeEndObject();
    }

    private static String said(CheckVerdict check) {
      var said = check.check() + ": " + check.verdict().label();
      return "- "
          + OscalText.line(check.reason().isEmpty() ? said : said + " (" + check.reason() + ")");
    }

    private void evidence(RequirementResult one) {
      var shown =
          one.findings().stream().map(findings::get).filter(Finding.class::isInstance).toList();
      if (shown.isEmpty()) {
        return;
      }
      out.writeArrayPropertyStart("relevant-evidence");
      for (Finding finding : shown) {
        out.writeStartObject();
        var description = new StringBuilder(OscalText.line(finding.title()));
        for (Evidence evidence : finding.evidence()) {
          description.append("\n\n").append(OscalText.evidence(evidence));
        }
        text("description", description.toString());
        out.writeArrayPropertyStart("props");
        property("check", finding.check());
        property("fingerprint", finding.fingerprint());
        property("severity", finding.severity().label());
        out.writeEndArray();
        out.writeEndObject();
      }
      out.writeEndArray();
    }

    private void finding(RequirementInfo requirement, RequirementResult one) {
      var verdict = one.verdict();
      out.writeStartObject();
      text("uuid", uuid("finding", requirement.id()));
      text("title", OscalText.line(requirement.name()));
      text("description", OscalText.line(requirement.title()));
      out.writeArrayPropertyStart("props");
      property("verdict", verdict.label());
      var severity = requirement.severity();
      if (severity != null) {
        property("severity", severity.label());
      }
      for (String control : requirement.marks().controls()) {
        property("control", control);
      }
      out.writeEndArray();
      out.writeObjectPropertyStart("target");
      text("type", "objective-id");
      text("target-id", OscalText.controlId(family, requirement.id()));
      out.writeObjectPropertyStart("status");
      text("state", state(verdict));
      text("reason", reason(verdict));
      if (!one.reason().isEmpty()) {
        text("remarks", OscalText.line(one.reason()));
      }
      out.writeEndObject();
      if (verdict == Verdict.NOT_APPLICABLE) {
        out.writeObjectPropertyStart("implementation-status");
        text("state", "not-applicable");
        out.writeEndObject();
      }
      out.writeEndObject();
      if (!one.checks().isEmpty()) {
        out.writeArrayPropertyStart("related-observations");
        out.writeStartObject();
        text("observation-uuid", uuid("observation", requirement.id()));
        out.writeEndObject();
        out.writeEndArray();
      }
      out.writeEndObject();
    }
  }

  private static String state(Verdict verdict) {
    return switch (verdict) {
      case PASS, NOT_APPLICABLE -> "satisfied";
      case FAIL, WAIVED, UNDECIDED, MANUAL, ERROR -> "not-satisfied";
    };
  }

  private static String reason(Verdict verdict) {
    return switch (verdict) {
      case PASS -> "pass";
      case FAIL -> "fail";
      case NOT_APPLICABLE, WAIVED, UNDECIDED, MANUAL, ERROR -> "other";
    };
  }

  private void property(String name, String value) {
    out.writeStartObject();
    text("name", name);
    text("ns", NAME_SPACE);
    text("value", OscalText.value(value));
    out.writeEndObject();
  }

  private void text(String name, String value) {
    out.writeStringProperty(name, value);
  }
}
