package dev.kpdagger.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.kpdagger.audit.DeviceResult;
import dev.kpdagger.audit.Evidence;
import dev.kpdagger.audit.RunStatus;
import dev.kpdagger.audit.ScanResult;
import dev.kpdagger.audit.Severity;
import dev.kpdagger.audit.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

final class StructuredReportTest {

  private static final Schema SCHEMA = schema();

  private final JsonMapper json = new JsonMapper();

  @Test
  void writesTheContract() throws IOException {
    var finding =
        Samples.finding(
            "telnet-enabled",
            Severity.HIGH,
            Verdict.FAIL,
            new Evidence.Lines(3, 4, "line vty 0 4\n transport input telnet"),
            new Evidence.Packet("tcp 10.0.0.1:1024 > 192.0.2.1:443", "rule 10 denies it"),
            new Evidence.DefaultValue("a.b", "on", "IOS 15"),
            new Evidence.Limit("idle", "5", "longest time", "own"),
            new Evidence.Missing("c.d", "truncated"));
    String text =
        print(
            ReportFormat.JSON,
            Samples.of(RunStatus.COMPLETE, Samples.withFindings(0, "r1", List.of(finding))));

    assertThat(text)
        .startsWith(
            """
            {
              "schemaVersion": "1.0",
              "tool": {"name": "kp-dagger", "version": "0.1.0", "contentVersion": "2026.11-3f9a1c20"},
              "run": {
                "id": "01JD9W4X7Q",
                "workflow": "full_analysis",
                "startedAt": "2026-11-23T14:05:06Z",
                "durationMillis": 1834,
                "status": "complete",
                "analyses": [
            """)
        .contains(
            """
                "findingsBySeverity": {"critical": 0, "high": 1, "medium": 0, "low": 0, "info": 0},
                "undecided": 0,
                "checkErrors": 0
              },
            """)
        .contains(
            """
                    {"check": "telnet-enabled", "analysis": "compliance", "verdict": "fail"},
            """)
        .endsWith(
            """
                      "verdict": "fail",
                      "title": "Title of telnet-enabled",
                      "subject": "vty 0 4",
                      "evidence": [
                        {"firstLine": 3, "lastLine": 4, "text": "line vty 0 4\\n transport input telnet"},
                        {"packet": "tcp 10.0.0.1:1024 > 192.0.2.1:443", "shows": "rule 10 denies it"},
                        {"default": {"setting": "a.b", "value": "on", "source": "IOS 15"}},
                        {"limit": {"parameter": "idle", "value": "5", "what": "longest time", "source": "own"}},
                        {"missing": {"setting": "c.d", "reason": "truncated"}}
                      ],
                      "fix": [
                        "line vty 0 4",
                        " transport input ssh"
                      ],
                      "references": [
                        "https://cwe.mitre.org/data/definitions/319.html"
                      ]
                    }
                  ]
                }
              ]
            }
            """);
  }

  @Test
  void writesTheRulesInTables() throws IOException {
    var device = Samples.withFindings(0, "r1", List.of()).with(SampleRules.tables());

    assertThat(print(ReportFormat.JSON, Samples.of(RunStatus.COMPLETE, device)))
        .contains(
            """
                  "ruleLists": [
                    {
                      "name": "OUTSIDE",
                      "context": "",
                      "kind": "extended",
                      "applied": true,
                      "places": [
                        "GigabitEthernet0/1 in"
                      ],
                      "counts": {"rules": 2, "permits": 1, "denies": 1, "disabled": 0, "anomalies": 1},
                      "hiddenRows": 0,
                      "rows": [
            """)
        .contains(
            """
            "action": "deny", "enabled": true, "implicit": false, "from": "", "to": "", \
            "source": "10.0.0.0/8", "destination": "192.0.2.1/32", "service": "tcp/443", \
            "conditions": ["established"], "logged": false, "hits": 12, "comment": "web 2", \
            "anomalies": [{"kind": "conflicting", "check": "rule-conflicting", "certain": true, \
            "others": [1], "otherCount": 1, "packet": "tcp 10.0.0.1:1024 > 192.0.2.1:443", \
            "shows": "rule 10 permits it"}], "findings": []},
            """)
        .contains(
            """
                    {"context": "", "interface": "GigabitEthernet0/1", "direction": "in", "permits": 1, "width": "wide", "widest": {"list": "OUTSIDE", "number": 1,\
            """)
        .contains(
            "\"from\": \"untrust\", \"to\": \"trust\", \"permits\": 2, \"width\": \"narrow\"");
  }

  @Test
  void rulesThatWereNotAnalysedAreAbsent() throws IOException {
    var device = Samples.withFindings(0, "r1", List.of());

    assertThat(tree(Samples.of(RunStatus.COMPLETE, device)).at("/devices/0").propertyNames())
        .doesNotContain("ruleLists", "openness");
  }

