package dev.kpdagger.reports;

import dev.kpdagger.audit.CheckInfo;
import dev.kpdagger.audit.CheckVerdict;
import dev.kpdagger.audit.DeviceResult;
import dev.kpdagger.audit.Evidence;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.audit.RunHeader;
import dev.kpdagger.audit.RunSummary;
import dev.kpdagger.audit.ScanResult;
import dev.kpdagger.audit.Severity;
import dev.kpdagger.device.Coverage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/// The structure that `report.schema.json` describes, as JSON or as YAML.
final class StructuredReport {

  static final String SCHEMA_VERSION = "1.0";

  /// Longer evidence is cut, in characters: no command is that long, but a hostile line may be.
  static final int LINE_LIMIT = 4_096;

  static final int EVIDENCE_LIMIT = 65_536;

  /// In the report's object, in its list of devices.
  private static final int DEVICE_DEPTH = 2;

  private final JsonGenerator out;
  private final OneLineLayout layout;

  private StructuredReport(JsonGenerator out, OneLineLayout layout) {
    this.out = out;
    this.layout = layout;
  }

  /// The devices are rendered apart, several at the same time.
  static void json(ScanResult result, OutputStream target) throws IOException {
    var factory =
        JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();
    var layout = new OneLineLayout();
    try (var out = factory.createGenerator(context(layout), target, JsonEncoding.UTF8);
        var devices =
            new RenderAhead<>(result.size(), place -> jsonOf(factory, result.device(place)))) {
      var report = new StructuredReport(out, layout);
      report.head(result);
      while (devices.hasNext()) {
        var device = devices.next();
        out.writeRawValue("");
        out.flush();
        device.writeTo(target);
      }
      report.foot();
      out.writeRaw('\n');
    }
  }

  private static ByteArrayOutputStream jsonOf(JsonFactory factory, DeviceResult device) {
    var bytes = new ByteArrayOutputStream(1 << 16);
    var layout = OneLineLayout.below(DEVICE_DEPTH);
    try (var out = factory.createGenerator(context(layout), bytes, JsonEncoding.UTF8)) {
      new StructuredReport(out, layout).device(device);
    }
    return bytes;
  }

  static void yaml(ScanResult result, OutputStream target) {
    var factory =
        YAMLFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .stringQuotingChecker(new PlainWords())
            .build();
    try (var out = factory.createGenerator(ObjectWriteContext.empty(), target, JsonEncoding.UTF8)) {
      var report = new StructuredReport(out, new OneLineLayout());
      report.head(result);
      try (var devices = result.devices()) {
        devices.forEachOrdered(report::device);
      }
      report.foot();
    }
  }

  private static ObjectWriteContext context(PrettyPrinter layout) {
    return new ObjectWriteContext.Base() {
      @Override
      public PrettyPrinter getPrettyPrinter() {
        return layout;
      }

      @Override
      public boolean hasPrettyPrinter() {
        return true;
      }
    };
  }

  /// Everything before the first device.
  private void head(ScanResult result) {
    out.writeStartObject();
    string(Name.SCHEMA_VERSION, SCHEMA_VERSION);
    tool(result.header());
    run(result.header());
    summary(result.summary());
    out.writeName(Name.CHECKS);
    out.writeStartArray();
    result.checks().forEach(this::check);
    out.writeEndArray();
    if (!result.frameworks().isEmpty()) {
      new StructuredFrameworks(out, layout).infos(result.frameworks());
    }
    out.writeName(Name.DEVICES);
    out.writeStartArray();
  }

  /// Everything after the last one.
  private void foot() {
    out.writeEndArray();
    out.writeEndObject();
  }

  private void tool(RunHeader header) {
    startOneLine(Name.TOOL);
    string(Name.NAME, "kp-dagger");
    string(Name.VERSION, header.toolVersion());
    string(Name.CONTENT_VERSION, header.contentVersion());
    out.writeEndObject();
  }

