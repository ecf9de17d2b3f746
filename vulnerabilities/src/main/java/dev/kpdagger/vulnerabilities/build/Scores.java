package dev.kpdagger.vulnerabilities.build;

import dev.kpdagger.vulnerabilities.Advisory;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import us.springett.cvss.Cvss;
import us.springett.cvss.MalformedVectorException;

/// Base scores of CVSS, computed from their vectors.
final class Scores {

  private static final int TENTHS = 10;

  private Scores() {}

  /// A score by its vector; by what the source states where the vector is none.
  ///
  /// @param version `3.1`, as the source states it
  /// @param stated the score that the source states; negative for none
  /// @param source who rates it
  static Advisory.@Nullable Score of(String version, double stated, String vector, String source) {
    var computed = compute(vector);
    if (computed < 0 && stated < 0) {
      return null;
    }
    return new Advisory.Score(
        version, (int) Math.round((computed < 0 ? stated : computed) * TENTHS), vector, source);
  }

  /// Adds the rating of a record: `{"version", "baseScore", "vectorString"}`.
  ///
  /// @param source who rates it
  static void rate(String id, JsonNode data, String source, AdvisoryBuild build) {
    build.flaw(
        id,
        null,
        of(
            Fields.text(data, "version"),
            data.path("baseScore").asDouble(-1),
            Fields.text(data, "vectorString"),
            source),
        List.of());
  }

  /// The base score of a vector of CVSS 2, 3 or 4; -1 where it is none.
  private static double compute(String vector) {
    if (vector.isEmpty()) {
      return -1;
    }
    try {
      var cvss = Cvss.fromVector(vector);
      return cvss == null ? -1 : cvss.calculateScore().getBaseScore();
    } catch (MalformedVectorException _) {
      return -1;
    }
  }
}
