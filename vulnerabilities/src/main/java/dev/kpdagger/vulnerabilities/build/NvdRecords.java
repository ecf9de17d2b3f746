package dev.kpdagger.vulnerabilities.build;

import dev.kpdagger.vulnerabilities.ReleaseRange;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Records of the National Vulnerability Database as its API 2.0 gives them.
final class NvdRecords {

  private static final String SOURCE = "nvd";
  private static final List<String> METRICS =
      List.of("cvssMetricV40", "cvssMetricV31", "cvssMetricV30", "cvssMetricV2");

  private NvdRecords() {}

  static boolean isOne(JsonNode document) {
    return Fields.text(document, "format").equals("NVD_CVE");
  }

  static void read(JsonNode document, AdvisoryBuild build) {
    for (JsonNode entry : document.path("vulnerabilities")) {
      record(entry.path("cve"), build);
    }
  }

  private static void record(JsonNode cve, AdvisoryBuild build) {
    var id = Fields.text(cve, "id");
    if (id.isEmpty()) {
      throw new IllegalArgumentException("a record without an id");
    }
    var gathered = new Gathered();
    for (JsonNode configuration : cve.path("configurations")) {
      configuration(configuration, gathered);
    }
    var statements = gathered.statements(SOURCE, Fields.day(cve, "lastModified"));
    if (statements.isEmpty() || Fields.text(cve, "vulnStatus").equals("Rejected")) {
      return;
    }
    build.flaw(id, Fields.day(cve, "published"), null, references(cve));
    scores(id, cve.path("metrics"), build);
    statements.forEach(statement -> build.affects(id, statement));
  }

  private static List<String> references(JsonNode cve) {
    var references = new ArrayList<String>();
    for (JsonNode reference : cve.path("references")) {
      for (String tag : Fields.texts(reference, "tags")) {
        if (tag.equals("Vendor Advisory")) {
          references.add(Fields.text(reference, "url"));
        }
      }
    }
    return references.stream().distinct().toList();
  }

  private static void scores(String id, JsonNode metrics, AdvisoryBuild build) {
    for (String metric : METRICS) {
      for (JsonNode one : metrics.path(metric)) {
        var data = one.path("cvssData");
        boolean own = Fields.text(one, "source").equals("nvd@nist.gov");
        Scores.rate(id, data, own ? SOURCE : "cna", build);
      }
    }
  }

  /// Releases count for the hardware that the same configuration asks for.
  private static void configuration(JsonNode configuration, Gathered gathered) {
    var hardware = new ArrayList<String>();
    if (Fields.text(configuration, "operator").equals("AND")) {
      for (JsonNode node : configuration.path("nodes")) {
        for (JsonNode match : node.path("cpeMatch")) {
          var cpe = Cpe.parse(Fields.text(match, "criteria"));
          if (cpe.part().equals("h") && !match.path("vulnerable").asBoolean(true)) {
            hardware.add(cpe.product());
          }
        }
      }
    }
    for (JsonNode node : configuration.path("nodes")) {
      for (JsonNode match : node.path("cpeMatch")) {
        if (match.path("vulnerable").asBoolean(false)) {
          match(match, hardware, gathered);
        }
      }
    }
  }

  private static void match(JsonNode match, List<String> hardware, Gathered gathered) {
    var cpe = Cpe.parse(Fields.text(match, "criteria"));
    var product = NameTable.get().ofCpe(cpe);
    if (product.isEmpty()) {
      return;
    }
    var draft = gathered.of(product);
    draft.platforms(hardware);
    var range =
        new ReleaseRange(
            Fields.text(match, "versionStartIncluding"),
            Fields.text(match, "versionStartExcluding"),
            Fields.text(match, "versionEndExcluding"),
            Fields.text(match, "versionEndIncluding"),
            "",
            false,
            List.of());
    if (!cpe.anyVersion() && !cpe.noVersion()) {
      draft.release(cpe.release());
    } else if (range.fixed().isEmpty()
        && range.lastAffected().isEmpty()
        && range.introduced().isEmpty()
        && range.introducedAfter().isEmpty()) {
      draft.unnamed();
    } else {
      draft.range(range);
    }
  }
}
