package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.LineState;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.Settings;
import dev.kpdagger.vendors.lines.VersionRange;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The settings of the platform: which path sets each, and its default by version with its source.
/// Read from `settings.txt` in this folder, whose head describes its format.
final class SettingTable {

  static final String RESOURCE = "settings.txt";

  private static final long SECONDS_PER_MINUTE = 60;

  /// How a path gives its value.
  private enum Form {
    /// True where it is there.
    PRESENT,
    /// False where it is there.
    ABSENT,
    /// The word below is a number.
    NUMBER,
    /// The word below is a number of minutes; the setting is in seconds.
    MINUTES,
    /// The word below.
    TEXT,
    /// All words below.
    LIST
  }

  private record Path(Form form, List<String> words) {
    String[] steps() {
      return words.toArray(String[]::new);
    }
  }

  /// A null value says that it is unknown, and the source then why.
  private record DefaultValue(VersionRange versions, @Nullable Object value, String source) {}

  private record Setting(SettingKey<?> key, List<Path> paths, List<DefaultValue> defaults) {}

  private final List<Setting> settings = new ArrayList<>();

  private SettingTable() {}

  /// Reads the table that lies in this folder.
  static SettingTable load() {
    var table = new SettingTable();
    try (InputStream in = SettingTable.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no " + RESOURCE + " beside " + SettingTable.class);
      }
      table.read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  private void read(BufferedReader reader) throws IOException {
    var keys = new HashMap<String, SettingKey<?>>();
    SettingKeys.all().forEach(key -> keys.put(key.name(), key));
    Setting setting = null;
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.charAt(0) != ' ') {
        var key = keys.remove(line.strip());
        if (key == null) {
          throw malformed(number, "an unknown key, or one that was there before: " + line);
        }
        setting = new Setting(key, new ArrayList<>(1), new ArrayList<>(1));
        settings.add(setting);
      } else if (setting == null) {
        throw malformed(number, "a line before the first key");
      } else {
        add(setting, line.strip(), number);
      }
    }
  }

  private static void add(Setting setting, String entry, int number) {
    var parts = entry.split(" ", 4);
    switch (parts[0]) {
      case "present" -> setting.paths.add(path(Form.PRESENT, entry));
      case "absent" -> setting.paths.add(path(Form.ABSENT, entry));
      case "number" -> setting.paths.add(path(Form.NUMBER, entry));
      case "minutes" -> setting.paths.add(path(Form.MINUTES, entry));
      case "text" -> setting.paths.add(path(Form.TEXT, entry));
      case "list" -> setting.paths.add(path(Form.LIST, entry));
      case "default" -> {
        if (parts.length < 4) {
          throw malformed(number, "default VALUE VERSIONS SOURCE: " + entry);
        }
        var versions = VersionRange.parse(parts[2]);
        setting.defaults.add(new DefaultValue(versions, value(setting.key, parts[1]), parts[3]));
      }
      case "unknown" -> {
        var versions = VersionRange.parse(parts[1]);
        var reason = entry.substring(entry.indexOf(' ', "unknown ".length()) + 1);
        setting.defaults.add(new DefaultValue(versions, null, reason));
      }
      default -> throw malformed(number, entry);
    }
  }

  private static Path path(Form form, String entry) {
    return new Path(form, List.of(entry.substring(entry.indexOf(' ') + 1).split(" ", -1)));
  }

  private static IllegalStateException malformed(int number, String what) {
    return new IllegalStateException(RESOURCE + ":" + number + ": " + what);
  }

  /// A default as its key's type; `-` is the empty text or list.
  private static Object value(SettingKey<?> key, String text) {
    if (key.type() == Boolean.class) {
      return Boolean.parseBoolean(text);
    }
    if (key.type() == Long.class) {
      return Long.parseLong(text);
    }
    if (key.type() == List.class) {
      return text.equals("-") ? List.of() : List.of(text.split(","));
    }
    return text.equals("-") ? "" : text;
  }

  /// The paths of all settings, for the schema.
  void addTo(Schema schema) {
    for (Setting setting : settings) {
      for (Path path : setting.paths) {
        boolean valued = path.form != Form.PRESENT && path.form != Form.ABSENT;
        schema.add(String.join(" ", path.words) + (valued ? " *" : ""), LineState.MODELLED);
      }
    }
  }

  /// Reads what the table says from the tree, so that the lines count as read.
  ///
  /// @param read what extractors found; it goes before what the table finds
  Settings resolve(Reading reading, Map<SettingKey<?>, Fact<?>> read) {
    var facts = new LinkedHashMap<SettingKey<?>, Fact<?>>();
    for (Setting setting : settings) {
      var fact = explicit(setting, reading);
      if (fact != null) {
        facts.put(setting.key, fact);
      }
    }
    facts.putAll(read);
    for (Setting setting : settings) {
      facts.computeIfAbsent(setting.key, _ -> byDefault(setting, reading));
    }
    return Settings.of(facts);
  }

  private static @Nullable Fact<?> explicit(Setting setting, Reading reading) {
    for (Path path : setting.paths) {
      var node = reading.root().find(path.steps());
      if (node == null) {
        continue;
      }
      if (path.form == Form.PRESENT || path.form == Form.ABSENT) {
        node.claim();
        return reading.explicit(path.form == Form.PRESENT, node);
      }
      var value = reading.root().value(path.steps());
      if (value == null) {
        continue;
      }
      if (path.form == Form.TEXT) {
        return reading.explicit(value.word(), value);
      }
      if (path.form == Form.LIST) {
        return reading.explicit(reading.root().texts(path.steps()), value);
      }
      var number = Numbers.scaled(value.word());
      if (number == null) {
        return reading.notUnderstood(value);
      }
      return reading.explicit(
          path.form == Form.MINUTES ? number * SECONDS_PER_MINUTE : number, value);
    }
    return null;
  }

  private static Fact<?> byDefault(Setting setting, Reading reading) {
    for (DefaultValue value : setting.defaults) {
      if (value.versions.contains(reading.version())) {
        return value.value == null
            ? Fact.unknown(value.source)
            : reading.absent(value.value, value.source);
      }
    }
    return Fact.unknown(
        reading.version() == null && !setting.defaults.isEmpty()
            ? "its default depends on the version, which the file does not name"
            : "no source is known for its default in this version");
  }
}
