package dev.kpdagger.cli.rules;

import dev.kpdagger.scan.CleanUpPlan;
import dev.kpdagger.scan.SurveyEntry;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/// Plans of rules that can go, as JSON.
public final class CleanUpJson {

  private final JsonGenerator out;
  private final RuleJson rules;

  public CleanUpJson(JsonGenerator out) {
    this.out = out;
    this.rules = new RuleJson(out);
  }

  public void write(List<SurveyEntry<CleanUpPlan>> entries) {
    out.writeStartObject();
    out.writeArrayPropertyStart("devices");
    entries.forEach(this::write);
    out.writeEndArray();
    out.writeEndObject();
  }

  private void write(SurveyEntry<CleanUpPlan> entry) {
    out.writeStartObject();
    out.writeStringProperty("file", entry.file());
    var plan = entry.result();
    if (plan == null) {
      out.writeStringProperty("error", String.valueOf(entry.error()));
    } else {
      out.writeStringProperty("hostname", plan.hostname());
      out.writeStringProperty("platform", plan.platform());
      out.writeArrayPropertyStart("lists");
      plan.lists().forEach(this::write);
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  private void write(CleanUpPlan.ListPlan list) {
    out.writeStartObject();
    out.writeStringProperty("list", list.subject());
    out.writeNumberProperty("rules", list.rules());
    out.writeBooleanProperty("proven", list.proven());
    out.writeArrayPropertyStart("removals");
    for (CleanUpPlan.Removal removal : list.removals()) {
      out.writeStartObject();
      rules.rule("rule", removal.rule());
      out.writeStringProperty("kind", removal.kind());
      out.writeStringProperty("others", removal.others());
      rules.strings("commands", removal.commands());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }
}
