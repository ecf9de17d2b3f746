package dev.kpdagger.verify;

import dev.kpdagger.audit.Decision;
import dev.kpdagger.audit.FrameworkInfo;
import dev.kpdagger.audit.RequirementInfo;
import dev.kpdagger.cli.frameworks.FrameworkCoverage;
import dev.kpdagger.language.CheckHead;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The pages of `docs/frameworks`: one for each framework, and an index with what is decided.
final class FrameworkDocs {

  private static final String COVERAGE_HEAD =
      """
      | framework | all | decidable | decided | partly | in part | manual | n/a |
      |---|---|---|---|---|---|---|---|
      """;

  private final List<FrameworkInfo> frameworks;
  private final Collection<CheckHead> checks;

  FrameworkDocs(List<FrameworkInfo> frameworks, Collection<CheckHead> checks) {
    this.frameworks = frameworks;
    this.checks = checks;
  }

  /// Texts by the names of their files.
  Map<String, String> files() {
    var files = new TreeMap<String, String>();
    files.put("README.md", index());
    frameworks.forEach(framework -> files.put(framework.id() + ".md", page(framework)));
    return files;
  }

  private String index() {
    var text = new StringBuilder("# Frameworks\n\n");
    text.append(frameworks.size())
        .append(" frameworks. ")
        .append(GeneratedDocs.NOTICE)
        .append(
            """
             [How devices are measured](../frameworks.md)

            Decidable: a configuration decides it alone; decided: checks do so, in both directions; partly: a configuration decides a part; in part:
            checks decide a part.

            """)
        .append(COVERAGE_HEAD);
    for (FrameworkInfo framework : frameworks) {
      for (FrameworkCoverage row : FrameworkCoverage.of(framework, checks)) {
        text.append(coverage("[" + row.name() + "](" + framework.id() + ".md)", row));
      }
    }
    return text.toString();
  }

  private static String coverage(String name, FrameworkCoverage row) {
    return "| %s | %d | %d | %d | %d | %d | %d | %d |%n"
        .formatted(
            name,
            row.requirements(),
            row.decidable(),
            row.decided(),
            row.partly(),
            row.partlyDecided(),
            row.manual(),
            row.notApplicable());
  }

  private String page(FrameworkInfo framework) {
    var publication = framework.publication();
    var text = new StringBuilder("# ").append(publication.title()).append("\n\n");
    text.append("| | |\n|---|---|\n");
    text.append("| id | `").append(framework.id()).append("` |\n");
    text.append("| publisher | ").append(publication.publisher()).append(" |\n");
    text.append("| release | ").append(publication.release()).append(" |\n");
    text.append("| date | ").append(publication.date()).append(" |\n");
    text.append("| platforms | ")
        .append(framework.platforms().isEmpty() ? "any" : String.join(", ", framework.platforms()))
        .append(" |\n\n");
    if (!publication.note().isEmpty()) {
      text.append(publication.note()).append("\n\n");
    }
    text.append(COVERAGE_HEAD);
    FrameworkCoverage.of(framework, checks).forEach(row -> text.append(coverage(row.name(), row)));
    text.append("\nTitles are in our own words.\n\n");
    text.append("| requirement | severity | what is asked for | decided by |\n|---|---|---|---|\n");
    for (RequirementInfo requirement : framework.requirements()) {
      var severity = requirement.severity();
      text.append(
          "| %s | %s | %s | %s |%n"
              .formatted(
                  requirement.reference().isEmpty()
                      ? requirement.id()
                      : requirement.id() + "<br>" + requirement.reference(),
                  severity == null ? "" : severity.label(),
                  GeneratedDocs.cell(requirement.title()),
                  decidedBy(requirement.decision())));
    }
    text.append('\n').append(GeneratedDocs.NOTICE).append('\n');
    return text.toString();
  }

  private static String decidedBy(Decision decision) {
    var parts = new ArrayList<String>();
    if (!decision.checks().isEmpty()) {
      var links =
          decision.checks().stream().map(id -> "[" + id + "](../checks/" + id + ".md)").toList();
      parts.add(
          (decision.means() == Decision.Means.ANY_OF ? "one of " : "") + String.join(", ", links));
    }
    if (!decision.note().isEmpty()) {
      parts.add(
          (decision.means() == Decision.Means.NOT_APPLICABLE ? "not applicable: " : "to ask: ")
              + GeneratedDocs.cell(decision.note()));
    }
    if (!decision.platforms().isEmpty()) {
      parts.add("only on " + String.join(", ", decision.platforms()));
    }
    return String.join("<br>", parts);
  }
}
