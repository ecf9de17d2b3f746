package dev.kpdagger.reports;

import dev.kpdagger.audit.DeviceResult;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.audit.FlawRow;
import dev.kpdagger.audit.FlawState;
import dev.kpdagger.audit.FlawTable;
import dev.kpdagger.audit.RunHeader;
import dev.kpdagger.audit.ScanResult;
import java.io.OutputStream;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// Writes which published flaws devices are open to as CycloneDX 1.6 in JSON: a component for the
/// operating system of each device, and an entry for each of its flaws.
///
/// Exposed is `exploitable`, not exposed is `not_affected` as it `requires_configuration`, and what
/// is not decided is `in_triage`. Flaws that the release does not have are left out.
final class VexReport {

  private static final double TENTHS = 10.0;
  private static final String NAME_SPACE = "kp-dagger:";

  private final JsonGenerator out;

  private VexReport(JsonGenerator out) {
    this.out = out;
  }

  /// @throws UnfitReportException when the release of no device was compared with advisories
  static void write(ScanResult result, OutputStream target) {
    boolean compared;
    try (var devices = result.devices()) {
      compared = devices.anyMatch(device -> device.flaws() != null);
    }
    if (!compared) {
      throw new UnfitReportException(
          "VEX needs a device whose release was compared with advisories: -a vuln");
    }
    var factory = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (var out = factory.createGenerator(ObjectWriteContext.empty(), target, JsonEncoding.UTF8)) {
      new VexReport(out).write(result);
    }
  }

  private void write(ScanResult result) {
    out.writeStartObject();
    text("bomFormat", "CycloneDX");
    text("specVersion", "1.6");
    text("serialNumber", "urn:uuid:" + NamedUuid.of(result.header().runId(), "vex"));
    out.writeNumberProperty("version", 1);
    metadata(result.header());
    out.writeArrayPropertyStart("components");
    try (var devices = result.devices()) {
      devices.forEach(this::component);
    }
    out.writeEndArray();
    out.writeArrayPropertyStart("vulnerabilities");
    try (var devices = result.devices()) {
      devices.forEach(this::flaws);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void metadata(RunHeader run) {
    out.writeObjectPropertyStart("metadata");
    text("timestamp", run.startedAt().truncatedTo(ChronoUnit.SECONDS).toString());
    out.writeObjectPropertyStart("tools");
    out.writeArrayPropertyStart("components");
    out.writeStartObject();
    text("type", "application");
    text("name", "kp-dagger");
    text("version", run.toolVersion());
    out.writeEndObject();
    out.writeEndArray();
    out.writeEndObject();
    var advisories = run.advisories();
    if (advisories != null) {
      out.writeArrayPropertyStart("properties");
      property("advisories", advisories.name());
      property("advisories-built", advisories.built().toString());
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  private static String reference(DeviceResult device) {
    return "device-" + (device.index() + 1);
  }

  private void component(DeviceResult device) {
    var table = device.flaws();
    if (table == null) {
      return;
    }
    out.writeStartObject();
    text("type", "operating-system");
    text("bom-ref", reference(device));
    text("name", table.product());
    if (!table.release().isEmpty()) {
      text("version", table.release());
    }
    out.writeArrayPropertyStart("properties");
    property("file", device.file());
    var hostname = device.hostname();
    if (hostname != null && !hostname.isEmpty()) {
      property("hostname", hostname);
    }
    var model = device.model();
    if (model != null && !model.isEmpty()) {
      property("model", model);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void flaws(DeviceResult device) {
    var table = device.flaws();
    if (table == null) {
      return;
    }
    var findings = new HashMap<String, Finding>();
    for (Finding finding : device.findings()) {
      findings.put(finding.check() + " " + finding.subject(), finding);
    }
    table.rows().forEach(row -> flaw(device, table, row, findings));
  }

  private void flaw(
      DeviceResult device, FlawTable table, FlawRow row, Map<String, Finding> findings) {
    out.writeStartObject();
    text("bom-ref", reference(device) + "-" + row.id());
    text("id", row.id());
    if (!row.vector().isEmpty()) {
      out.writeArrayPropertyStart("ratings");
      out.writeStartObject();
      out.writeNumberProperty("score", row.tenths() / TENTHS);
      text("method", method(row.vector()));
      text("vector", row.vector());
      out.writeEndObject();
      out.writeEndArray();
    }
    var upgrade = table.inTrain() == null ? table.nextTrain() : table.inTrain();
    if (row.state() == FlawState.EXPOSED && upgrade != null) {
      text("recommendation", "Run " + upgrade.release() + " or a later release of its train.");
    }
    analysis(row, findings.get(row.check() + " " + row.id()));
    out.writeArrayPropertyStart("affects");
    out.writeStartObject();
    text("ref", reference(device));
    out.writeEndObject();
    out.writeEndArray();
    out.writeArrayPropertyStart("properties");
    property("priority", row.priority().label());
    property("exploited", Boolean.toString(row.exploited()));
    if (row.likelihood() >= 0) {
      property("epss", String.format(Locale.ROOT, "%.4f", row.likelihood() / 10_000.0));
    }
    if (!row.check().isEmpty()) {
      property("check", row.check());
    }
    var reach = row.reach();
    if (reach != null) {
      property("reach", reach.level().label() + ": " + reach.why());
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void analysis(FlawRow row, @Nullable Finding finding) {
    out.writeObjectPropertyStart("analysis");
    switch (row.state()) {
      case EXPOSED -> {
        text("state", "exploitable");
        out.writeArrayPropertyStart("response");
        out.writeString("update");
        if (finding != null && !finding.fix().isEmpty()) {
          out.writeString("workaround_available");
        }
        out.writeEndArray();
        if (finding != null) {
          text("detail", FlawsView.pieces(finding.evidence()));
        }
      }
      case UNDECIDED -> {
        text("state", "in_triage");
        text("detail", row.reason());
      }
      case NOT_EXPOSED -> {
        text("state", "not_affected");
        text("justification", "requires_configuration");
        text("detail", FlawsView.pieces(row.evidence()));
      }
    }
    out.writeEndObject();
  }

  private static String method(String vector) {
    if (vector.startsWith("CVSS:4")) {
      return "CVSSv4";
    }
    if (vector.startsWith("CVSS:3.1")) {
      return "CVSSv31";
    }
    return vector.startsWith("CVSS:3") ? "CVSSv3" : "CVSSv2";
  }

  private void property(String name, String value) {
    out.writeStartObject();
    text("name", NAME_SPACE + name);
    text("value", value);
    out.writeEndObject();
  }

  private void text(String name, String value) {
    out.writeStringProperty(name, CutText.wellFormed(value));
  }
}
