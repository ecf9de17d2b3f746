package dev.kpdagger.vendors.lines;

import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.LineState;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.Settings;
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
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The settings of the platform: which global command sets each, and its default by version with
/// its source. Read from `settings.txt` in the vendor's folder, whose head describes its format.
public final class SettingTable {

  static final String RESOURCE = "settings.txt";

  /// How a command gives its value.
  private enum Form {
    /// The command is true, its `no` form false.
    FLAG,
    /// The command is false, its `no` form true.
    INVERSE,
    /// The next word is a number; the `no` form returns to the default.
    NUMBER,
    /// The next word; the `no` form is the empty text.
    TEXT,
    /// All further words; the `no` form is the empty list.
    LIST,
    /// The next word, joined by commas with those of the lines before; the `no` form is the empty
    /// text.
    JOIN,
    /// Begins like a command above, but says nothing about the setting.
    APART
  }

  private record Command(SettingKey<?> key, Form form, List<String> words) {
    /// Whether a line that nobody understood could have set it: commands of three words and more
    /// share all but their last word with their relatives.
    boolean isRelative(Statement statement) {
      return begins(statement, Math.max(Math.min(words.size(), 2), words.size() - 1));
    }

    boolean matches(Statement statement) {
      return begins(statement, words.size());
    }

    /// The second word, or `*` where any will do.
    String second() {
      return words.size() < 2 ? ANY_WORD : words.get(1);
    }

    private boolean begins(Statement statement, int count) {
      if (statement.size() < count) {
        return false;
      }
      for (int i = 1; i < count; i++) {
        if (!statement.word(i).equals(words.get(i)) && !words.get(i).equals("*")) {
          return false;
        }
      }
      return true;
    }
  }

  /// A null value says that it is unknown, and the source then why.
  private record DefaultValue(VersionRange versions, @Nullable Object value, String source) {}

  private final Map<String, List<Command>> commands = new HashMap<>();
  private final Map<SettingKey<?>, List<DefaultValue>> defaults = new LinkedHashMap<>();

  /// The commands again, by their first and second word, as a file has thousands of lines that
  /// begin with `ip`. Those without a second word, or with any, stand under every second word and
  /// under [#ANY_WORD].
  private final Map<String, Map<String, List<Command>>> bySecondWord = new HashMap<>();

  private static final String ANY_WORD = "*";

  /// A fleet has few versions; a hostile one does not fill the memory with invented ones.
  private static final int MOST_PLATFORMS = 64;

  private record Platform(String version, Completeness completeness) {}

  private final Map<Platform, Settings> absent = new ConcurrentHashMap<>();

  private SettingTable() {}

