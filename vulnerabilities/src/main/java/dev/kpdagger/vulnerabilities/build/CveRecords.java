package dev.kpdagger.vulnerabilities.build;

import dev.kpdagger.vulnerabilities.Advisory;
import dev.kpdagger.vulnerabilities.ReleaseRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Records of the CVE list in its format 5: what the vendor says, and what CISA adds to it.
final class CveRecords {

  private static final Set<String> NO_RELEASE =
      Set.of("", "*", "-", "0", "n/a", "unspecified", "unknown", "all", "all versions");
  private static final List<String> METRICS =
      List.of("cvssV4_0", "cvssV3_1", "cvssV3_0", "cvssV2_0");

  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  private static final Pattern NAMED = Pattern.compile("^[A-Z]+-(?=\\d)");

  private CveRecords() {}

  static boolean isOne(JsonNode document) {
    return Fields.text(document, "dataType").equals("CVE_RECORD");
  }

  static void read(JsonNode record, AdvisoryBuild build) {
    var meta = record.path("cveMetadata");
    var id = Fields.text(meta, "cveId");
    if (id.isEmpty()) {
      throw new IllegalArgumentException("a record without cveId");
    }
    if (!Fields.text(meta, "state").equals("PUBLISHED")) {
      return;
    }
    var containers = record.path("containers");
    boolean known = container(id, meta, containers.path("cna"), "cna", build);
    for (JsonNode added : containers.path("adp")) {
      known |= container(id, meta, added, "adp", build);
    }
    if (known) {
      build.flaw(id, Fields.day(meta, "datePublished"), null, references(containers.path("cna")));
      scores(id, containers.path("cna"), "cna", build);
      containers.path("adp").forEach(added -> scores(id, added, "adp", build));
      containers.path("adp").forEach(added -> exploited(id, added, build));
    }
  }

  /// What CISA adds from its list of exploited flaws.
  private static void exploited(String id, JsonNode added, AdvisoryBuild build) {
    for (JsonNode metric : added.path("metrics")) {
      var other = metric.path("other");
      var day = Fields.day(other.path("content"), "dateAdded");
      if (Fields.text(other, "type").equals("kev") && day != null) {
        build.exploited(id, new Advisory.Exploitation(day, false));
      }
    }
  }

  private static List<String> references(JsonNode container) {
    var references = new ArrayList<String>();
    for (JsonNode reference : container.path("references")) {
      references.add(Fields.text(reference, "url"));
    }
    return references.stream().distinct().toList();
  }

  private static void scores(String id, JsonNode container, String source, AdvisoryBuild build) {
    for (JsonNode metric : container.path("metrics")) {
      for (String kind : METRICS) {
        var data = metric.path(kind);
        if (data.isObject()) {
          Scores.rate(id, data, source, build);
        }
      }
    }
  }

  /// @return whether it says something of a system that is known
  private static boolean container(
      String id, JsonNode meta, JsonNode container, String source, AdvisoryBuild build) {
    var gathered = new Gathered();
    for (JsonNode affected : container.path("affected")) {
      affected(affected, gathered);
    }
    var updated = Fields.day(container.path("providerMetadata"), "dateUpdated");
    var statements =
        gathered.statements(source, updated == null ? Fields.day(meta, "dateUpdated") : updated);
    statements.forEach(statement -> build.affects(id, statement));
    return !statements.isEmpty();
  }

  private static void affected(JsonNode affected, Gathered gathered) {
    var vendor = Fields.text(affected, "vendor");
    var product = NameTable.get().ofProduct(vendor, Fields.text(affected, "product"));
    if (product.isEmpty()) {
      return;
    }
    var draft = gathered.of(product);
    // Arista names EOS as the platform of EOS
    draft.platforms(
        Fields.texts(affected, "platforms").stream()
            .filter(platform -> !NameTable.get().ofProduct(vendor, platform).equals(product))
            .toList());
    boolean listed = false;
    for (JsonNode version : affected.path("versions")) {
      if (Fields.text(version, "status").equals("affected")) {
        version(version, draft);
        listed = true;
      }
    }
    if (!listed && Fields.text(affected, "defaultStatus").equals("affected")) {
      draft.unnamed();
    }
  }

  /// Some records of Arista write `EOS-4.23.10`.
  private static String release(JsonNode version, String name) {
    return NAMED.matcher(Fields.text(version, name).strip()).replaceFirst("");
  }

  private static void version(JsonNode version, Gathered.Draft draft) {
    var first = release(version, "version");
    boolean none = NO_RELEASE.contains(first.toLowerCase(Locale.ROOT));
    // Palo Alto Networks writes several, one for each maintenance release that is mended.
    var ends = COMMA.splitAsStream(release(version, "lessThan")).toList();
    var before = ends.getFirst();
    var last = release(version, "lessThanOrEqual");
    if (before.isEmpty() && last.isEmpty()) {
      if (none) {
        draft.others();
      } else {
        draft.release(first);
      }
      return;
    }
    var fixes = fixes(version);
    ends.stream().filter(one -> ends.size() > 1 && !fixes.contains(one)).forEach(fixes::add);
    var end = before.isEmpty() ? last : before;
    if (end.endsWith("*")) {
      train(none ? "" : first, end, fixes, draft);
      return;
    }
    if (!before.isEmpty() && !fixes.isEmpty() && !fixes.contains(before)) {
      fixes.add(before);
    }
    draft.range(
        new ReleaseRange(
            none ? "" : first,
            "",
            before,
            before.isEmpty() ? last : "",
            "",
            false,
            fixes.size() > 1 ? fixes : List.of()));
    fixes.forEach(draft::fixed);
  }

  /// Up to the end of a train, as in `21.4*`, unless something of it is mended.
  private static void train(String first, String end, List<String> fixes, Gathered.Draft draft) {
    var numbers = end.substring(0, end.length() - 1);
    var train = numbers.endsWith(".") ? numbers.substring(0, numbers.length() - 1) : numbers;
    if (train.isEmpty()) {
      draft.others();
      return;
    }
    draft.range(
        fixes.isEmpty()
            ? new ReleaseRange(first, "", "", "", train, true, List.of())
            : new ReleaseRange(
                first.isEmpty() ? train : first,
                "",
                fixes.getLast(),
                "",
                "",
                false,
                fixes.size() > 1 ? fixes : List.of()));
    fixes.forEach(draft::fixed);
  }

  /// Where the record says that it changes to be unaffected.
  private static List<String> fixes(JsonNode version) {
    var fixes = new ArrayList<String>();
    for (JsonNode change : version.path("changes")) {
      if (Fields.text(change, "status").equals("unaffected")) {
        fixes.add(Fields.text(change, "at").strip());
      }
    }
    return fixes;
  }
}
