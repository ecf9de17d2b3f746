package dev.kpdagger.vulnerabilities.build;

import dev.kpdagger.vulnerabilities.build.CsafProducts.Product;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Security advisories of vendors in the Common Security Advisory Framework 2.0 and 2.1.
final class CsafDocuments {

  private static final String SOURCE = "csaf";

  private static final List<String> AFFECTED = List.of("known_affected", "first_affected");
  private static final List<String> MENDED = List.of("first_fixed", "fixed", "known_not_affected");

  private CsafDocuments() {}

  static boolean isOne(JsonNode document) {
    return document.path("document").path("tracking").isObject();
  }

  static void read(JsonNode document, AdvisoryBuild build) {
    var head = document.path("document");
    var tracking = head.path("tracking");
    var products = new CsafProducts(document.path("product_tree"));
    for (JsonNode flaw : document.path("vulnerabilities")) {
      // Some documents of Fortinet have a list in the list
      for (JsonNode one : flaw.isArray() ? flaw : List.of(flaw)) {
        flaw(one, tracking, products, build);
      }
    }
  }

  /// A flaw without a number of CVE is told by no other source, and left out.
  private static void flaw(
      JsonNode flaw, JsonNode tracking, CsafProducts products, AdvisoryBuild build) {
    var id = Fields.text(flaw, "cve");
    if (id.isEmpty()) {
      return;
    }
    var gathered = new Gathered();
    var status = flaw.path("product_status");
    versions(products, status, AFFECTED)
        .forEach(
            (system, versions) -> {
              var draft = gathered.of(system);
              draft.platforms(List.of());
              versions.affect(draft);
            });
    versions(products, status, MENDED)
        .forEach((system, versions) -> versions.mend(gathered.of(system)));
    var statements = gathered.statements(SOURCE, Fields.day(tracking, "current_release_date"));
    if (statements.isEmpty()) {
      return;
    }
    build.flaw(
        id,
        Fields.day(tracking, "initial_release_date"),
        null,
        List.of(Fields.text(tracking, "id")));
    scores(id, flaw, build);
    statements.forEach(statement -> build.affects(id, statement));
  }

  /// What the lists name, by system.
  private static Map<String, CsafVersions> versions(
      CsafProducts products, JsonNode status, List<String> lists) {
    var versions = new TreeMap<String, CsafVersions>();
    for (String list : lists) {
      for (String number : Fields.texts(status, list)) {
        products.of(number).stream()
            .collect(Collectors.groupingBy(Product::system))
            .forEach(
                (system, named) ->
                    versions.computeIfAbsent(system, _ -> new CsafVersions()).add(named));
      }
    }
    return versions;
  }

  /// Ratings are in `scores`, in version 2.1 of the format in `metrics`.
  private static void scores(String id, JsonNode flaw, AdvisoryBuild build) {
    for (JsonNode score : flaw.path("scores")) {
      rate(id, score, build);
    }
    for (JsonNode metric : flaw.path("metrics")) {
      rate(id, metric.path("content"), build);
    }
  }

  private static void rate(String id, JsonNode score, AdvisoryBuild build) {
    for (String kind : List.of("cvss_v4", "cvss_v3", "cvss_v2")) {
      var data = score.path(kind);
      if (data.isObject()) {
        Scores.rate(id, data, SOURCE, build);
      }
    }
  }
}
