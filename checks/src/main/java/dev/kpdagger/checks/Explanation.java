package dev.kpdagger.checks;

import dev.kpdagger.language.Check;
import dev.kpdagger.language.Parameter;
import dev.kpdagger.language.page.PlainText;
import java.util.List;

/// A check's page as text for a terminal, with its metadata under the title.
final class Explanation {

  private Explanation() {}

  /// The characters of a row beside its title.
  private static final int ROW = 85;

  static String of(Check check) {
    var info = check.texts().info(check.id());
    var head = check.head();
    var body = PlainText.of(check.texts().body(check.id()));
    // The body's own title, its underline and the blank line after it.
    var sections = body.lines().skip(3).toList();
    var out = new StringBuilder();
    out.append(check.id()).append('\n').append("=".repeat(check.id().length())).append("\n\n");
    out.append(info.summary()).append("\n\n");
    line(out, "Severity", info.severity().label());
    line(
        out,
        "Rating",
        "impact %s, ease of exploitation %s, effort to fix %s"
            .formatted(info.impact(), info.ease(), info.effort()));
    line(out, "Weakness", info.cwe());
    line(out, "Analysis", info.analysis().label());
    platforms(out, head.applies());
    var title = "Limits";
    for (Parameter limit : head.parameters()) {
      line(out, title, limit.name() + " = " + limit.value().show() + ": " + limit.what());
      title = "";
    }
    if (!head.aliases().isEmpty()) {
      line(out, "Formerly", String.join(", ", head.aliases()));
    }
    out.append('\n').append(String.join("\n", sections)).append('\n');
    if (!info.references().isEmpty()) {
      out.append("\nRead more\n---------\n");
      info.references().forEach(reference -> out.append("- ").append(reference).append('\n'));
    }
    return out.toString();
  }

  /// The platforms, as many on a line as fit.
  private static void platforms(StringBuilder out, List<String> slugs) {
    if (slugs.isEmpty()) {
      line(out, "Platforms", "any");
      return;
    }
    var title = "Platforms";
    var row = new StringBuilder();
    for (int i = 0; i < slugs.size(); i++) {
      var slug = slugs.get(i) + (i + 1 < slugs.size() ? "," : "");
      if (!row.isEmpty() && row.length() + 1 + slug.length() > ROW) {
        line(out, title, row.toString());
        title = "";
        row.setLength(0);
      }
      row.append(row.isEmpty() ? "" : " ").append(slug);
    }
    line(out, title, row.toString());
  }

  private static void line(StringBuilder out, String name, String value) {
    out.append("%-10s %s%n".formatted(name, value).replace(System.lineSeparator(), "\n"));
  }
}
