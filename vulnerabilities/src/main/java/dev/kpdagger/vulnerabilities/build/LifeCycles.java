package dev.kpdagger.vulnerabilities.build;

import dev.kpdagger.vulnerabilities.LifeCycle;
import tools.jackson.databind.JsonNode;

/// How long trains are cared for: `{"cycles": [{"product", "cycle", "releaseDate", "support",
/// "eol", "latest", "source"}]}`.
final class LifeCycles {

  private LifeCycles() {}

  static void read(JsonNode list, AdvisoryBuild build) {
    for (JsonNode cycle : list.path("cycles")) {
      var product = Fields.text(cycle, "product");
      var train = Fields.text(cycle, "cycle");
      if (product.isEmpty() || train.isEmpty()) {
        throw new IllegalArgumentException("a cycle without product or number");
      }
      // A date, or whether it is over where nobody says since when.
      var end = cycle.path("eol");
      build.lives(
          product,
          new LifeCycle(
              train,
              Fields.day(cycle, "releaseDate"),
              Fields.day(cycle, "support"),
              end.isBoolean() ? null : Fields.day(cycle, "eol"),
              end.asBoolean(false),
              Fields.text(cycle, "latest"),
              Fields.text(cycle, "source")));
    }
  }
}
