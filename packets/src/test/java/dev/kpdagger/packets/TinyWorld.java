package dev.kpdagger.packets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Packets with few values in four fields, so that all of them can be counted through.
final class TinyWorld {

  private static final List<PacketField> FIELDS =
      List.of(
          PacketField.SOURCE,
          PacketField.DESTINATION,
          PacketField.PROTOCOL,
          PacketField.DESTINATION_PORT);

  private final int values;
  private final Random random;

  TinyWorld(int values, long seed) {
    this.values = values;
    this.random = new Random(seed);
  }

  int packets() {
    return values * values * values * values;
  }

  PacketBox everything() {
    return box(Collections.nCopies(FIELDS.size(), ValueSet.range(0, values - 1)));
  }

  private static PacketBox box(List<ValueSet> sets) {
    var fields = new ArrayList<>(Collections.nCopies(PacketField.COUNT, ValueSet.of(0)));
    for (int i = 0; i < FIELDS.size(); i++) {
      fields.set(FIELDS.get(i).ordinal(), sets.get(i));
    }
    return PacketBox.of(fields);
  }

  /// A box that holds each value of each field by a chance in a hundred.
  PacketBox randomBox(int chance) {
    var sets = new ArrayList<ValueSet>();
    for (int i = 0; i < FIELDS.size(); i++) {
      var ranges = new ValueSet.Ranges(values);
      for (int value = 0; value < values; value++) {
        if (random.nextInt(100) < chance) {
          ranges.add(value, value);
        }
      }
      var set = ranges.toSet();
      sets.add(set.isEmpty() ? ValueSet.of(random.nextInt(values)) : set);
    }
    return box(sets);
  }

  int random(int bound) {
    return random.nextInt(bound);
  }

  /// Whether a box holds a packet, counted from 0.
  boolean holds(PacketBox box, int packet) {
    int rest = packet;
    for (PacketField field : FIELDS) {
      if (!box.get(field).contains(rest % values)) {
        return false;
      }
      rest /= values;
    }
    return true;
  }
}
