package dev.kpdagger.cli.rules;

import dev.kpdagger.scan.CitedRule;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// Rules and lists of text as JSON.
record RuleJson(JsonGenerator out) {

  /// Null where there is no rule.
  void rule(String name, @Nullable CitedRule rule) {
    out.writeName(name);
    rule(rule);
  }

  void rule(@Nullable CitedRule rule) {
    if (rule == null) {
      out.writeNull();
      return;
    }
    out.writeStartObject();
    out.writeStringProperty("list", rule.list());
    out.writeNumberProperty("sequence", rule.sequence());
    out.writeStringProperty("name", rule.name());
    out.writeStringProperty("action", rule.action());
    out.writeBooleanProperty("implicit", rule.implicit());
    if (rule.firstLine() > 0) {
      out.writeNumberProperty("firstLine", rule.firstLine());
      out.writeNumberProperty("lastLine", rule.lastLine());
    }
    strings("text", rule.text());
    out.writeEndObject();
  }

  void strings(String name, List<String> values) {
    out.writeArrayPropertyStart(name);
    values.forEach(out::writeString);
    out.writeEndArray();
  }
}
