package dev.kpdagger.packets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A set of packets: the union of boxes that have no packet in common. Immutable.
public final class PacketSet {

  private static final PacketSet EMPTY = new PacketSet(List.of());

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
    var merged = new ArrayList<>(boxes);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 0; i < merged.size(); i++) {
        for (int j = merged.size() - 1; j > i; j--) {
          var one = merged.get(i);
          var two = merged.get(j);
          int field = one.onlyDifference(two);
          if (field >= 0) {
            merged.set(i, one.with(field, ValueSet.union(List.of(one.get(field), two.get(field)))));
            merged.remove(j);
            changed = true;
          }
        }
      }
    }
    return new PacketSet(merged);
  }
}
