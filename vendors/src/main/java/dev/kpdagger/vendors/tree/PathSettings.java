package dev.kpdagger.vendors.tree;

import dev.kpdagger.device.Fact;
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

/// The settings of a platform: which path sets each, and its default by version with its source.
/// Read from `settings.txt` in the vendor's folder:
///
///     KEY                               the lines below, indented, are about this setting
///       present PATH                    true where the path is there
///       off PATH                        false where the path is there
///       flag PATH                       enable, yes, true or on is true; disable, no, false or off is false
///       inverse PATH                    the other way round
///       number PATH                     the value, multiplied by N with `number*N PATH`
///       text PATH                       the value
///       list PATH                       all values
///       default VALUE VERSIONS SOURCE   VERSIONS is any, <16.1, >=15.0 or 12.2-15.9; a value - is the empty text
///       unknown VERSIONS REASON         why it is not known in these versions, in words for a report
///
/// Of several paths the first that is there counts. Of several defaults the first that holds does; where none does, the setting
/// is unknown.
public final class PathSettings {

  static final String RESOURCE = "settings.txt";

  private enum Form {
    PRESENT,
    OFF,
    FLAG,
    INVERSE,
    NUMBER,
    TEXT,
    LIST
  }

  private record Source(Form form, long factor, List<String> path) {}

  /// A null value says that it is unknown, and the source then why.
  private record DefaultValue(VersionRange versions, @Nullable Object value, String source) {}

  private record Entry(List<Source> sources, List<DefaultValue> defaults) {}

  private final Map<SettingKey<?>, Entry> entries = new LinkedHashMap<>();

  private PathSettings() {}

  /// Reads the table that lies beside a class of the vendor.
  public static PathSettings load(Class<?> owner) {
    var table = new PathSettings();
    try (InputStream in = owner.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no " + RESOURCE + " beside " + owner.getName());
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
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.charAt(0) != ' ') {
        key = keys.get(line.strip());
        if (key == null
            || entries.put(key, new Entry(new ArrayList<>(2), new ArrayList<>(2))) != null) {
          throw malformed(number, "an unknown key, or one that was there before: " + line);
        }
      } else if (key == null) {
        throw malformed(number, "a line before the first key");
      } else {
        add(key, line.strip(), number);
      }
    }
  }

  private void add(SettingKey<?> key, String line, int number) {
    var entry = entries.get(key);
    if (entry == null) {
      throw malformed(number, line);
    }
    var parts = line.split(" ", 4);
    var words = line.split(" ", -1);
    switch (parts[0]) {
      case "present" -> entry.sources.add(source(Form.PRESENT, 1, words));
      case "off" -> entry.sources.add(source(Form.OFF, 1, words));
      case "flag" -> entry.sources.add(source(Form.FLAG, 1, words));
      case "inverse" -> entry.sources.add(source(Form.INVERSE, 1, words));
      case "text" -> entry.sources.add(source(Form.TEXT, 1, words));
      case "list" -> entry.sources.add(source(Form.LIST, 1, words));
      case "default" -> {
        if (parts.length < 4) {
          throw malformed(number, "default VALUE VERSIONS SOURCE: " + line);
        }
        entry.defaults.add(
            new DefaultValue(VersionRange.parse(parts[2]), value(key, parts[1]), parts[3]));
      }
      case "unknown" -> {
        var reason = line.substring(line.indexOf(' ', "unknown ".length()) + 1);
        entry.defaults.add(new DefaultValue(VersionRange.parse(parts[1]), null, reason));
      }
      default -> {
        if (!parts[0].startsWith("number")) {
          throw malformed(number, line);
        }
        int star = parts[0].indexOf('*');
        long factor = star < 0 ? 1 : Long.parseLong(parts[0].substring(star + 1));
        entry.sources.add(source(Form.NUMBER, factor, words));
      }
    }
  }

  private static Source source(Form form, long factor, String[] words) {
    return new Source(form, factor, List.of(words).subList(1, words.length));
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

  /// Hears every path that sets something.
  public interface PathVisitor {

    /// A path.
    ///
    /// @param valued whether a value stands below it, or the path alone says it
    void path(List<String> path, boolean valued);
  }

  public void paths(PathVisitor visitor) {
    for (Entry entry : entries.values()) {
      entry.sources.forEach(source -> visitor.path(source.path, source.form != Form.PRESENT));
    }
  }

  /// The settings of a file.
  ///
  /// @param read what extractors found; it goes before what the table finds
  public Settings resolve(SettingSource file, Map<SettingKey<?>, Fact<?>> read) {
    var facts = new LinkedHashMap<SettingKey<?>, Fact<?>>();
    entries.forEach(
        (key, entry) -> {
          var fact = written(file, entry);
          if (!read.containsKey(key)) {
            facts.put(key, fact != null ? fact : byDefault(file, entry));
          }
        });
    facts.putAll(read);
    return Settings.of(facts);
  }

  private static @Nullable Fact<?> written(SettingSource file, Entry entry) {
    for (Source source : entry.sources) {
      if (source.form == Form.PRESENT || source.form == Form.OFF) {
        var span = file.present(source.path);
        if (span != null) {
          return Fact.explicit(source.form == Form.PRESENT, span);
        }
        continue;
      }
      var written = file.value(source.path);
      if (written != null) {
        var value = written.word() == null ? null : valueOf(source, file, written, written.word());
        return value == null ? file.notUnderstood(written) : Fact.explicit(value, written.span());
      }
    }
    return null;
  }

  private static @Nullable Object valueOf(
      Source source, SettingSource file, SettingSource.Written written, String word) {
    return switch (source.form) {
      case PRESENT -> true;
      case OFF -> false;
      case FLAG -> truth(word);
      case INVERSE -> {
        var truth = truth(word);
        yield truth == null ? null : !truth;
      }
      case NUMBER -> {
        var number = file.number(word);
        yield number == null || number > Long.MAX_VALUE / source.factor
            ? null
            : number * source.factor;
      }
      case TEXT -> word;
      case LIST -> written.words();
    };
  }

  private static @Nullable Boolean truth(String word) {
    return switch (word) {
      case "enable", "yes", "true", "on" -> true;
      case "disable", "no", "false", "off" -> false;
      default -> null;
    };
  }

  private static Fact<?> byDefault(SettingSource file, Entry entry) {
    for (DefaultValue value : entry.defaults) {
      if (value.versions.contains(file.release())) {
        return value.value == null
            ? Fact.unknown(value.source)
            : file.absent(value.value, value.source);
      }
    }
    return Fact.unknown(
        file.release() == null && !entry.defaults.isEmpty()
            ? "its default depends on the version, which the file does not name"
            : "no source is known for its default in this version");
  }
}