  private void run(RunHeader header) {
    out.writeName(Name.RUN);
    out.writeStartObject();
    string(Name.ID, header.runId());
    string(Name.WORKFLOW, header.workflow());
    string(Name.STARTED_AT, header.startedAt().toString());
    out.writeName(Name.DURATION_MILLIS);
    out.writeNumber(header.durationMillis());
    string(Name.STATUS, header.status().label());
    out.writeName(Name.ANALYSES);
    out.writeStartArray();
    for (var state : header.analyses()) {
      startOneLine();
      string(Name.ANALYSIS, state.analysis().label());
      out.writeName(Name.AVAILABLE);
      out.writeBoolean(state.available());
      string(Name.NOTE, state.note());
      out.writeEndObject();
    }
    out.writeEndArray();
    var advisories = header.advisories();
    if (advisories != null) {
      startOneLine(Name.ADVISORIES);
      string(Name.NAME, advisories.name());
      string(Name.BUILT, advisories.built().toString());
      out.writeEndObject();
    }
    if (!header.assumptions().isEmpty()) {
      out.writeName(Name.ASSUMPTIONS);
      out.writeStartArray();
      header.assumptions().forEach(out::writeString);
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  private void summary(RunSummary summary) {
    out.writeName(Name.SUMMARY);
    out.writeStartObject();
    number(Name.DEVICES, summary.devices());
    number(Name.ANALYSED, summary.analysed());
    number(Name.FAILED, summary.failed());
    startOneLine(Name.FINDINGS_BY_SEVERITY);
    for (Severity severity : Severity.values()) {
      out.writeName(severity.label());
      out.writeNumber(summary.findingsBySeverity().getOrDefault(severity, 0));
    }
    out.writeEndObject();
    number(Name.UNDECIDED, summary.undecided());
    number(Name.CHECK_ERRORS, summary.checkErrors());
    if (!summary.frameworks().isEmpty()) {
      new StructuredFrameworks(out, layout).summaries(summary.frameworks());
    }
    if (!summary.advisories().isEmpty()) {
      new StructuredFlaws(out, layout, this::evidence).summaries(summary.advisories());
    }
    out.writeEndObject();
  }

  private void check(CheckInfo check) {
    out.writeStartObject();
    string(Name.ID, check.id());
    string(Name.ANALYSIS, check.analysis().label());
    string(Name.SUMMARY, check.summary());
    string(Name.SEVERITY, check.severity().label());
    string(Name.IMPACT, check.impact());
    string(Name.EASE, check.ease());
    string(Name.EFFORT, check.effort());
    string(Name.CWE, check.cwe());
    string(Name.FINDS, check.finds());
    string(Name.WHY, check.why());
    strings(Name.REFERENCES, check.references());
    out.writeEndObject();
  }

  private void device(DeviceResult device) {
    out.writeStartObject();
    string(Name.FILE, device.file());
    nullable(Name.SHA256, device.sha256());
    nullable(Name.HOSTNAME, device.hostname());
    nullable(Name.PLATFORM, device.platform());
    nullable(Name.OS_VERSION, device.osVersion());
    nullable(Name.MODEL, device.model());
    nullable(Name.COMPLETENESS, device.completeness().isEmpty() ? null : device.completeness());
    coverage(device.coverage());
    String error = device.error();
    if (error != null) {
      string(Name.ERROR, error);
    }
    out.writeName(Name.VERDICTS);
    out.writeStartArray();
    device.verdicts().forEach(this::verdict);
    out.writeEndArray();
    out.writeName(Name.FINDINGS);
    out.writeStartArray();
    device.findings().forEach(this::finding);
    out.writeEndArray();
    if (!device.frameworks().isEmpty()) {
      new StructuredFrameworks(out, layout).results(device.frameworks());
    }
    var flaws = device.flaws();
    if (flaws != null) {
      new StructuredFlaws(out, layout, this::evidence).table(flaws);
    }
    var rules = device.rules();
    if (rules != null) {
      new StructuredRules(out, layout).write(rules);
    }
    out.writeEndObject();
  }

  private void coverage(Coverage coverage) {
    startOneLine(Name.COVERAGE);
    number(Name.LINES, coverage.lines());
    number(Name.MODELLED, coverage.modelled());
    number(Name.IRRELEVANT, coverage.irrelevant());
    number(Name.NOT_MODELLED, coverage.notModelled());
    number(Name.UNRECOGNISED, coverage.unrecognised());
    number(Name.INVALID, coverage.invalid());
    out.writeEndObject();
  }

  private void verdict(CheckVerdict verdict) {
    startOneLine();
    string(Name.CHECK, verdict.check());
    string(Name.ANALYSIS, verdict.analysis().label());
    string(Name.VERDICT, verdict.verdict().label());
    if (!verdict.reason().isEmpty()) {
      string(Name.REASON, verdict.reason());
    }
    var unassumed = verdict.unassumed();
    if (unassumed != null) {
      string(Name.UNASSUMED, unassumed.label());
    }
    out.writeEndObject();
  }

  private void finding(Finding finding) {
    out.writeStartObject();
    string(Name.FINGERPRINT, finding.fingerprint());
    string(Name.CHECK, finding.check());
    string(Name.ANALYSIS, finding.analysis().label());
    string(Name.SEVERITY, finding.severity().label());
    string(Name.VERDICT, finding.verdict().label());
    string(Name.TITLE, finding.title());
    string(Name.SUBJECT, finding.subject());
    out.writeName(Name.EVIDENCE);
    out.writeStartArray();
    finding.evidence().forEach(this::evidence);
    out.writeEndArray();
    strings(Name.FIX, finding.fix());
    if (!finding.undo().isEmpty()) {
      strings(Name.UNDO, finding.undo());
    }
    strings(Name.REFERENCES, finding.references());
    out.writeEndObject();
  }

  private void evidence(Evidence evidence) {
    startOneLine();
    switch (evidence) {
      case Evidence.Lines(int firstLine, int lastLine, String text) -> {
        number(Name.FIRST_LINE, firstLine);
        number(Name.LAST_LINE, lastLine);
        string(Name.TEXT, CutText.cut(text, LINE_LIMIT, EVIDENCE_LIMIT));
      }
      case Evidence.Packet(String packet, String shows) -> {
        string(Name.PACKET, packet);
        string(Name.SHOWS, shows);
      }
      case Evidence.Limit(String parameter, String value, String what, String source) -> {
        startOneLine(Name.LIMIT);
        string(Name.PARAMETER, parameter);
        string(Name.VALUE, value);
        string(Name.WHAT, what);
        string(Name.SOURCE, source);
        out.writeEndObject();
      }
      case Evidence.DefaultValue(String setting, String value, String source) -> {
        startOneLine(Name.DEFAULT);
        string(Name.SETTING, setting);
        string(Name.VALUE, value);
        string(Name.SOURCE, source);
        out.writeEndObject();
      }
      case Evidence.Missing(String setting, String reason) -> {
        startOneLine(Name.MISSING);
        string(Name.SETTING, setting);
        string(Name.REASON, reason);
        out.writeEndObject();
      }
    }
    out.writeEndObject();
  }

  private void startOneLine(SerializableString name) {
    out.writeName(name);
    startOneLine();
  }

  private void startOneLine() {
    layout.oneLine();
    out.writeStartObject();
  }

  private void string(SerializableString name, String value) {
    out.writeName(name);
    out.writeString(CutText.wellFormed(value));
  }

  private void nullable(SerializableString name, @Nullable String value) {
    if (value == null) {
      out.writeName(name);
      out.writeNull();
    } else {
      string(name, value);
    }
  }

  private void number(SerializableString name, int value) {
    out.writeName(name);
    out.writeNumber(value);
  }

  private void strings(SerializableString name, List<String> values) {
    out.writeName(name);
    out.writeStartArray();
    for (String value : values) {
      out.writeString(CutText.wellFormed(value));
    }
    out.writeEndArray();
  }
}
