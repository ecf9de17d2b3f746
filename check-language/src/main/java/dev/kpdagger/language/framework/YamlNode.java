package dev.kpdagger.language.framework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/// A YAML document whose parts know their lines.
sealed interface YamlNode {

  /// Where it begins, counted from 1.
  int line();

  /// Values by their keys.
  ///
  /// @param lines where each key stands
  record Mapping(int line, Map<String, YamlNode> values, Map<String, Integer> lines)
      implements YamlNode {}

  record Sequence(int line, List<YamlNode> elements) implements YamlNode {}

  /// A single value.
  ///
  /// @param number whether it is a whole number
  record Scalar(int line, String text, boolean number) implements YamlNode {}

  /// Reads a document.
  ///
  /// @param file its name, for messages
  static YamlNode read(String file, String text) throws FrameworkException {
    try (var parser = new YAMLFactory().createParser(ObjectReadContext.empty(), text)) {
      var reading = new Reading(file, parser);
      var first = parser.nextToken();
      if (first == null) {
        throw new FrameworkException(file, 1, "the file is empty");
      }
      var root = reading.node(first);
      if (parser.nextToken() != null) {
        throw new FrameworkException(file, reading.line(), "a second document");
      }
      return root;
    } catch (JacksonException e) {
      var where = e.getLocation();
      int line = where == null ? 1 : Math.max(1, where.getLineNr());
      throw new FrameworkException(file, line, "no valid YAML: " + e.getOriginalMessage());
    }
  }

  /// One pass over a document.
  ///
  /// @param file for messages
  record Reading(String file, JsonParser parser) {

    int line() {
      return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    YamlNode node(JsonToken token) throws FrameworkException {
      int line = line();
      return switch (token) {
        case START_OBJECT -> mapping(line);
        case START_ARRAY -> {
          var elements = new ArrayList<YamlNode>();
          for (var next = parser.nextToken();
              next != JsonToken.END_ARRAY;
              next = parser.nextToken()) {
            elements.add(node(next));
          }
          yield new Sequence(line, elements);
        }
        case VALUE_NUMBER_INT -> new Scalar(line, parser.getString(), true);
        case VALUE_STRING, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
            new Scalar(line, parser.getString(), false);
        default -> throw new FrameworkException(file, line, "a value is missing");
      };
    }

    private YamlNode mapping(int line) throws FrameworkException {
      var values = new LinkedHashMap<String, YamlNode>();
      var lines = new LinkedHashMap<String, Integer>();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        var key = parser.currentName();
        if (lines.put(key, line()) != null) {
          throw new FrameworkException(file, line(), "the key " + key + " is there twice");
        }
        values.put(key, node(parser.nextToken()));
      }
      return new Mapping(line, values, lines);
    }
  }
}
