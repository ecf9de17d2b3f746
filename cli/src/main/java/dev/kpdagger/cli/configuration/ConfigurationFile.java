package dev.kpdagger.cli.configuration;

import dev.kpdagger.language.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/// Reads a configuration file: a YAML mapping of option names to a value or to a list of values.
final class ConfigurationFile {

  private static final long MAX_BYTES = 1 << 20;

  /// Statements of the site, which may stand in the file itself; then the option names this file.
  private static final String SITE = "site";

  private final Path file;
  private final String name;
  private final JsonParser parser;
  private final Map<String, List<String>> settings = new HashMap<>();

  private ConfigurationFile(Path file, String name, JsonParser parser) {
    this.file = file;
    this.name = name;
    this.parser = parser;
  }

  /// The settings of a file.
  ///
  /// @param name what to call the file in messages
  static Map<String, List<String>> read(Path file, String name) throws ConfigurationException {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new ConfigurationException(name + ": more than 1 MiB is no configuration");
      }
      try (var parser =
          new YAMLFactory().createParser(ObjectReadContext.empty(), Files.readAllBytes(file))) {
        var reading = new ConfigurationFile(file, name, parser);
        reading.readMapping();
        return reading.settings;
      }
    } catch (IOException e) {
      throw new ConfigurationException(name + ": cannot be read", e);
    } catch (JacksonException e) {
      var where = e.getLocation();
      var line = where == null || where.getLineNr() < 1 ? "" : ":" + where.getLineNr();
      throw new ConfigurationException(name + line + ": no valid YAML", e);
    }
  }

  private void readMapping() throws ConfigurationException {
    var first = parser.nextToken();
    if (first == null || first == JsonToken.VALUE_NULL) {
      return;
    }
    if (first != JsonToken.START_OBJECT) {
      throw wrong("expected `option: value` lines");
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      var option = parser.currentName();
      if (!Configuration.DEFAULTS.containsKey(option)) {
        throw wrong(
            "unknown option '"
                + option
                + "'"
                + Nearest.hint(option, Configuration.DEFAULTS.keySet()));
      }
      if (settings.put(option, readValues(option)) != null) {
        throw wrong("'" + option + "' is there twice");
      }
    }
  }

  private List<String> readValues(String option) throws ConfigurationException {
    var token = parser.nextToken();
    if (option.equals(SITE) && token == JsonToken.START_OBJECT) {
      parser.skipChildren();
      return List.of(file.toString());
    }
    if (token == JsonToken.START_ARRAY) {
      var values = new ArrayList<String>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        values.add(readScalar(option, parser.currentToken()));
      }
      return values;
    }
    return List.of(readScalar(option, token));
  }

  private String readScalar(String option, JsonToken token) throws ConfigurationException {
    if (!token.isScalarValue() || token == JsonToken.VALUE_NULL) {
      throw wrong("'" + option + "' needs a value or a list of values");
    }
    return parser.getString();
  }

  private ConfigurationException wrong(String problem) {
    return new ConfigurationException(
        name + ":" + parser.currentTokenLocation().getLineNr() + ": " + problem);
  }
}
