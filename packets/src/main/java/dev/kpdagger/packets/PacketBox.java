package dev.kpdagger.packets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The packets whose every field is in the set given for it. Immutable, and never empty.
public final class PacketBox {

  private final ValueSet[] fields;

  private PacketBox(ValueSet[] fields) {
    this.fields = fields;
  }

  /// A box with a set for each field, in the order of [PacketField].
  ///
  /// @throws IllegalArgumentException when a set is empty or missing
  public static PacketBox of(List<ValueSet> fields) {
    if (fields.size() != PacketField.COUNT || fields.stream().anyMatch(ValueSet::isEmpty)) {
      throw new IllegalArgumentException("a box needs a value for each field: " + fields);
    }
    return new PacketBox(fields.toArray(ValueSet[]::new));
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
    return new PacketBox(changed);
  }

  public boolean intersects(PacketBox other) {
    for (int i = 0; i < fields.length; i++) {
      if (!fields[i].intersects(other.fields[i])) {
        return false;
      }
    }
    return true;
  }

  public boolean containsAll(PacketBox other) {
    for (int i = 0; i < fields.length; i++) {
      if (!fields[i].containsAll(other.fields[i])) {
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
    return new PacketBox(common);
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

  /// The field in which the two differ where they agree in all others; -1 where they are the same
  /// or differ in more.
  int onlyDifference(PacketBox other) {
    int different = -1;
    for (int i = 0; i < fields.length; i++) {
      if (!fields[i].equals(other.fields[i])) {
        if (different >= 0) {
          return -1;
        }
        different = i;
      }
    }
    return different;
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
