package dev.kpdagger.cli.rules;

import dev.kpdagger.scan.CleanUpPlan;
import dev.kpdagger.scan.SurveyEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// Plans of shorter lists, as JSON.
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
    out.writeNumberProperty("left", list.left());
    out.writeBooleanProperty("proven", list.proven());
    rules.strings("doubts", list.doubts());
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
    out.writeArrayPropertyStart("merges");
    list.merges().forEach(this::write);
    out.writeEndArray();
    write(list.reordering());
    rules.strings("commands", list.commands());
    if (!list.missing().isEmpty()) {
      out.writeStringProperty("noCommands", list.missing());
    }
    out.writeEndObject();
  }

  private void write(CleanUpPlan.Merge merge) {
    out.writeStartObject();
    rules.rule("place", merge.place());
    out.writeArrayPropertyStart("rules");
    merge.rules().forEach(rules::rule);
    out.writeEndArray();
    rules.strings("becomes", merge.becomes());
    out.writeEndObject();
  }

  private void write(CleanUpPlan.@Nullable Reordering reordering) {
    if (reordering == null) {
      return;
    }
    out.writeObjectPropertyStart("reordering");
    out.writeNumberProperty("comparedBefore", reordering.before());
    out.writeNumberProperty("comparedAfter", reordering.after());
    out.writeArrayPropertyStart("moves");
    for (CleanUpPlan.Move move : reordering.moves()) {
      out.writeStartObject();
      rules.rule("rule", move.rule());
      rules.rule("before", move.before());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }
}
