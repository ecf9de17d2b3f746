package dev.kpdagger.reports;

import dev.kpdagger.audit.ScanResult;
import dev.kpdagger.audit.Verdict;
import dev.kpdagger.reports.Checklist.Rule;
import dev.kpdagger.reports.Checklist.Stig;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// Writes a checklist as STIG Viewer 3 reads it (`.cklb`).
final class ChecklistJson {

  private static final String DOCUMENTABLE = "documentable";

  private static final List<String> UNUSED_TEXTS =
      List.of(
          "discussion",
          "false_positives",
          "false_negatives",
          DOCUMENTABLE,
          "security_override_guidance",
          "potential_impacts",
          "third_party_tools",
          "ia_controls",
          "responsibility",
          "mitigations",
          "mitigation_control");

  private final JsonGenerator out;

  private ChecklistJson(JsonGenerator out) {
    this.out = out;
  }

  static void write(ScanResult result, OutputStream target) {
    var checklist = Checklist.of(result);
    var factory = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (var out = factory.createGenerator(ObjectWriteContext.empty(), target, JsonEncoding.UTF8)) {
      new ChecklistJson(out).write(checklist);
    }
  }

  /// Every key that STIG Viewer 3 writes, in its order.
  private void write(Checklist checklist) {
    out.writeStartObject();
    text("title", checklist.host());
    text("id", Checklist.uuid(checklist.host()));
    out.writeArrayPropertyStart("stigs");
    for (Stig stig : checklist.stigs()) {
      stig(checklist, stig);
    }
    out.writeEndArray();
    out.writeBooleanProperty("active", true);
    out.writeNumberProperty("mode", 2);
    out.writeBooleanProperty("has_path", false);
    out.writeObjectPropertyStart("target_data");
    text("target_type", "Computing");
    text("host_name", checklist.host());
    for (String unused : List.of("ip_address", "mac_address", "fqdn")) {
      text(unused, "");
    }
    text("comments", "read from " + checklist.device().file());
    text("role", "None");
    out.writeBooleanProperty("is_web_database", false);
    for (String unused : List.of("technology_area", "web_db_site", "web_db_instance")) {
      text(unused, "");
    }
    out.writeNullProperty("classification");
    out.writeEndObject();
    text("cklb_version", "1.0");
    out.writeEndObject();
  }

  private void stig(Checklist checklist, Stig stig) {
    var publication = stig.framework().publication();
    var id = Checklist.uuid(checklist.host(), stig.framework().named());
    out.writeStartObject();
    text("stig_name", publication.title());
    text("display_name", publication.title());
    text("stig_id", publication.benchmark());
    text("release_info", stig.releaseInfo());
    text("version", stig.version());
    text("uuid", id);
    text("reference_identifier", publication.benchmark());
    out.writeNumberProperty("size", stig.rules().size());
    out.writeArrayPropertyStart("rules");
    for (Rule rule : stig.rules()) {
      rule(rule, publication.benchmark(), id);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void rule(Rule rule, String benchmark, String stig) {
    var requirement = rule.requirement();
    out.writeStartObject();
    text("group_id_src", requirement.id());
    out.writeArrayPropertyStart("group_tree");
    out.writeStartObject();
    text("id", requirement.id());
    text("title", rule.group());
    text("description", "<GroupDescription></GroupDescription>");
    out.writeEndObject();
    out.writeEndArray();
    text("group_id", requirement.id());
    text("severity", rule.severity());
    text("group_title", rule.group());
    text("rule_id_src", rule.ruleId());
    text("rule_id", requirement.marks().rule());
    text("rule_version", requirement.reference());
    text("rule_title", requirement.title());
    text("fix_text", "");
    text("weight", "10.0");
    text("check_content", "");
    out.writeObjectPropertyStart("check_content_ref");
    text("href", benchmark + ".xml");
    text("name", "M");
    out.writeEndObject();
    text("classification", "Unclassified");
    for (String unused : UNUSED_TEXTS) {
      text(unused, unused.equals(DOCUMENTABLE) ? "false" : "");
    }
    out.writeArrayPropertyStart("legacy_ids");
    out.writeEndArray();
    out.writeArrayPropertyStart("ccis");
    requirement.marks().controls().forEach(out::writeString);
    out.writeEndArray();
    text("reference_identifier", benchmark);
    text("uuid", Checklist.uuid(stig, requirement.id()));
    text("stig_uuid", stig);
    text("status", status(rule.verdict()));
    out.writeObjectPropertyStart("overrides");
    out.writeEndObject();
    text("comments", "");
    text("finding_details", rule.details());
    text("srg_id", rule.group());
    out.writeEndObject();
  }

  private static String status(Verdict verdict) {
    return switch (verdict) {
      case PASS -> "not_a_finding";
      case FAIL, WAIVED -> "open";
      case NOT_APPLICABLE -> "not_applicable";
      case UNDECIDED, MANUAL, ERROR -> "not_reviewed";
    };
  }

  private void text(String name, String value) {
    out.writeStringProperty(name, CutText.wellFormed(value));
  }
}
