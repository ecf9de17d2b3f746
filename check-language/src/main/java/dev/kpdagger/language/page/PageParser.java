package dev.kpdagger.language.page;

import dev.kpdagger.audit.AnalysisType;
import dev.kpdagger.audit.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads check pages. Strict: an unknown key, a missing section or a malformed line is an error.
public final class PageParser {
  private static final List<String> REQUIRED =
      List.of("id", "summary", "severity", "impact", "ease", "effort", "cwe", "applies");
  private static final List<String> KEYS =
      List.of(
          "id",
          "aliases",
          "summary",
          "title",
          "severity",
          "impact",
          "ease",
          "effort",
          "cwe",
          "analysis",
          "optional",
          "applies",
          "reached",
          "parameters",
          "for",
          "block",
          "require",
          "forbid",
          "where",
          "when",
          "fails",
          "evidence",
          "fix",
          "references");

  /// `link` is for those on the same network, `peers` for sessions with peers that are configured,
  /// `login` for those who have an account.
  private static final List<String> SERVICES =
      List.of(
          "http",
          "https",
          "ssh",
          "telnet",
          "snmp",
          "netconf",
          "api",
          "fgfm",
          "fabric",
          "capwap",
          "smart-install",
          "ike",
          "vpn",
          "link",
          "peers",
          "login");

  private static final List<String> GRADES = List.of("high", "medium", "low");
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern CWE = Pattern.compile("CWE-[1-9][0-9]*");
  private static final Pattern KEY = Pattern.compile("([A-Za-z][\\w-]*):.*");

