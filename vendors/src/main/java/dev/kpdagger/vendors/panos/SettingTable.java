package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.Settings;
import dev.kpdagger.vendors.lines.Numbers;
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

  private static final String RESOURCE = "settings.txt";

  private enum Form {
    PRESENT,
    FLAG,
    INVERSE,
    NUMBER,
    SECONDS,
    TEXT
  }

  private record Source(Form form, List<String> path) {}

  /// A null value says that it is unknown, and the source then why.
  private record DefaultValue(VersionRange versions, @Nullable Object value, String source) {}

  private record Entry(List<Source> sources, List<DefaultValue> defaults) {}

  private final Map<SettingKey<?>, Entry> entries = new LinkedHashMap<>();

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
    SettingKey<?> key = null;
    Entry entry = null;
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.charAt(0) != ' ') {
        key = keys.get(line.strip());
        entry = new Entry(new ArrayList<>(1), new ArrayList<>(1));
        if (key == null || entries.put(key, entry) != null) {
          throw malformed(number, "an unknown key, or one that was there before: " + line);
        }
      } else if (key == null || entry == null) {
        throw malformed(number, "a line before the first key");
      } else {
        add(key, entry, line.strip(), number);
      }
    }
  }

  private static void add(SettingKey<?> key, Entry entry, String line, int number) {
    var parts = line.split(" ", 4);
    switch (parts[0]) {
      case "present" -> entry.sources.add(source(Form.PRESENT, line));
      case "flag" -> entry.sources.add(source(Form.FLAG, line));
      case "inverse" -> entry.sources.add(source(Form.INVERSE, line));
      case "number" -> entry.sources.add(source(Form.NUMBER, line));
      case "seconds" -> entry.sources.add(source(Form.SECONDS, line));
      case "text" -> entry.sources.add(source(Form.TEXT, line));
      case "default" -> {
        if (parts.length < 4) {
          throw malformed(number, "default VALUE VERSIONS SOURCE: " + line);
        }
        var value = value(key, parts[1]);
        entry.defaults.add(new DefaultValue(VersionRange.parse(parts[2]), value, parts[3]));
      }
      case "unknown" -> {
        var reason = line.substring(line.indexOf(' ', "unknown ".length()) + 1);
        entry.defaults.add(new DefaultValue(VersionRange.parse(parts[1]), null, reason));
      }
      default -> throw malformed(number, line);
    }
  }

  private static Source source(Form form, String line) {
    var words = List.of(line.split(" "));
    return new Source(form, words.subList(1, words.size()));
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

  /// The settings of a file.
  ///
  /// @param read what extractors found; it goes before what the table finds
  Settings resolve(Reading reading, Map<SettingKey<?>, Fact<?>> read) {
    var facts = new LinkedHashMap<SettingKey<?>, Fact<?>>();
    entries.forEach(
        (key, entry) -> {
          if (!read.containsKey(key)) {
            var written = written(reading, entry);
            facts.put(key, written != null ? written : byDefault(reading, entry));
          }
        });
    facts.putAll(read);
    return Settings.of(facts);
  }

  private static @Nullable Fact<?> written(Reading reading, Entry entry) {
    for (Source source : entry.sources) {
      var node = find(reading.root(), source.path, 0);
      if (node == null) {
        continue;
      }
      if (source.form == Form.PRESENT) {
        node.claim();
        return Fact.explicit(true, node.span());
      }
      var value = Reading.value(node);
      if (value != null) {
        var parsed = parsed(source.form, value.word());
        return parsed == null ? Reading.notUnderstood(value) : Fact.explicit(parsed, value.span());
      }
    }
    return null;
  }

  private static @Nullable Object parsed(Form form, String word) {
    if (Reading.isPlaceholder(word)) {
      return null;
    }
    return switch (form) {
      case PRESENT -> true;
      case FLAG -> truth(word);
      case INVERSE -> {
        var truth = truth(word);
        yield truth == null ? null : !truth;
      }
      case NUMBER -> Numbers.parse(word);
      case SECONDS -> {
        var minutes = Numbers.parse(word);
        yield minutes == null || minutes > Integer.MAX_VALUE ? null : minutes * 60;
      }
      case TEXT -> word;
    };
  }

  private static @Nullable Boolean truth(String word) {
    return switch (word) {
      case "yes" -> true;
      case "no" -> false;
      default -> null;
    };
  }

  /// The first node at a path, `*` for any name.
  private static @Nullable Node find(Node from, List<String> path, int index) {
    if (index == path.size()) {
      return from;
    }
    if (!path.get(index).equals("*")) {
      var child = from.child(path.get(index));
      return child == null ? null : find(child, path, index + 1);
    }
    for (Node child : from) {
      var found = find(child, path, index + 1);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static Fact<?> byDefault(Reading reading, Entry entry) {
    for (DefaultValue value : entry.defaults) {
      if (value.versions.contains(reading.release())) {
        return value.value == null
            ? Fact.unknown(value.source)
            : reading.absent(value.value, value.source);
      }
    }
    return Fact.unknown("no source is known for its default in this version");
  }
}
