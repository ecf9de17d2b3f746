package dev.kpdagger.reports;

import dev.kpdagger.audit.FrameworkInfo;
import dev.kpdagger.audit.FrameworkResult;
import dev.kpdagger.audit.FrameworkSummary;
import dev.kpdagger.audit.RequirementInfo;
import dev.kpdagger.audit.RequirementResult;
import dev.kpdagger.audit.Score;
import dev.kpdagger.audit.Verdict;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/// Writes frameworks, how devices did, and the scores of a run.
final class StructuredFrameworks {

  private final JsonGenerator out;
  private final OneLineLayout layout;

  StructuredFrameworks(JsonGenerator out, OneLineLayout layout) {
    this.out = out;
    this.layout = layout;
  }

  /// The frameworks that devices were measured against, with their requirements.
  void infos(List<FrameworkInfo> frameworks) {
    out.writeName(Name.FRAMEWORKS);
    out.writeStartArray();
    frameworks.forEach(this::info);
    out.writeEndArray();
  }

  private void info(FrameworkInfo framework) {
    out.writeStartObject();
    string(Name.ID, framework.id());
    var publication = framework.publication();
    string(Name.TITLE, publication.title());
    string(Name.FAMILY, publication.family());
    string(Name.PUBLISHER, publication.publisher());
    string(Name.RELEASE, publication.release());
    string(Name.DATE, publication.date());
    if (!publication.note().isEmpty()) {
      string(Name.NOTE, publication.note());
    }
    out.writeName(Name.REQUIREMENTS);
    out.writeStartArray();
    framework.requirements().forEach(this::requirement);
    out.writeEndArray();
    out.writeEndObject();
  }

  private void requirement(RequirementInfo requirement) {
    layout.oneLine();
    out.writeStartObject();
    string(Name.ID, requirement.id());
    string(Name.REFERENCE, requirement.reference());
    string(Name.TITLE, requirement.title());
    var severity = requirement.severity();
    if (severity != null) {
      string(Name.SEVERITY, severity.label());
    }
    string(Name.DECIDABLE, requirement.decidable().label());
    strings(Name.CONTROLS, requirement.marks().controls());
    out.writeEndObject();
  }

  /// The scores of a run.
  void summaries(List<FrameworkSummary> frameworks) {
    out.writeName(Name.FRAMEWORKS);
    out.writeStartArray();
    for (FrameworkSummary framework : frameworks) {
      layout.oneLine();
      out.writeStartObject();
      string(Name.FRAMEWORK, framework.framework());
      number(Name.DEVICES, framework.devices());
      score(framework.score());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  /// How a device did.
  void results(List<FrameworkResult> frameworks) {
    out.writeName(Name.FRAMEWORKS);
    out.writeStartArray();
    frameworks.forEach(this::result);
    out.writeEndArray();
  }

  private void result(FrameworkResult result) {
    out.writeStartObject();
    string(Name.FRAMEWORK, result.framework());
    if (!result.note().isEmpty()) {
      string(Name.NOTE, result.note());
    }
    out.writeName(Name.SCORE);
    layout.oneLine();
    out.writeStartObject();
    score(result.score());
    out.writeEndObject();
    out.writeName(Name.REQUIREMENTS);
    out.writeStartArray();
    result.requirements().forEach(this::result);
    out.writeEndArray();
    out.writeEndObject();
  }

  private void result(RequirementResult result) {
    layout.oneLine();
    out.writeStartObject();
    string(Name.ID, result.requirement());
    string(Name.VERDICT, result.verdict().label());
    if (!result.reason().isEmpty()) {
      string(Name.REASON, result.reason());
    }
    out.writeName(Name.CHECKS);
    out.writeStartObject();
    result
        .checks()
        .forEach(verdict -> out.writeStringProperty(verdict.check(), verdict.verdict().label()));
    out.writeEndObject();
    strings(Name.FINDINGS, result.findings());
    out.writeEndObject();
  }

  private void score(Score score) {
    number(Name.PERCENT, score.percent());
    number(Name.OF, score.denominator());
    for (Verdict verdict : Verdict.values()) {
      out.writeName(verdict.label());
      out.writeNumber(score.count(verdict));
    }
  }

  private void string(SerializedString name, String value) {
    out.writeName(name);
    out.writeString(CutText.wellFormed(value));
  }

  private void number(SerializedString name, int value) {
    out.writeName(name);
    out.writeNumber(value);
  }

  private void strings(SerializedString name, List<String> values) {
    out.writeName(name);
    out.writeStartArray();
    values.forEach(out::writeString);
    out.writeEndArray();
  }
}