  private final YAMLMapper yaml =
      YAMLMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /// Reads a page whose file is named `ID.md`.
  public CheckPage parse(String file, String text) throws PageException {
    var lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().equals("---")) {
      throw new PageException(file, 1, "a check page begins with a line ---");
    }
    int end = 1;
    while (end < lines.size() && !lines.get(end).equals("---")) {
      end++;
    }
    if (end == lines.size()) {
      throw new PageException(file, 1, "the front matter has no closing line ---");
    }
    var front = new Front(file, keyLines(lines, end), tree(file, lines.subList(1, end)));
    return page(front, new PageBody(file, lines, end + 1));
  }

  private static Map<String, Integer> keyLines(List<String> lines, int end) {
    var places = new LinkedHashMap<String, Integer>();
    for (int i = 1; i < end; i++) {
      var key = KEY.matcher(lines.get(i));
      if (key.matches()) {
        places.putIfAbsent(key.group(1), i + 1);
      }
    }
    return places;
  }

  private JsonNode tree(String file, List<String> lines) throws PageException {
    try {
      return yaml.readTree(String.join("\n", lines) + "\n");
    } catch (JacksonException e) {
      var location = e.getLocation();
      int line = location == null ? 1 : Math.max(1, location.getLineNr()) + 1;
      throw new PageException(file, line, e.getOriginalMessage());
    }
  }

  private static CheckPage page(Front front, PageBody body) throws PageException {
    if (!front.tree.isObject()) {
      throw front.error("id", "the front matter is not a mapping of keys");
    }
    for (String key : front.tree.propertyNames()) {
      if (!KEYS.contains(key)) {
        throw front.error(
            key, "unknown key " + key + dev.kpdagger.language.Nearest.hint(key, KEYS));
      }
    }
    for (String key : REQUIRED) {
      if (!front.tree.has(key)) {
        throw new PageException(front.file, 1, "the key " + key + " is missing");
      }
    }
    var id = front.matching("id", ID, "kebab-case");
    if (!front.file.equals(id + ".md") && !front.file.endsWith("/" + id + ".md")) {
      throw front.error("id", "the page of " + id + " has to be named " + id + ".md");
    }
    var rule = rule(front);
    var summary = front.text("summary");
    var title = front.optional("title");
    var sections = body.sections(id);
    return new CheckPage(
        front.file,
        id,
        front.texts("aliases"),
        front.flag("optional"),
        summary,
        rating(front),
        applies(front),
        reached(front),
        new PageParameters(front.file, front.line("parameters")).of(front.tree.get("parameters")),
        rule,
        title != null ? title : title(summary, rule),
        fix(front),
        front.texts("references"),
        body.text(),
        sections.finds(),
        sections.why(),
        sections.examples(),
        front.places);
  }

  private static String title(String summary, CheckPage.Rule rule) {
    if (rule.patterns() != null) {
      return "{item.subject} {item.says}";
    }
    return rule.items() == null ? summary : summary + " on {item.subject}";
  }

  private static CheckPage.Rating rating(Front front) throws PageException {
    var analysis = front.optional("analysis");
    return new CheckPage.Rating(
        analysis == null
            ? AnalysisType.COMPLIANCE
            : front.label("analysis", AnalysisType.values(), analysis),
        front.label("severity", Severity.values(), front.text("severity")),
        front.oneOf("impact", GRADES),
        front.oneOf("ease", GRADES),
        front.oneOf("effort", GRADES),
        front.matching("cwe", CWE, "written as CWE-319"));
  }

  private static CheckPage.Rule rule(Front front) throws PageException {
    if (front.tree.has("require") || front.tree.has("forbid")) {
      return new PagePatterns(front.file, front.places).rule(front.tree);
    }
    if (front.tree.has("block")) {
      throw front.error("block", "block needs require or forbid: lines it must or must not have");
    }
    if (!front.tree.has("fails")) {
      throw new PageException(front.file, 1, "the key fails is missing");
    }
    var items = front.optional("for");
    var where = front.optional("where");
    if (where != null && items == null) {
      throw front.error("where", "where needs for: it says which items are looked at");
    }
    return new CheckPage.Rule(
        items, where, front.optional("when"), front.text("fails"), front.texts("evidence"), null);
  }

  private static List<String> applies(Front front) throws PageException {
    var node = front.tree.get("applies");
    if (node.isString()) {
      if (!node.stringValue().equals("any")) {
        throw front.error("applies", "applies is `any` or a list of platforms");
      }
      return List.of();
    }
    var platforms = front.texts("applies");
    if (platforms.isEmpty()) {
      throw front.error("applies", "applies names no platform");
    }
    return platforms;
  }

  private static List<String> reached(Front front) throws PageException {
    var services = front.texts("reached");
    for (String service : services) {
      if (!SERVICES.contains(service)) {
        throw front.error(
            "reached",
            "unknown service " + service + dev.kpdagger.language.Nearest.hint(service, SERVICES));
      }
    }
    return services;
  }

  private static Map<String, String> fix(Front front) throws PageException {
    var node = front.tree.get("fix");
    var fix = new LinkedHashMap<String, String>();
    if (node == null) {
      return fix;
    }
    if (!node.isObject()) {
      throw front.error("fix", "fix maps platforms to commands");
    }
    for (var entry : node.properties()) {
      if (!entry.getValue().isString()) {
        throw front.error("fix", "the commands for " + entry.getKey() + " are not text");
      }
      fix.put(entry.getKey(), entry.getValue().stringValue());
    }
    return fix;
  }

  /// The front matter with the places of its keys.
  private record Front(String file, Map<String, Integer> places, JsonNode tree) {

    PageException error(String key, String problem) {
      return new PageException(file, line(key), problem);
    }

    int line(String key) {
      return places.getOrDefault(key, 1);
    }

    @Nullable String optional(String key) throws PageException {
      var node = tree.get(key);
      if (node == null) {
        return null;
      }
      if (!node.isValueNode() || node.isNull() || node.asString().isBlank()) {
        throw error(key, key + " has no text");
      }
      return node.asString().strip();
    }

    boolean flag(String key) throws PageException {
      var node = tree.get(key);
      if (node != null && !node.isBoolean()) {
        throw error(key, key + " is true or false");
      }
      return node != null && node.booleanValue();
    }

    String text(String key) throws PageException {
      var text = optional(key);
      if (text == null) {
        throw error(key, "the key " + key + " is missing");
      }
      return text;
    }

    List<String> texts(String key) throws PageException {
      var node = tree.get(key);
      if (node == null) {
        return List.of();
      }
      if (!node.isArray()) {
        throw error(key, key + " is a list");
      }
      var texts = new ArrayList<String>();
      for (var element : node) {
        if (!element.isValueNode() || element.asString().isBlank()) {
          throw error(key, "an element of " + key + " is not text");
        }
        texts.add(element.asString());
      }
      return List.copyOf(texts);
    }

    String oneOf(String key, List<String> allowed) throws PageException {
      var text = text(key);
      if (!allowed.contains(text)) {
        throw error(key, key + " is one of " + String.join(", ", allowed) + ", not " + text);
      }
      return text;
    }

    <E extends Enum<E>> E label(String key, E[] values, String text) throws PageException {
      for (E value : values) {
        if (value.name().toLowerCase(Locale.ROOT).equals(text)) {
          return value;
        }
      }
      var labels = Arrays.stream(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
      throw error(key, key + " is one of " + String.join(", ", labels) + ", not " + text);
    }

    String matching(String key, Pattern pattern, String form) throws PageException {
      var text = text(key);
      if (!pattern.matcher(text).matches()) {
        throw error(key, key + " is not " + form + ": " + text);
      }
      return text;
    }
  }
}
