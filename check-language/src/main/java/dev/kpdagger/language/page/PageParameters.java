package dev.kpdagger.language.page;

import dev.kpdagger.language.Nearest;
import dev.kpdagger.language.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the parameters that a page declares: `name: {default: 10, what: …}`.
///
/// @param line of the key `parameters`
record PageParameters(String file, int line) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final List<String> KEYS = List.of("default", "what");

  /// @param node the value of the key, or null
  List<Parameter> of(@Nullable JsonNode node) throws PageException {
    if (node == null) {
      return List.of();
    }
    if (!node.isObject() || node.isEmpty()) {
      throw new PageException(file, line, "parameters maps names to {default: …, what: …}");
    }
    var parameters = new ArrayList<Parameter>();
    for (var entry : node.properties()) {
      parameters.add(one(entry.getKey(), entry.getValue()));
    }
    return List.copyOf(parameters);
  }

  private Parameter one(String name, JsonNode node) throws PageException {
    if (!NAME.matcher(name).matches()) {
      throw error(name, "is not kebab-case");
    }
    if (!node.isObject()) {
      throw error(name, "is not {default: …, what: …}");
    }
    for (String key : node.propertyNames()) {
      if (!KEYS.contains(key)) {
        throw error(name, "has an unknown key " + key + Nearest.hint(key, KEYS));
      }
    }
    var what = node.get("what");
    if (what == null || !what.isString() || what.stringValue().isBlank()) {
      throw error(name, "does not say what it is");
    }
    var value = YamlValues.of(node.get("default"));
    if (value.isEmpty()) {
      throw error(name, "has no default that is an int, a string or a list of one of them");
    }
    return Parameter.declared(name, value.get(), what.stringValue().strip());
  }

  private PageException error(String name, String problem) {
    return new PageException(file, line, "the parameter " + name + " " + problem);
  }
}
