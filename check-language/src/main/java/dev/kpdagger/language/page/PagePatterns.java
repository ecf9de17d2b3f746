package dev.kpdagger.language.page;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.kpdagger.language.lines.LinePatterns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the patterns of lines of a page: `for: block` with `block`, `require` and `forbid`.
record PagePatterns(String file, Map<String, Integer> places) {

  private static final String BLOCK = "block";

  /// The rule of a page with patterns.
  ///
  /// @param front the front matter
  CheckPage.Rule rule(JsonNode front) throws PageException {
    for (String other : List.of("fails", "evidence", "parameters")) {
      if (front.has(other)) {
        throw error(other, other + " does not go with require and forbid");
      }
    }
    boolean blocks = front.has("for");
    if (blocks && !BLOCK.equals(front.get("for").asString())) {
      throw error("for", "a page with require or forbid has `for: block`, or no for at all");
    }
    if (blocks != front.has(BLOCK)) {
      throw error(blocks ? "for" : BLOCK, "for: block and block: PATTERN go together");
    }
    var patterns =
        new LinePatterns(
            blocks ? Optional.of(pattern(BLOCK, front.get(BLOCK))) : Optional.empty(),
            patterns("require", front.get("require")),
            patterns("forbid", front.get("forbid")));
    return new CheckPage.Rule(
        null, text(front, "where"), text(front, "when"), "item.broken", List.of(), patterns);
  }

  private static @Nullable String text(JsonNode front, String key) {
    var node = front.get(key);
    return node == null ? null : node.asString();
  }

  private List<Pattern> patterns(String key, @Nullable JsonNode node) throws PageException {
    var patterns = new ArrayList<Pattern>();
    if (node == null) {
      return patterns;
    }
    if (!node.isArray() || node.isEmpty()) {
      throw error(key, key + " is a list of patterns");
    }
    for (JsonNode element : node) {
      patterns.add(pattern(key, element));
    }
    return patterns;
  }

  private Pattern pattern(String key, JsonNode node) throws PageException {
    if (!node.isString() || node.asString().isBlank()) {
      throw error(key, "a pattern of " + key + " is not text");
    }
    try {
      return Pattern.compile(node.asString());
    } catch (PatternSyntaxException e) {
      throw error(key, "the pattern " + node.asString() + " is not valid: " + e.getDescription());
    }
  }

  private PageException error(String key, String problem) {
    return new PageException(file, places.getOrDefault(key, 1), problem);
  }
}
