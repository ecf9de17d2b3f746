package dev.kpdagger.store;

import dev.kpdagger.audit.FlawRow;
import dev.kpdagger.audit.FlawState;
import dev.kpdagger.audit.FlawTable;
import dev.kpdagger.audit.Priority;
import dev.kpdagger.audit.Reach;
import dev.kpdagger.audit.ReachLevel;
import dev.kpdagger.audit.Upgrade;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The part of a record that says which published flaws a device has.
final class FlawTableCodec {

  private static final FlawState[] STATES = FlawState.values();
  private static final Priority[] PRIORITIES = Priority.values();
  private static final ReachLevel[] LEVELS = ReachLevel.values();

  private FlawTableCodec() {}

  static void write(RecordWriter out, @Nullable FlawTable table) {
    out.writeByte(table == null ? 0 : 1);
    if (table == null) {
      return;
    }
    out.writeString(table.product());
    out.writeString(table.release());
    out.writeInt(table.rows().size());
    for (FlawRow row : table.rows()) {
      write(out, row);
    }
    out.writeInt(table.fixed());
    out.writeInt(table.undecided());
    write(out, table.inTrain());
    write(out, table.nextTrain());
  }

  static @Nullable FlawTable read(RecordReader in) {
    return in.readBoolean()
        ? new FlawTable(
            in.readString(),
            in.readString(),
            readRows(in),
            in.readInt(),
            in.readInt(),
            readUpgrade(in),
            readUpgrade(in))
        : null;
  }

  private static void write(RecordWriter out, FlawRow row) {
    out.writeString(row.id());
    out.writeEnum(row.state());
    out.writeEnum(row.priority());
    out.writeAnswer(row.affected());
    out.writeInt(row.tenths());
    out.writeString(row.vector());
    out.writeAnswer(row.exploited());
    out.writeAnswer(row.ransomware());
    out.writeInt(row.likelihood() + 1);
    out.writeString(row.check());
    out.writeString(row.reason());
    var reach = row.reach();
    out.writeByte(reach == null ? 0 : 1);
    if (reach != null) {
      out.writeEnum(reach.level());
      out.writeString(reach.why());
      out.writeInt(reach.line());
    }
    DeviceResultCodec.writeEvidenceList(out, row.evidence());
  }

  private static List<FlawRow> readRows(RecordReader in) {
    int size = in.readSize();
    var rows = new ArrayList<FlawRow>(size);
    for (int i = 0; i < size; i++) {
      rows.add(
          new FlawRow(
              in.readString(),
              in.readEnum(STATES),
              in.readEnum(PRIORITIES),
              in.readAnswer(),
              in.readInt(),
              in.readString(),
              in.readBoolean(),
              in.readBoolean(),
              in.readInt() - 1,
              in.readString(),
              in.readString(),
              readReach(in),
              DeviceResultCodec.readEvidenceList(in)));
    }
    return rows;
  }

  private static @Nullable Reach readReach(RecordReader in) {
    return in.readBoolean() ? new Reach(in.readEnum(LEVELS), in.readString(), in.readInt()) : null;
  }

  private static void write(RecordWriter out, @Nullable Upgrade upgrade) {
    out.writeByte(upgrade == null ? 0 : 1);
    if (upgrade != null) {
      out.writeString(upgrade.release());
      out.writeString(upgrade.train());
      out.writeString(upgrade.until());
    }
  }

  private static @Nullable Upgrade readUpgrade(RecordReader in) {
    return in.readBoolean() ? new Upgrade(in.readString(), in.readString(), in.readString()) : null;
  }
}
