package dev.kpdagger.store;

import dev.kpdagger.audit.Evidence.Packet;
import dev.kpdagger.audit.Openness;
import dev.kpdagger.audit.RuleRow;
import dev.kpdagger.audit.RuleTable;
import dev.kpdagger.audit.RuleTables;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.RuleAction;
import dev.kpdagger.device.rules.AnomalyKind;
import org.jspecify.annotations.Nullable;

/// The tables of rules within the record of a device.
final class RuleTablesCodec {

  private static final AccessListKind[] LIST_KINDS = AccessListKind.values();
  private static final RuleAction[] ACTIONS = RuleAction.values();
  private static final AnomalyKind[] ANOMALIES = AnomalyKind.values();
  private static final Openness.Width[] WIDTHS = Openness.Width.values();

  private RuleTablesCodec() {}

  static void write(RecordWriter out, @Nullable RuleTables tables) {
    out.writeAnswer(tables != null);
    if (tables == null) {
      return;
    }
    out.writeInt(tables.lists().size());
    tables.lists().forEach(table -> writeTable(out, table));
    out.writeInt(tables.hiddenLists());
    out.writeInt(tables.openness().size());
    tables.openness().forEach(openness -> writeOpenness(out, openness));
    out.writeInt(tables.hiddenPairs());
  }

  static @Nullable RuleTables read(RecordReader in) {
    return in.readBoolean()
        ? new RuleTables(
            in.readList(() -> readTable(in)),
            in.readInt(),
            in.readList(() -> readOpenness(in)),
            in.readInt())
        : null;
  }

  private static void writeTable(RecordWriter out, RuleTable table) {
    out.writeString(table.name());
    out.writeString(table.context());
    out.writeEnum(table.kind());
    out.writeAnswer(table.applied());
    out.writeStrings(table.places());
    var counts = table.counts();
    out.writeInt(counts.rules());
    out.writeInt(counts.permits());
    out.writeInt(counts.denies());
    out.writeInt(counts.disabled());
    out.writeInt(counts.anomalies());
    out.writeInt(table.rows().size());
    table.rows().forEach(row -> writeRow(out, row));
    out.writeInt(table.hiddenRows());
  }

  private static RuleTable readTable(RecordReader in) {
    return new RuleTable(
        in.readString(),
        in.readString(),
        in.readEnum(LIST_KINDS),
        in.readAnswer(),
        in.readStrings(),
        new RuleTable.Counts(in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readInt()),
        in.readList(() -> readRow(in)),
        in.readInt());
  }

  private static void writeRow(RecordWriter out, RuleRow row) {
    out.writeInt(row.number());
    out.writeString(row.name());
    out.writeInt(row.lines().firstLine());
    out.writeInt(row.lines().lastLine());
    var match = row.match();
    out.writeString(match.from());
    out.writeString(match.to());
    out.writeString(match.source());
    out.writeString(match.destination());
    out.writeString(match.service());
    out.writeStrings(match.conditions());
    var state = row.state();
    out.writeEnum(state.action());
    out.writeAnswer(state.enabled());
    out.writeAnswer(state.implicit());
    out.writeAnswer(state.logged());
    var hits = state.hits();
    out.writeAnswer(hits != null);
    if (hits != null) {
      out.writeLong(hits);
    }
    out.writeString(row.comment());
    out.writeInt(row.anomalies().size());
    row.anomalies().forEach(anomaly -> writeAnomaly(out, anomaly));
    out.writeStrings(row.findings());
  }

  private static RuleRow readRow(RecordReader in) {
    return new RuleRow(
        in.readInt(),
        in.readString(),
        readLines(in.readInt(), in.readInt()),
        new RuleRow.Match(
            in.readString(),
            in.readString(),
            in.readString(),
            in.readString(),
            in.readString(),
            in.readStrings()),
        new RuleRow.State(
            in.readEnum(ACTIONS),
            in.readBoolean(),
            in.readBoolean(),
            in.readAnswer(),
            in.readBoolean() ? Long.valueOf(in.readLong()) : null),
        in.readString(),
        in.readList(() -> readAnomaly(in)),
        in.readStrings());
  }

  private static SourceSpan readLines(int first, int last) {
    if (first == 0 && last == 0) {
      return SourceSpan.NOWHERE;
    }
    if (first < 1 || last < first) {
      throw new SpoolException("damaged spool: lines " + first + " to " + last);
    }
    return SourceSpan.of(first, last);
  }

  private static void writeAnomaly(RecordWriter out, RuleRow.Anomaly anomaly) {
    out.writeEnum(anomaly.kind());
    out.writeString(anomaly.check());
    out.writeString(anomaly.fingerprint());
    out.writeAnswer(anomaly.certain());
    out.writeInt(anomaly.others().size());
    anomaly.others().forEach(out::writeInt);
    out.writeInt(anomaly.otherCount());
    var packet = anomaly.packet();
    out.writeString(packet == null ? null : packet.packet());
    if (packet != null) {
      out.writeString(packet.shows());
    }
  }

  private static RuleRow.Anomaly readAnomaly(RecordReader in) {
    return new RuleRow.Anomaly(
        in.readEnum(ANOMALIES),
        in.readString(),
        in.readString(),
        in.readBoolean(),
        in.readList(in::readInt),
        in.readInt(),
        readPacket(in));
  }

  private static @Nullable Packet readPacket(RecordReader in) {
    var packet = in.readNullableString();
    return packet == null ? null : new Packet(packet, in.readString());
  }

  private static void writeOpenness(RecordWriter out, Openness openness) {
    out.writeString(openness.context());
    out.writeAnswer(openness.byZones());
    out.writeString(openness.from());
    out.writeString(openness.to());
    out.writeInt(openness.permits());
    out.writeEnum(openness.width());
    var widest = openness.widest();
    out.writeString(widest.list());
    out.writeInt(widest.number());
    out.writeString(widest.name());
    out.writeString(widest.source());
    out.writeString(widest.destination());
    out.writeString(widest.service());
    out.writeString(widest.limits());
  }

  private static Openness readOpenness(RecordReader in) {
    return new Openness(
        in.readString(),
        in.readBoolean(),
        in.readString(),
        in.readString(),
        in.readInt(),
        in.readEnum(WIDTHS),
        new Openness.WidestRule(
            in.readString(),
            in.readInt(),
            in.readString(),
            in.readString(),
            in.readString(),
            in.readString(),
            in.readString()));
  }
}
