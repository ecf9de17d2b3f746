package dev.kpdagger.vulnerabilities.build;

import dev.kpdagger.vulnerabilities.ReleaseRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Security advisories of vendors in the Common Security Advisory Framework 2.0.
final class CsafDocuments {

  private static final String SOURCE = "csaf";
  private static final String VERS = "vers:";

  private CsafDocuments() {}

  static boolean isOne(JsonNode document) {
    return document.path("document").path("tracking").isObject();
  }

  /// A product of the tree.
  ///
  /// @param system that it is; empty when it is none of those that are known
  /// @param version empty where the tree names none
  /// @param range whether the version is a range of them
  private record Product(String system, String version, boolean range) {}

  static void read(JsonNode document, AdvisoryBuild build) {
    var head = document.path("document");
    var tracking = head.path("tracking");
    var products = new HashMap<String, Product>();
    for (JsonNode branch : document.path("product_tree").path("branches")) {
      branch(branch, new Product("", "", false), "", products);
    }
    related(document.path("product_tree"), products);
    for (JsonNode flaw : document.path("vulnerabilities")) {
      var id = Fields.text(flaw, "cve");
      if (!id.isEmpty()) {
        flaw(id, flaw, tracking, products, build);
      }
    }
  }

  /// Software on hardware is the software.
  private static void related(JsonNode tree, Map<String, Product> products) {
    for (JsonNode relation : tree.path("relationships")) {
      var id = Fields.text(relation.path("full_product_name"), "product_id");
      var software = products.get(Fields.text(relation, "product_reference"));
      var other = products.get(Fields.text(relation, "relates_to_product_reference"));
      if (software != null && !software.system.isEmpty()) {
        products.put(id, software);
      } else if (other != null) {
        products.put(id, other);
      }
    }
  }

  /// Walks the tree: vendor, then product, then version, in whatever depth.
  private static void branch(
      JsonNode branch, Product above, String vendor, Map<String, Product> products) {
    var category = Fields.text(branch, "category");
    var name = Fields.text(branch, "name");
    var maker = category.equals("vendor") ? name : vendor;
    var here =
        switch (category) {
          case "product_name", "product_family" -> {
            var system = NameTable.get().ofProduct(maker, name);
            yield system.isEmpty() ? above : new Product(system, above.version, above.range);
          }
          case "product_version" -> new Product(above.system, name, false);
          case "product_version_range" -> new Product(above.system, name, true);
          case String _ -> above;
        };
    var id = Fields.text(branch.path("product"), "product_id");
    if (!id.isEmpty()) {
      products.put(id, here);
    }
    for (JsonNode below : branch.path("branches")) {
      branch(below, here, maker, products);
    }
  }

  private static void flaw(
      String id,
      JsonNode flaw,
      JsonNode tracking,
      Map<String, Product> products,
      AdvisoryBuild build) {
    var gathered = new Gathered();
    var status = flaw.path("product_status");
    for (String affected : Fields.texts(status, "known_affected")) {
      affected(products.get(affected), gathered);
    }
    for (String list : List.of("first_fixed", "fixed")) {
      for (String fixed : Fields.texts(status, list)) {
        var product = products.get(fixed);
        if (product != null && !product.system.isEmpty() && !product.range) {
          gathered.of(product.system).fixed(product.version);
        }
      }
    }
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

  private static void scores(String id, JsonNode flaw, AdvisoryBuild build) {
    for (JsonNode score : flaw.path("scores")) {
      for (String kind : List.of("cvss_v3", "cvss_v2")) {
        var data = score.path(kind);
        if (data.isObject()) {
          Scores.rate(id, data, SOURCE, build);
        }
      }
    }
  }

  private static void affected(@Nullable Product product, Gathered into) {
    if (product == null || product.system.isEmpty()) {
      return;
    }
    var draft = into.of(product.system);
    draft.platforms(List.of());
    if (product.version.isEmpty()) {
      draft.unnamed();
    } else if (product.range) {
      range(product.version, draft);
    } else {
      draft.release(product.version);
    }
  }

  /// A range of the form `vers:generic/>=7.0.0|<7.0.15`; another one says no more than that some
  /// releases are affected.
  private static void range(String text, Gathered.Draft draft) {
    int slash = text.indexOf('/');
    var terms = new ArrayList<String>();
    if (text.startsWith(VERS) && slash > 0) {
      terms.addAll(List.of(text.substring(slash + 1).split("\\|")));
    } else if (text.startsWith("<") || text.startsWith(">")) {
      terms.add(text);
    }
    var from = "";
    var after = "";
    boolean understood = !terms.isEmpty();
    for (String raw : terms) {
      var term = raw.strip();
      if (term.startsWith(">=")) {
        from = term.substring(2).strip();
      } else if (term.startsWith(">")) {
        after = term.substring(1).strip();
      } else if (term.startsWith("<=")) {
        draft.range(
            new ReleaseRange(from, after, "", term.substring(2).strip(), "", false, List.of()));
        from = "";
        after = "";
      } else if (term.startsWith("<")) {
        draft.range(
            new ReleaseRange(from, after, term.substring(1).strip(), "", "", false, List.of()));
        from = "";
        after = "";
      } else if (!term.isEmpty() && Character.isDigit(term.charAt(0))) {
        draft.release(term);
      } else {
        understood = false;
      }
    }
    if (!understood || !from.isEmpty() || !after.isEmpty()) {
      draft.unnamed();
    }
  }
}
