package dev.kpdagger.vendors.captures;

import dev.kpdagger.device.SourceText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads saved outputs of `show version` and its like, by the table `show-version.txt` in each
/// vendor's folder. Safe for use by several threads.
public final class VersionOutputs {

  private static final String RESOURCE = "show-version.txt";

  /// Outputs are short; a configuration of megabytes is none.
  private static final int MOST_LINES = 2_000;

  private static final Pattern COLUMNS = Pattern.compile("\\s{2,}");
  private static final Pattern PROMPT =
      Pattern.compile(
          "^(?:\\S+[@:])?([\\w.-]+?)(?:\\([^)]*\\)|/\\S+)? ?[#>$]\\s*(?:show|get)\\s+\\S.*");

  private static final String NAME = "name:";
  private static final String RELEASE = "release";
  private static final String HOSTNAME = "hostname";

  private final List<Table> tables;

  private VersionOutputs(List<Table> tables) {
    this.tables = List.copyOf(tables);
  }

  /// @param rules in the order in which they count
  private record Table(String platform, List<Rule> rules) {}

  /// @param field which it gives; `name:` and the name for the operating system
  private record Rule(String field, Pattern pattern) {}

  /// A field as it was found, and where.
  private record Found(String value, int line) {}

  /// Reads the tables that lie beside these classes.
  ///
  /// @param folders by the slugs of the platforms
  public static VersionOutputs load(Map<String, Class<?>> folders) {
    return new VersionOutputs(
        folders.entrySet().stream()
            .map(entry -> new Table(entry.getKey(), rules(entry.getValue())))
            .toList());
  }

  private static List<Rule> rules(Class<?> folder) {
    try (var in = folder.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no " + RESOURCE + " beside " + folder.getName());
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> COLUMNS.split(line, 2))
          .map(columns -> new Rule(columns[0], Pattern.compile(columns[1])))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What a text tells of a device; empty when it is no such output of a system that is known.
  public Optional<VersionOutput> read(SourceText text) {
    if (text.lines() > MOST_LINES) {
      return Optional.empty();
    }
    var lines = new ArrayList<String>(text.lines());
    for (int line = 1; line <= text.lines(); line++) {
      lines.add(text.line(line).stripTrailing());
    }
    return tables.stream().flatMap(table -> read(table, lines).stream()).findFirst();
  }

  private static Optional<VersionOutput> read(Table table, List<String> lines) {
    var fields = new HashMap<String, Found>();
    var name = "";
    for (Rule rule : table.rules) {
      var found = find(rule.pattern, lines);
      if (found == null) {
        continue;
      }
      if (!rule.field.startsWith(NAME)) {
        fields.putIfAbsent(rule.field, found);
      } else if (name.isEmpty()) {
        name = rule.field.substring(NAME.length());
      }
    }
    var release = fields.get(RELEASE);
    if (release == null || name.isEmpty()) {
      return Optional.empty();
    }
    var prompt = find(PROMPT, lines);
    return Optional.of(
        new VersionOutput(
            table.platform,
            name,
            release.value,
            value(fields.get("model")),
            value(fields.get("serial")),
            value(fields.get("image")),
            value(fields.getOrDefault(HOSTNAME, prompt)),
            release.line));
  }

  private static String value(@Nullable Found found) {
    return found == null ? "" : found.value;
  }

  private static @Nullable Found find(Pattern pattern, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      var matcher = pattern.matcher(lines.get(i));
      if (matcher.find()) {
        return new Found(matcher.groupCount() == 0 ? "" : matcher.group(1), i + 1);
      }
    }
    return null;
  }
}
