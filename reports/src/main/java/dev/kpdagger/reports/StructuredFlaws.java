package dev.kpdagger.reports;

import dev.kpdagger.audit.AdvisorySummary;
import dev.kpdagger.audit.Evidence;
import dev.kpdagger.audit.FlawRow;
import dev.kpdagger.audit.FlawTable;
import dev.kpdagger.audit.Reach;
import dev.kpdagger.audit.Upgrade;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;

/// Published flaws within the summary of a run, and within the entry of a device.
final class StructuredFlaws {

  private static final double TENTHS = 10.0;
  private static final double PARTS = 10_000.0;

  private final JsonGenerator out;
  private final OneLineLayout layout;
  private final Consumer<Evidence> evidence;

  /// @param evidence writes a piece of it
  StructuredFlaws(JsonGenerator out, OneLineLayout layout, Consumer<Evidence> evidence) {
    this.out = out;
    this.layout = layout;
    this.evidence = evidence;
  }

  void summaries(List<AdvisorySummary> advisories) {
    out.writeName(Name.ADVISORIES);
    out.writeStartArray();
    for (AdvisorySummary advisory : advisories) {
      layout.oneLine();
      out.writeStartObject();
      known(advisory.flaw());
      number(Name.EXPOSED, advisory.exposed());
      number(Name.UNDECIDED, advisory.undecided());
      number(Name.NOT_EXPOSED, advisory.notExposed());
      out.writeName(Name.FILES);
      out.writeStartArray();
      advisory.devices().stream()
          .map(AdvisorySummary.Device::file)
          .forEach(file -> out.writeString(CutText.wellFormed(file)));
      out.writeEndArray();
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  void table(FlawTable table) {
    out.writeName(Name.ADVISORIES);
    out.writeStartObject();
    string(Name.PRODUCT, table.product());
    string(Name.RELEASE, table.release());
    number(Name.EXPOSED, table.exposed());
    number(Name.UNDECIDED, table.undecided());
    number(Name.FIXED, table.fixed());
    upgrade(Name.IN_TRAIN, table.inTrain());
    upgrade(Name.NEXT_TRAIN, table.nextTrain());
    out.writeName(Name.FLAWS);
    out.writeStartArray();
    table.rows().forEach(this::row);
    out.writeEndArray();
    out.writeEndObject();
  }

  private void upgrade(SerializableString name, @Nullable Upgrade upgrade) {
    if (upgrade != null) {
      out.writeName(name);
      layout.oneLine();
      out.writeStartObject();
      string(Name.RELEASE, upgrade.release());
      string(Name.TRAIN, upgrade.train());
      if (!upgrade.until().isEmpty()) {
        string(Name.UNTIL, upgrade.until());
      }
      out.writeEndObject();
    }
  }

  private void row(FlawRow row) {
    layout.oneLine();
    out.writeStartObject();
    known(row);
    string(Name.STATE, row.state().label());
    var affected = row.affected();
    out.writeName(Name.AFFECTED);
    if (affected == null) {
      out.writeNull();
    } else {
      out.writeBoolean(affected);
    }
    if (!row.check().isEmpty()) {
      string(Name.CHECK, row.check());
    }
    if (!row.reason().isEmpty()) {
      string(Name.REASON, row.reason());
    }
    reach(row.reach());
    if (!row.evidence().isEmpty()) {
      out.writeName(Name.EVIDENCE);
      out.writeStartArray();
      row.evidence().forEach(evidence);
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  /// What is known of the flaw, and how soon to act.
  private void known(FlawRow row) {
    string(Name.ID, row.id());
    string(Name.PRIORITY, row.priority().label());
    if (!row.vector().isEmpty()) {
      out.writeName(Name.SCORE);
      out.writeNumber(row.tenths() / TENTHS);
      string(Name.VECTOR, row.vector());
    }
    out.writeName(Name.EXPLOITED);
    out.writeBoolean(row.exploited());
    out.writeName(Name.RANSOMWARE);
    out.writeBoolean(row.ransomware());
    if (row.likelihood() >= 0) {
      out.writeName(Name.EPSS);
      out.writeNumber(row.likelihood() / PARTS);
    }
  }

  private void reach(@Nullable Reach reach) {
    if (reach == null) {
      return;
    }
    out.writeName(Name.REACH);
    out.writeStartObject();
    string(Name.LEVEL, reach.level().label());
    string(Name.WHY, reach.why());
    if (reach.line() > 0) {
      number(Name.LINE, reach.line());
    }
    out.writeEndObject();
  }

  private void string(SerializableString name, String value) {
    out.writeName(name);
    out.writeString(CutText.wellFormed(value));
  }

  private void number(SerializableString name, int value) {
    out.writeName(name);
    out.writeNumber(value);
  }
}