  @Test
  void everyKindOfRunFitsTheSchema() throws IOException {
    assertThat(errors(print(ReportFormat.JSON, Samples.fleet()))).isEmpty();
    assertThat(errors(print(ReportFormat.JSON, Samples.of(RunStatus.CANCELLED)))).isEmpty();
    assertThat(
            errors(
                print(
                    ReportFormat.JSON,
                    Samples.of(
                        RunStatus.FAILED,
                        DeviceResult.failed(0, "gone.cfg", null, "no such file")))))
        .isEmpty();
    assertThat(errors(print(ReportFormat.JSON, Samples.of(RunStatus.COMPLETE, Hostile.device(0)))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "schemaVersion": "1.0"      | "schemaVersion": "2.0"
          "status": "incomplete"      | "status": "done"
          "durationMillis": 1834      | "durationMillis": -1
          "severity": "high"          | "severity": "severe"
          "severity": "high"          | "severity": "high", "score": 3
          "firstLine": 201            | "firstLine": 0
          "firstLine": 201, "lastLine": 201, | "firstLine": 201,
          {"missing":                 | {"absent":
          "completeness": "whole"     | "completeness": "most"
          "hostname": "core-rtr-0"    | "hostname": 7
          "critical": 2,              | ``
          "fingerprint": "            | "fingerprint": "x
          "verdict": "undecided"      | "verdict": "maybe"
          "platform": "cisco-ios"     | "platform": null
          "kind": "conflicting"       | "kind": "odd"
          "width": "wide"             | "width": "open"
          "hiddenRows": 0,            | ``
          "direction": "in"           | "to": "in"
          """)
  void aBrokenDocumentIsRefused(String right, String wrong) throws IOException {
    String text = print(ReportFormat.JSON, Samples.fleet());
    assertThat(text).contains(right);

    assertThat(errors(text.replace(right, wrong))).isNotEmpty();
  }

  @Test
  void aFailedInputHasAnErrorAndNoVerdicts() throws IOException {
    var device =
        tree(Samples.of(
                RunStatus.INCOMPLETE, DeviceResult.failed(0, "gone.cfg", null, "no such file")))
            .at("/devices/0");

    assertThat(device.at("/error").asString()).isEqualTo("no such file");
    assertThat(device.at("/sha256").isNull()).isTrue();
    assertThat(device.at("/completeness").isNull()).isTrue();
    assertThat(device.at("/coverage/lines").asInt()).isZero();
  }

  @Test
  void yamlHasTheSameStructureAsJson() throws IOException {
    var result = Samples.fleet();

    assertThat(new YAMLMapper().readTree(print(ReportFormat.YAML, result))).isEqualTo(tree(result));
  }

  @Test
  void hostileTextsComeBackFromBothFormats() throws IOException {
    var result = Samples.of(RunStatus.COMPLETE, Hostile.device(0));
    var fromJson = tree(result);

    assertThat(fromJson.at("/devices/0/hostname").asString())
        .isEqualTo((Hostile.MARKUP + Hostile.HIDDEN + Hostile.YAML).replace('\ud800', '\ufffd'));
    assertThat(new YAMLMapper().readTree(print(ReportFormat.YAML, result))).isEqualTo(fromJson);
  }

  @Test
  void yamlLeavesNoTextThatAReaderTakesForSomethingElse() throws IOException {
    for (String text :
        List.of(
            "yes",
            "No",
            "null",
            "~",
            "12e5",
            "0x1f",
            "1.0",
            "12:30:45",
            "2026-11-23",
            "a: b",
            "",
            " a",
            "a ",
            "#",
            "=",
            "<<",
            "-")) {
      var device = Samples.withFindings(0, "r", List.of());
      var result = Samples.of(RunStatus.COMPLETE, named(device, text));
      var hostname =
          new YAMLMapper().readTree(print(ReportFormat.YAML, result)).at("/devices/0/hostname");

      assertThat(hostname.isString()).as(text).isTrue();
      assertThat(hostname.asString()).isEqualTo(text);
    }
  }

  @Test
  void longEvidenceIsCutAndSaysSo() throws IOException {
    var finding =
        Samples.finding(
            "x",
            Severity.LOW,
            Verdict.FAIL,
            new Evidence.Lines(1, 1, "a".repeat(10_000_000)),
            new Evidence.Lines(1, 100_000, "b\n".repeat(100_000)));
    var evidence =
        tree(Samples.of(RunStatus.COMPLETE, Samples.withFindings(0, "r1", List.of(finding))))
            .at("/devices/0/findings/0/evidence");

    assertThat(evidence.at("/0/text").asString())
        .hasSizeLessThan(4_200)
        .endsWith("a… (9995904 more characters)");
    assertThat(evidence.at("/1/text").asString())
        .hasSizeLessThan(66_000)
        .endsWith("more characters)");
  }

  @Test
  void theSameResultGivesTheSameBytes() throws IOException {
    for (ReportFormat format : Samples.FORMATS_OF_ANY_RUN) {
      assertThat(print(format, Samples.fleet())).isEqualTo(print(format, Samples.fleet()));
    }
  }

  private JsonNode tree(ScanResult result) throws IOException {
    return json.readTree(print(ReportFormat.JSON, result));
  }

  static String print(ReportFormat format, ScanResult result) throws IOException {
    var out = new ByteArrayOutputStream();
    format.write(result, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static DeviceResult named(DeviceResult device, String hostname) {
    return new DeviceResult(
        0,
        device.file(),
        device.sha256(),
        hostname,
        device.platform(),
        device.osVersion(),
        device.model(),
        device.completeness(),
        device.coverage(),
        null,
        List.of(),
        List.of());
  }

  private static List<Error> errors(String document) {
    return SCHEMA.validate(document, InputFormat.JSON);
  }

  private static Schema schema() {
    var source = ReportFormat.class.getResourceAsStream("report.schema.json");
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(source);
  }
}
