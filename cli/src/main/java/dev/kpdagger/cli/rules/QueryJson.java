package dev.kpdagger.cli.rules;

import dev.kpdagger.scan.QueriedDevice;
import dev.kpdagger.scan.SurveyEntry;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/// Answers of devices as JSON.
public final class QueryJson {

  private final JsonGenerator out;
  private final RuleJson rules;

  public QueryJson(JsonGenerator out) {
    this.out = out;
    this.rules = new RuleJson(out);
  }

  public void write(String question, List<SurveyEntry<QueriedDevice>> entries) {
    out.writeStartObject();
    out.writeStringProperty("question", question);
    out.writeArrayPropertyStart("devices");
    entries.forEach(this::write);
    out.writeEndArray();
    out.writeEndObject();
  }

  private void write(SurveyEntry<QueriedDevice> entry) {
    out.writeStartObject();
    out.writeStringProperty("file", entry.file());
    var device = entry.result();
    if (device == null) {
      out.writeStringProperty("error", String.valueOf(entry.error()));
    } else {
      out.writeStringProperty("hostname", device.hostname());
      out.writeStringProperty("platform", device.platform());
      out.writeArrayPropertyStart("answers");
      device.answers().forEach(this::write);
      out.writeEndArray();
      rules.strings("notes", device.notes());
    }
    out.writeEndObject();
  }

  private void write(QueriedDevice.ListAnswer answer) {
    out.writeStartObject();
    rules.strings("lists", answer.lists());
    out.writeStringProperty("context", answer.context());
    rules.strings("places", answer.places());
    out.writeStringProperty("verdict", answer.verdict().label());
    out.writeBooleanProperty("complete", answer.complete());
    out.writeArrayPropertyStart("parts");
    answer.parts().forEach(this::write);
    out.writeEndArray();
    out.writeEndObject();
  }

  private void write(QueriedDevice.Part part) {
    out.writeStartObject();
    rules.rule("rule", part.rule());
    out.writeBooleanProperty("undecided", part.undecided());
    out.writeArrayPropertyStart("doubts");
    for (QueriedDevice.Doubt doubt : part.doubts()) {
      out.writeStartObject();
      rules.rule("rule", doubt.rule());
      out.writeStringProperty("why", doubt.why());
      out.writeEndObject();
    }
    out.writeEndArray();
    rules.strings("traffic", part.traffic());
    out.writeStringProperty("witness", part.witness());
    out.writeEndObject();
  }
}
