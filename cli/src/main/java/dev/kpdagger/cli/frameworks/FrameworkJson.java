package dev.kpdagger.cli.frameworks;

import dev.kpdagger.audit.FrameworkInfo;
import dev.kpdagger.audit.RequirementInfo;
import dev.kpdagger.checks.framework.FrameworkEntry;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/// Frameworks for programs.
public final class FrameworkJson {

  private final JsonGenerator json;

  public FrameworkJson(JsonGenerator json) {
    this.json = json;
  }

  public void list(List<FrameworkEntry> entries) {
    json.writeStartArray();
    for (FrameworkEntry entry : entries) {
      json.writeStartObject();
      json.writeStringProperty("id", entry.id());
      json.writeStringProperty("title", entry.publication().title());
      json.writeStringProperty("family", entry.publication().family());
      json.writeStringProperty("release", entry.publication().release());
      json.writeStringProperty("date", entry.publication().date());
      json.writeNumberProperty("requirements", entry.requirements());
      strings("platforms", entry.platforms());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  public void show(FrameworkInfo framework) {
    json.writeStartObject();
    json.writeStringProperty("id", framework.id());
    json.writeStringProperty("title", framework.publication().title());
    json.writeStringProperty("release", framework.publication().release());
    json.writeStringProperty("note", framework.publication().note());
    strings("platforms", framework.platforms());
    json.writeArrayPropertyStart("requirements");
    for (RequirementInfo requirement : framework.requirements()) {
      json.writeStartObject();
      json.writeStringProperty("id", requirement.id());
      json.writeStringProperty("reference", requirement.reference());
      json.writeStringProperty("title", requirement.title());
      var severity = requirement.severity();
      if (severity != null) {
        json.writeStringProperty("severity", severity.label());
      }
      json.writeStringProperty("decidable", requirement.decidable().label());
      json.writeStringProperty("means", requirement.decision().means().label());
      strings("checks", requirement.decision().checks());
      json.writeStringProperty("note", requirement.decision().note());
      strings("platforms", requirement.decision().platforms());
      strings("controls", requirement.marks().controls());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  public void coverage(List<FrameworkCoverage> rows) {
    json.writeStartArray();
    for (FrameworkCoverage row : rows) {
      json.writeStartObject();
      json.writeStringProperty("framework", row.name());
      json.writeNumberProperty("requirements", row.requirements());
      json.writeNumberProperty("decidable", row.decidable());
      json.writeNumberProperty("decided", row.decided());
      json.writeNumberProperty("partly", row.partly());
      json.writeNumberProperty("partlyDecided", row.partlyDecided());
      json.writeNumberProperty("checked", row.checked());
      json.writeNumberProperty("manual", row.manual());
      json.writeNumberProperty("notApplicable", row.notApplicable());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void strings(String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }
}
