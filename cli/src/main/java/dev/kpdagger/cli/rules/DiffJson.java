package dev.kpdagger.cli.rules;

import dev.kpdagger.scan.CitedRule;
import dev.kpdagger.scan.ComparedDevice;
import dev.kpdagger.scan.ComparedFiles;
import dev.kpdagger.scan.SurveyEntry;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/// What changes between files as JSON.
public final class DiffJson {

  private final JsonGenerator out;
  private final RuleJson rules;

  public DiffJson(JsonGenerator out) {
    this.out = out;
    this.rules = new RuleJson(out);
  }

  public void write(ComparedFiles files) {
    out.writeStartObject();
    out.writeBooleanProperty("changesTraffic", files.changesTraffic());
    out.writeArrayPropertyStart("devices");
    files.pairs().forEach(this::write);
    out.writeEndArray();
    rules.strings("removedFiles", files.removed());
    rules.strings("addedFiles", files.added());
    out.writeEndObject();
  }

  private void write(SurveyEntry<ComparedDevice> pair) {
    out.writeStartObject();
    out.writeStringProperty("file", pair.file());
    var device = pair.result();
    if (device == null) {
      out.writeStringProperty("error", String.valueOf(pair.error()));
    } else {
      out.writeStringProperty("hostname", device.hostname());
      out.writeStringProperty("platform", device.platform());
      out.writeBooleanProperty("changesTraffic", device.changesTraffic());
      out.writeNumberProperty("sameLists", device.same());
      wholes("removedLists", device.removed());
      wholes("addedLists", device.added());
      out.writeArrayPropertyStart("changedLists");
      device.changed().forEach(this::write);
      out.writeEndArray();
      rules.strings("notes", device.notes());
      rules.strings("doubts", device.doubts());
    }
    out.writeEndObject();
  }

  private void wholes(String name, List<ComparedDevice.WholeList> lists) {
    out.writeArrayPropertyStart(name);
    for (ComparedDevice.WholeList list : lists) {
      out.writeStartObject();
      whole(list);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void whole(ComparedDevice.WholeList list) {
    out.writeStringProperty("list", list.name());
    out.writeStringProperty("context", list.context());
    out.writeNumberProperty("rules", list.rules());
  }

  private void write(ComparedDevice.ChangedList list) {
    out.writeStartObject();
    whole(list.list());
    rules.strings("placesBefore", list.placesBefore());
    rules.strings("placesAfter", list.placesAfter());
    out.writeArrayPropertyStart("traffic");
    list.traffic().forEach(this::write);
    out.writeEndArray();
    rules("removedRules", list.removed());
    rules("addedRules", list.added());
    rules.strings("doubts", list.doubts());
    out.writeEndObject();
  }

  private void write(ComparedDevice.Traffic traffic) {
    out.writeStartObject();
    out.writeStringProperty("effect", traffic.permitted() ? "newly-permitted" : "newly-denied");
    out.writeBooleanProperty("undecided", !traffic.certain());
    rules.strings("packets", traffic.packets());
    out.writeStringProperty("witness", traffic.witness());
    rules.rule("before", traffic.before());
    rules.rule("after", traffic.after());
    out.writeEndObject();
  }

  private void rules(String name, List<CitedRule> cited) {
    out.writeArrayPropertyStart(name);
    cited.forEach(rules::rule);
    out.writeEndArray();
  }
}
