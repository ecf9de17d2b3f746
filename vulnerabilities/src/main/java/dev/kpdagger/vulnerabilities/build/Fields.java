package dev.kpdagger.vulnerabilities.build;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Fields of JSON objects, of which any may be absent.
final class Fields {

  private Fields() {}

  /// A text; empty when it is absent or null.
  static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }

  static List<String> texts(JsonNode node, String name) {
    var texts = new ArrayList<String>();
    for (JsonNode element : node.path(name)) {
      texts.add(element.asString());
    }
    return texts;
  }

  /// A day, of which a time may follow; null when it is absent.
  static @Nullable LocalDate day(JsonNode node, String name) {
    var text = text(node, name);
    return text.isEmpty() ? null : LocalDate.parse(text.substring(0, Math.min(text.length(), 10)));
  }
}