  /// Reads the table that lies beside a class of the vendor.
  public static SettingTable load(Class<?> owner) {
    var table = new SettingTable();
    try (InputStream in = owner.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no " + RESOURCE + " beside " + owner.getName());
      }
      table.read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
      table.index();
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
        if (key == null || defaults.put(key, new ArrayList<>(2)) != null) {
          throw malformed(number, "an unknown key, or one that was there before: " + line);
        }
      } else if (key == null) {
        throw malformed(number, "a line before the first key");
      } else {
        add(key, line.strip(), number);
      }
    }
  }

  private void add(SettingKey<?> key, String entry, int number) {
    var parts = entry.split(" ", 4);
    switch (parts[0]) {
      case "flag" -> addCommand(key, Form.FLAG, entry);
      case "inverse" -> addCommand(key, Form.INVERSE, entry);
      case "number" -> addCommand(key, Form.NUMBER, entry);
      case "text" -> addCommand(key, Form.TEXT, entry);
      case "list" -> addCommand(key, Form.LIST, entry);
      case "join" -> addCommand(key, Form.JOIN, entry);
      case "apart" -> addCommand(key, Form.APART, entry);
      case "default" -> {
        if (parts.length < 4) {
          throw malformed(number, "default VALUE VERSIONS SOURCE: " + entry);
        }
        defaultsOf(key)
            .add(new DefaultValue(VersionRange.parse(parts[2]), value(key, parts[1]), parts[3]));
      }
      case "unknown" -> {
        var versions = VersionRange.parse(parts[1]);
        var reason = entry.substring(entry.indexOf(' ', "unknown ".length()) + 1);
        defaultsOf(key).add(new DefaultValue(versions, null, reason));
      }
      default -> throw malformed(number, entry);
    }
  }

  /// The words of every command that sets something.
  public List<List<String>> commands() {
    return commands.values().stream().flatMap(List::stream).map(Command::words).toList();
  }

  private void addCommand(SettingKey<?> key, Form form, String entry) {
    var words = List.of(entry.substring(entry.indexOf(' ') + 1).split(" ", -1));
    commands
        .computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
        .add(new Command(key, form, words));
  }

  private static IllegalStateException malformed(int number, String what) {
    return new IllegalStateException(RESOURCE + ":" + number + ": " + what);
  }

  private List<DefaultValue> defaultsOf(SettingKey<?> key) {
    return defaults.getOrDefault(key, List.of());
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

  private void index() {
    commands.forEach(
        (first, list) -> {
          Map<String, List<Command>> bySecond = new HashMap<>();
          bySecond.put(ANY_WORD, new ArrayList<>());
          list.forEach(command -> bySecond.putIfAbsent(command.second(), new ArrayList<>()));
          for (Command command : list) {
            if (command.second().equals(ANY_WORD)) {
              bySecond.values().forEach(candidates -> candidates.add(command));
            } else {
              bySecond.getOrDefault(command.second(), List.of()).add(command);
            }
          }
          bySecondWord.put(first, bySecond);
        });
  }

  /// The settings of a file.
  ///
  /// @param read what extractors found in sections; it goes before what the table finds
  public Settings resolve(Reading reading, Map<SettingKey<?>, Fact<?>> read) {
    var facts = new HashMap<SettingKey<?>, Fact<?>>();
    for (Statement statement : reading.global()) {
      var command = commandOf(statement);
      if (command != null) {
        apply(command, statement, reading, facts);
      }
    }
    facts.putAll(read);
    for (Statement statement : reading.global()) {
      var state = reading.states().of(statement.line());
      if (state == LineState.UNRECOGNISED || state == LineState.INVALID) {
        withhold(statement, facts);
      }
    }
    return Settings.of(facts, absent(reading));
  }

  /// What a line that nobody understood may be about is not known, unless another line says it.
  private void withhold(Statement statement, Map<SettingKey<?>, Fact<?>> facts) {
    for (Command command : commands.getOrDefault(statement.word(0), List.of())) {
      if (!facts.containsKey(command.key) && command.isRelative(statement)) {
        facts.put(
            command.key,
            Fact.unknown(
                "line " + statement.line() + ", which may be about it, was not understood"));
      }
    }
  }

  /// The most specific command that a statement is.
  private @Nullable Command commandOf(Statement statement) {
    var bySecond = bySecondWord.get(statement.word(0));
    if (bySecond == null) {
      return null;
    }
    var candidates = bySecond.get(statement.word(1));
    if (candidates == null) {
      candidates = bySecond.getOrDefault(ANY_WORD, List.of());
    }
    Command best = null;
    for (Command command : candidates) {
      if (command.matches(statement)
          && (best == null || command.words.size() > best.words.size())) {
        best = command;
      }
    }
    return best;
  }

  private static void apply(
      Command command, Statement statement, Reading reading, Map<SettingKey<?>, Fact<?>> facts) {
    int next = command.words.size();
    boolean negated = statement.negated();
    Object value =
        switch (command.form) {
          case FLAG -> !negated;
          case INVERSE -> negated;
          case NUMBER -> negated ? null : Numbers.parse(statement.word(next));
          case TEXT -> negated ? "" : emptyToNull(statement.word(next));
          case LIST -> negated ? List.of() : statement.words(next);
          case JOIN -> negated ? "" : joined(facts.get(command.key), statement.word(next));
          case APART -> null;
        };
    if (command.form == Form.APART) {
      reading.claim(statement);
      return;
    }
    if (value != null) {
      reading.claim(statement);
      facts.put(command.key, Fact.explicit(value, statement.span()));
    } else if (negated) {
      reading.claim(statement);
      facts.remove(command.key);
    } else {
      facts.put(command.key, reading.notUnderstood(statement));
    }
  }

  private static @Nullable String joined(@Nullable Fact<?> before, String word) {
    if (word.isEmpty()) {
      return null;
    }
    return before instanceof Fact.Explicit<?> explicit && !explicit.value().equals("")
        ? explicit.value() + "," + word
        : word;
  }

  private static @Nullable String emptyToNull(String word) {
    return word.isEmpty() ? null : word;
  }

  /// What a file of this version and completeness does not say.
  private Settings absent(Reading reading) {
    var version = reading.version();
    var platform = new Platform(version == null ? "" : version.text(), reading.completeness());
    var known = absent.get(platform);
    if (known != null) {
      return known;
    }
    var facts = HashMap.<SettingKey<?>, Fact<?>>newHashMap(defaults.size());
    for (SettingKey<?> key : defaults.keySet()) {
      facts.put(key, byDefault(key, reading));
    }
    var settings = Settings.of(facts);
    if (absent.size() < MOST_PLATFORMS) {
      absent.put(platform, settings);
    }
    return settings;
  }

  private Fact<?> byDefault(SettingKey<?> key, Reading reading) {
    for (DefaultValue value : defaultsOf(key)) {
      if (value.versions.contains(reading.version())) {
        return value.value == null
            ? Fact.unknown(value.source)
            : reading.absent(value.value, value.source);
      }
    }
    return Fact.unknown(
        reading.version() == null && !defaultsOf(key).isEmpty()
            ? "its default depends on the version, which the file does not name"
            : "no source is known for its default in this version");
  }
}
