package dev.kpdagger.reports;

import dev.kpdagger.audit.Openness;
import dev.kpdagger.audit.RuleRow;
import dev.kpdagger.audit.RuleTable;
import dev.kpdagger.audit.RuleTables;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;

/// The tables of rules within the entry of a device.
final class StructuredRules {

  private final JsonGenerator out;
  private final OneLineLayout layout;

  StructuredRules(JsonGenerator out, OneLineLayout layout) {
    this.out = out;
    this.layout = layout;
  }

  void write(RuleTables rules) {
    out.writeName(Name.RULE_LISTS);
    out.writeStartArray();
    rules.lists().forEach(this::table);
    out.writeEndArray();
    number(Name.HIDDEN_RULE_LISTS, rules.hiddenLists());
    out.writeName(Name.OPENNESS);
    out.writeStartArray();
    rules.openness().forEach(this::openness);
    out.writeEndArray();
    number(Name.HIDDEN_PAIRS, rules.hiddenPairs());
  }

  private void table(RuleTable table) {
    out.writeStartObject();
    string(Name.NAME, table.name());
    string(Name.CONTEXT, table.context());
    string(Name.KIND, table.kind().label());
    answer(Name.APPLIED, table.applied());
    strings(Name.PLACES, table.places());
    var counts = table.counts();
    startOneLine(Name.COUNTS);
    number(Name.RULES, counts.rules());
    number(Name.PERMITS, counts.permits());
    number(Name.DENIES, counts.denies());
    number(Name.DISABLED, counts.disabled());
    number(Name.ANOMALIES, counts.anomalies());
    out.writeEndObject();
    number(Name.HIDDEN_ROWS, table.hiddenRows());
    out.writeName(Name.ROWS);
    out.writeStartArray();
    table.rows().forEach(this::row);
    out.writeEndArray();
    out.writeEndObject();
  }

  private void row(RuleRow row) {
    layout.oneLine();
    out.writeStartObject();
    number(Name.NUMBER, row.number());
    string(Name.NAME, row.name());
    if (!row.lines().isNowhere()) {
      number(Name.FIRST_LINE, row.lines().firstLine());
      number(Name.LAST_LINE, row.lines().lastLine());
    }
    var state = row.state();
    string(Name.ACTION, state.action().label());
    answer(Name.ENABLED, state.enabled());
    answer(Name.IMPLICIT, state.implicit());
    var match = row.match();
    string(Name.FROM, match.from());
    string(Name.TO, match.to());
    string(Name.SOURCE, match.source());
    string(Name.DESTINATION, match.destination());
    string(Name.SERVICE, match.service());
    strings(Name.CONDITIONS, match.conditions());
    answer(Name.LOGGED, state.logged());
    var hits = state.hits();
    if (hits != null) {
      out.writeName(Name.HITS);
      out.writeNumber(hits);
    }
    string(Name.COMMENT, row.comment());
    out.writeName(Name.ANOMALIES);
    out.writeStartArray();
    row.anomalies().forEach(this::anomaly);
    out.writeEndArray();
    strings(Name.FINDINGS, row.findings());
    out.writeEndObject();
  }

  private void anomaly(RuleRow.Anomaly anomaly) {
    out.writeStartObject();
    string(Name.KIND, anomaly.kind().label());
    string(Name.CHECK, anomaly.check());
    if (!anomaly.fingerprint().isEmpty()) {
      string(Name.FINGERPRINT, anomaly.fingerprint());
    }
    answer(Name.CERTAIN, anomaly.certain());
    out.writeName(Name.OTHERS);
    out.writeStartArray();
    anomaly.others().forEach(out::writeNumber);
    out.writeEndArray();
    number(Name.OTHER_COUNT, anomaly.otherCount());
    var packet = anomaly.packet();
    if (packet != null) {
      string(Name.PACKET, packet.packet());
      string(Name.SHOWS, packet.shows());
    }
    out.writeEndObject();
  }

  private void openness(Openness openness) {
    startOneLine();
    string(Name.CONTEXT, openness.context());
    if (openness.byZones()) {
      string(Name.FROM, openness.from());
      string(Name.TO, openness.to());
    } else {
      string(Name.INTERFACE, openness.from());
      string(Name.DIRECTION, openness.to());
    }
    number(Name.PERMITS, openness.permits());
    string(Name.WIDTH, openness.width().label());
    startOneLine(Name.WIDEST);
    var widest = openness.widest();
    string(Name.LIST, widest.list());
    number(Name.NUMBER, widest.number());
    string(Name.NAME, widest.name());
    string(Name.SOURCE, widest.source());
    string(Name.DESTINATION, widest.destination());
    string(Name.SERVICE, widest.service());
    string(Name.LIMITS, widest.limits());
    out.writeEndObject();
    out.writeEndObject();
  }

  private void startOneLine(SerializableString name) {
    out.writeName(name);
    startOneLine();
  }

  private void startOneLine() {
    layout.oneLine();
    out.writeStartObject();
  }

  private void string(SerializableString name, String value) {
    out.writeName(name);
    out.writeString(CutText.wellFormed(value));
  }

  private void number(SerializableString name, int value) {
    out.writeName(name);
    out.writeNumber(value);
  }

  /// Yes, no, or null for not known.
  private void answer(SerializableString name, @Nullable Boolean value) {
    out.writeName(name);
    if (value == null) {
      out.writeNull();
    } else {
      out.writeBoolean(value);
    }
  }

  private void strings(SerializableString name, List<String> values) {
    out.writeName(name);
    out.writeStartArray();
    for (String value : values) {
      out.writeString(CutText.wellFormed(value));
    }
    out.writeEndArray();
  }
}
