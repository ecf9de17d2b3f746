package dev.kpdagger.packets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The packets whose every field is in the set given for it. Immutable, and never empty.
public final class PacketBox {

  /// The other box holds none of the packets.
  static final int MISSES = Integer.MAX_VALUE;

  /// The other box holds all of the packets.
  static final int HOLDS = Integer.MAX_VALUE - 1;

  private static final int ALL_FIELDS = (1 << PacketField.COUNT) - 1;

  private final ValueSet[] fields;

  /// A bit for each field that may hold less than everything: others need not be compared.
  private final int narrowed;

  private PacketBox(ValueSet[] fields, int narrowed) {
    this.fields = fields;
    this.narrowed = narrowed;
  }

  /// What comparing with it costs, where 1 is the cost of a box of single ranges.
  public int cost() {
    int ranges = 0;
    for (int left = narrowed; left != 0; left &= left - 1) {
      ranges += fields[Integer.numberOfTrailingZeros(left)].ranges();
    }
    return 1 + ranges / 8;
  }

  /// Every packet of a space.
  static PacketBox everything(List<ValueSet> fields) {
    return new PacketBox(fields.toArray(ValueSet[]::new), 0);
  }

  /// A box with a set for each field, in the order of [PacketField].
  ///
  /// @throws IllegalArgumentException when a set is empty or missing
  public static PacketBox of(List<ValueSet> fields) {
    if (fields.size() != PacketField.COUNT || fields.stream().anyMatch(ValueSet::isEmpty)) {
      throw new IllegalArgumentException("a box needs a value for each field: " + fields);
    }
    return new PacketBox(fields.toArray(ValueSet[]::new), ALL_FIELDS);
  }

  public ValueSet get(PacketField field) {
    return fields[field.ordinal()];
  }

  ValueSet get(int field) {
    return fields[field];
  }

  /// The same box with another set for one field.
  ///
  /// @throws IllegalArgumentException when the set is empty
  public PacketBox with(PacketField field, ValueSet values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no value of " + field);
    }
    return with(field.ordinal(), values);
  }

  PacketBox with(int field, ValueSet values) {
    var changed = fields.clone();
    changed[field] = values;
    return new PacketBox(changed, narrowed | 1 << field);
  }

  public boolean intersects(PacketBox other) {
    for (int left = narrowed & other.narrowed; left != 0; left &= left - 1) {
      int field = Integer.numberOfTrailingZeros(left);
      if (!fields[field].intersects(other.fields[field])) {
        return false;
      }
    }
    return true;
  }

  public boolean containsAll(PacketBox other) {
    for (int left = narrowed; left != 0; left &= left - 1) {
      int field = Integer.numberOfTrailingZeros(left);
      if (!fields[field].containsAll(other.fields[field])) {
        return false;
      }
    }
    return true;
  }

  /// The packets in both.
  ///
  /// @throws IllegalArgumentException when there are none
  public PacketBox intersection(PacketBox other) {
    var common = new ValueSet[fields.length];
    for (int i = 0; i < fields.length; i++) {
      common[i] = fields[i].intersection(other.fields[i]);
      if (common[i].isEmpty()) {
        throw new IllegalArgumentException("no packet is in both boxes");
      }
    }
    return new PacketBox(common, narrowed | other.narrowed);
  }

  /// The packets that are not in the other, as boxes that have none in common.
  public List<PacketBox> minus(PacketBox other) {
    if (!intersects(other)) {
      return List.of(this);
    }
    var parts = new ArrayList<PacketBox>();
    var rest = this;
    for (int i = 0; i < fields.length; i++) {
      var outside = fields[i].minus(other.fields[i]);
      if (!outside.isEmpty()) {
        parts.add(rest.with(i, outside));
        rest = rest.with(i, fields[i].intersection(other.fields[i]));
      }
    }
    return parts;
  }

  /// The field in which another box cuts this one: holds some of its packets but not all. Minus the
  /// number of such fields where there are more; [#HOLDS] or [#MISSES] where there is none.
  int cutBy(PacketBox other) {
    int cuts = 0;
    int cut = -1;
    for (int left = other.narrowed; left != 0; left &= left - 1) {
      int field = Integer.numberOfTrailingZeros(left);
      if (!other.fields[field].containsAll(fields[field])) {
        if (!fields[field].intersects(other.fields[field])) {
          return MISSES;
        }
        cuts++;
        cut = field;
      }
    }
    return cuts == 0 ? HOLDS : cuts == 1 ? cut : -cuts;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PacketBox box && Arrays.equals(fields, box.fields);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields);
  }

  @Override
  public String toString() {
    return Arrays.toString(fields);
  }
}
