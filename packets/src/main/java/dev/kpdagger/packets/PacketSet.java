package dev.kpdagger.packets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// A set of packets: the union of boxes that have no packet in common. Immutable.
public final class PacketSet {

  private static final PacketSet EMPTY = new PacketSet(List.of());

  /// Stands for whatever a field holds.
  private static final ValueSet ANY_VALUE = ValueSet.of(0);

  private final List<PacketBox> boxes;

  private PacketSet(List<PacketBox> boxes) {
    this.boxes = List.copyOf(boxes);
  }

  public static PacketSet none() {
    return EMPTY;
  }

  public static PacketSet of(PacketBox box) {
    return new PacketSet(List.of(box));
  }

  /// What is in some boxes that have no packet in common.
  public static PacketSet ofDisjoint(List<PacketBox> boxes) {
    return new PacketSet(boxes);
  }

  /// What is in any of some boxes, which may overlap.
  public static PacketSet of(Iterable<PacketBox> boxes) {
    var set = EMPTY;
    for (PacketBox box : boxes) {
      set = set.union(of(box));
    }
    return set;
  }

  /// Boxes that have no packet in common.
  public List<PacketBox> boxes() {
    return boxes;
  }

  public boolean isEmpty() {
    return boxes.isEmpty();
  }

  public PacketSet union(PacketSet other) {
    if (isEmpty()) {
      return other;
    }
    var all = new ArrayList<>(boxes);
    all.addAll(other.minus(this).boxes);
    return new PacketSet(all);
  }

  public PacketSet intersection(PacketSet other) {
    var common = new ArrayList<PacketBox>();
    for (PacketBox one : boxes) {
      for (PacketBox two : other.boxes) {
        if (one.intersects(two)) {
          common.add(one.intersection(two));
        }
      }
    }
    return new PacketSet(common);
  }

  public PacketSet minus(PacketSet other) {
    var rest = this;
    for (PacketBox box : other.boxes) {
      rest = rest.minus(box);
    }
    return rest;
  }

  public PacketSet minus(PacketBox other) {
    if (boxes.stream().noneMatch(other::intersects)) {
      return this;
    }
    var parts = new ArrayList<PacketBox>();
    for (PacketBox box : boxes) {
      parts.addAll(box.minus(other));
    }
    return new PacketSet(parts);
  }

  public boolean containsAll(PacketSet other) {
    return other.minus(this).isEmpty();
  }

  /// A box of packets that are in it.
  public Optional<PacketBox> witness() {
    return boxes.stream().findFirst();
  }

  /// The same packets in fewer boxes, where boxes differ in one field only.
  public PacketSet merged() {
    var merged = boxes;
    int before;
    do {
      before = merged.size();
      for (PacketField field : PacketField.values()) {
        merged = mergedAlong(merged, field);
      }
    } while (merged.size() < before);
    return new PacketSet(merged);
  }

  /// Boxes that agree in all other fields made one.
  private static List<PacketBox> mergedAlong(List<PacketBox> boxes, PacketField field) {
    var alike = new LinkedHashMap<PacketBox, List<PacketBox>>();
    for (PacketBox box : boxes) {
      alike.computeIfAbsent(box.with(field, ANY_VALUE), _ -> new ArrayList<>()).add(box);
    }
    if (alike.size() == boxes.size()) {
      return boxes;
    }
    var merged = new ArrayList<PacketBox>(alike.size());
    for (List<PacketBox> group : alike.values()) {
      var first = group.getFirst();
      merged.add(
          group.size() == 1
              ? first
              : first.with(
                  field, ValueSet.union(group.stream().map(box -> box.get(field)).toList())));
    }
    return merged;
  }
}
