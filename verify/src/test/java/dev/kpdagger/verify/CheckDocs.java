package dev.kpdagger.verify;

import dev.kpdagger.audit.FrameworkInfo;
import dev.kpdagger.audit.RequirementInfo;
import dev.kpdagger.language.Parameter;
import dev.kpdagger.language.page.CheckPage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The pages of `docs/checks`: one for each check, and an index.
final class CheckDocs {

  private final List<CheckPage> pages;
  private final Collection<FrameworkInfo> frameworks;

  CheckDocs(List<CheckPage> pages, Collection<FrameworkInfo> frameworks) {
    this.pages = pages;
    this.frameworks = frameworks;
  }

  /// Texts by the names of their files.
  Map<String, String> files() {
    var files = new TreeMap<String, String>();
    files.put("README.md", index());
    for (CheckPage page : pages) {
      files.put(page.id() + ".md", page(page));
    }
    return files;
  }

  private String index() {
    var text = new StringBuilder();
    text.append("# Checks\n\n")
        .append(pages.size())
        .append(" checks. ")
        .append(GeneratedDocs.NOTICE)
        .append(" [How checks work](../checks.md)\n");
    var byAnalysis = new LinkedHashMap<String, List<CheckPage>>();
    for (CheckPage page : pages) {
      byAnalysis
          .computeIfAbsent(page.rating().analysis().label(), _ -> new ArrayList<>())
          .add(page);
    }
    byAnalysis.forEach(
        (analysis, group) -> {
          text.append("\n## ").append(analysis).append("\n\n");
          text.append("| check | severity | what it finds | platforms |\n|---|---|---|---|\n");
          for (CheckPage page : group) {
            text.append(
                "| [%s](%s.md) | %s | %s | %s |%n"
                    .formatted(
                        page.id(),
                        page.id(),
                        page.rating().severity().label(),
                        GeneratedDocs.cell(page.summary()),
                        platforms(page)));
          }
        });
    return text.toString();
  }

  private static String platforms(CheckPage page) {
    return page.applies().isEmpty() ? "any" : String.join(", ", page.applies());
  }

  private String page(CheckPage page) {
    var rating = page.rating();
    var text = new StringBuilder(page.body().strip()).append("\n\n## Facts of the check\n\n");
    text.append("| | |\n|---|---|\n");
    row(text, "summary", page.summary());
    row(text, "severity", rating.severity().label());
    row(
        text,
        "impact, ease, effort to fix",
        rating.impact() + ", " + rating.ease() + ", " + rating.effort());
    row(text, "weakness", rating.cwe());
    row(text, "analysis", rating.analysis().label());
    row(text, "platforms", platforms(page));
    if (!page.aliases().isEmpty()) {
      row(text, "former names", String.join(", ", page.aliases()));
    }
    for (Parameter parameter : page.parameters()) {
      row(
          text,
          "limit `" + parameter.name() + "`",
          parameter.what() + "; " + parameter.value().show() + " unless set");
    }
    conditions(page, text);
    examples(page, text);
    requirements(page, text);
    text.append('\n').append(GeneratedDocs.NOTICE).append('\n');
    return text.toString();
  }

  private static void row(StringBuilder text, String name, String value) {
    text.append("| ").append(name).append(" | ").append(GeneratedDocs.cell(value)).append(" |\n");
  }

  private static void conditions(CheckPage page, StringBuilder text) {
    var rule = page.rule();
    text.append("\n```cel\n");
    condition(text, "for", rule.items());
    condition(text, "when", rule.when());
    condition(text, "where", rule.where());
    condition(text, "fails", rule.fails());
    text.append("```\n");
  }

  private static void condition(StringBuilder text, String key, @Nullable String condition) {
    if (condition != null) {
      text.append(key).append(": ").append(condition.strip()).append('\n');
    }
  }

  /// How many examples of each platform fail and pass, all of which are tests.
  private static void examples(CheckPage page, StringBuilder text) {
    var counts = new TreeMap<String, int[]>();
    for (CheckPage.Example example : page.examples()) {
      counts
          .computeIfAbsent(example.platform(), _ -> new int[2])[
          example.findings().isEmpty() ? 1 : 0]++;
    }
    text.append("\n| platform | examples that fail | examples that pass |\n|---|---|---|\n");
    counts.forEach(
        (platform, count) ->
            text.append("| %s | %d | %d |%n".formatted(platform, count[0], count[1])));
  }

  private void requirements(CheckPage page, StringBuilder text) {
    var lines = new ArrayList<String>();
    for (FrameworkInfo framework : frameworks) {
      var names =
          framework.requirements().stream()
              .filter(one -> one.decision().checks().contains(page.id()))
              .map(RequirementInfo::name)
              .collect(Collectors.joining(", "));
      if (!names.isEmpty()) {
        lines.add(
            "- [" + framework.named() + "](../frameworks/" + framework.id() + ".md): " + names);
      }
    }
    if (!lines.isEmpty()) {
      text.append("\nIt decides, alone or with others:\n\n");
      lines.forEach(line -> text.append(line).append('\n'));
    }
  }
}
