package dev.kpdagger.vulnerabilities.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The products of a document of CSAF by their numbers, as far as they are systems that are known.
///
/// What vendors publish is wider than the standard: one number may stand for several versions, and
/// a version may have the name of its product before it.
final class CsafProducts {

  /// A product of the tree.
  ///
  /// @param system that it is
  /// @param version empty where the tree names none
  /// @param range whether the version is a range of them
  record Product(String system, String version, boolean range) {}

  private final Map<String, List<Product>> byNumber = new HashMap<>();

  /// @param tree `product_tree`
  CsafProducts(JsonNode tree) {
    for (JsonNode branch : tree.path("branches")) {
      branch(branch, new Product("", "", false), "");
    }
    for (JsonNode product : tree.path("full_product_names")) {
      put(Fields.text(product, "product_id"), helped(product, new Product("", "", false)));
    }
    related(tree);
  }

  /// What has this number; empty when it is no system that is known.
  List<Product> of(String number) {
    return byNumber.getOrDefault(number, List.of());
  }

  /// Walks the tree: vendor, then product, then version, in whatever depth. A service pack is the
  /// release where a version is the train, as Cisco has it.
  private void branch(JsonNode branch, Product above, String vendor) {
    var category = Fields.text(branch, "category");
    var name = Fields.text(branch, "name");
    var maker = category.equals("vendor") ? name : vendor;
    var here =
        switch (category) {
          case "product_name", "product_family" -> {
            var system = NameTable.get().ofProduct(maker, name);
            yield system.isEmpty() ? above : new Product(system, above.version, above.range);
          }
          case "product_version", "service_pack", "patch_level" ->
              new Product(above.system, name, false);
          case "product_version_range" -> new Product(above.system, name, true);
          case String _ -> above;
        };
    var product = branch.path("product");
    put(Fields.text(product, "product_id"), helped(product, here));
    for (JsonNode below : branch.path("branches")) {
      branch(below, here, maker);
    }
  }

  /// What the CPE of a product says where the names of the tree do not.
  private static Product helped(JsonNode product, Product named) {
    var name = Fields.text(product.path("product_identification_helper"), "cpe");
    if (!named.system.isEmpty() || !name.startsWith(Cpe.PREFIX)) {
      return named;
    }
    var cpe = Cpe.parse(name);
    var system = NameTable.get().ofCpe(cpe);
    return named.version.isEmpty() && !cpe.anyVersion() && !cpe.noVersion()
        ? new Product(system, cpe.release(), false)
        : new Product(system, named.version, named.range);
  }

  /// Software on hardware is the software.
  private void related(JsonNode tree) {
    for (JsonNode relation : tree.path("relationships")) {
      var number = Fields.text(relation.path("full_product_name"), "product_id");
      var software = of(Fields.text(relation, "product_reference"));
      var other = of(Fields.text(relation, "relates_to_product_reference"));
      (software.isEmpty() ? other : software).forEach(product -> put(number, product));
    }
  }

  private void put(String number, Product product) {
    if (number.isEmpty() || product.system.isEmpty()) {
      return;
    }
    var same = byNumber.computeIfAbsent(number, _ -> new ArrayList<>());
    if (!same.contains(product)) {
      same.add(product);
    }
  }
}
