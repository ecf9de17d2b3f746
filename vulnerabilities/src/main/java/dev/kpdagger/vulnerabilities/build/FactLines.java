package dev.kpdagger.vulnerabilities.build;

import dev.kpdagger.vulnerabilities.Advisory;
import dev.kpdagger.vulnerabilities.ReleaseRange;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Advisories as lines of JSON, one for each flaw: `{"cve", "published", "cvss", "kev", "affected":
/// [{"product", "versions", "ranges", ...}], ...}`.
final class FactLines {

  private final AdvisoryBuild build;
  private final SourceDates dates;

  FactLines(AdvisoryBuild build, SourceDates dates) {
    this.build = build;
    this.dates = dates;
  }

  /// @throws IllegalArgumentException when it is no such line
  void read(JsonNode line) {
    var id = Fields.text(line, "cve");
    if (id.isEmpty()) {
      throw new IllegalArgumentException("no id");
    }
    var references = Fields.texts(line, "refs");
    build.flaw(
        id,
        Fields.day(line, "published"),
        score(line.path("cvss")),
        references.isEmpty() ? Fields.texts(line, "urls") : references);
    var added = Fields.day(line, "kevAdded");
    if (added != null) {
      build.exploited(
          id, new Advisory.Exploitation(added, line.path("ransomware").asBoolean(false)));
    }
    for (JsonNode affected : line.path("affected")) {
      build.affects(id, statement(affected));
    }
  }

  /// Some records end a release with a comma.
  private static String clean(String release) {
    return release.endsWith(",") ? release.substring(0, release.length() - 1) : release;
  }

  private static Advisory.@Nullable Score score(JsonNode cvss) {
    return cvss.has("score")
        ? Scores.of(
            Fields.text(cvss, "version"),
            cvss.path("score").asDouble(),
            Fields.text(cvss, "vector"),
            Fields.text(cvss, "src"))
        : null;
  }

  private Statement statement(JsonNode affected) {
    var product = Fields.text(affected, "product");
    var source = Fields.text(affected, "src");
    var ranges = new ArrayList<ReleaseRange>();
    for (JsonNode range : affected.path("ranges")) {
      ranges.add(
          new ReleaseRange(
              Fields.text(range, "introduced"),
              Fields.text(range, "introducedAfter"),
              clean(Fields.text(range, "fixed")),
              clean(Fields.text(range, "lastAffected")),
              Fields.text(range, "train"),
              range.path("openEnded").asBoolean(false),
              Fields.texts(range, "fixes").stream().map(FactLines::clean).toList()));
    }
    return new Statement(
        product,
        source,
        dates.of(source, product),
        Fields.texts(affected, "versions"),
        ranges,
        Fields.texts(affected, "fixed"),
        Fields.texts(affected, "platforms"),
        affected.path("noVersionData").asBoolean(false),
        affected.path("partial").asBoolean(false));
  }
}
