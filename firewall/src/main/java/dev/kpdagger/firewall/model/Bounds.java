package dev.kpdagger.firewall.model;

import dev.kpdagger.packets.ValueSet;
import java.util.ArrayList;
import java.util.List;

/// What is known of a set of values, a part of which only the running device may know.
///
/// @param certain holds these at least; names count as values of their own
/// @param written what the rule says: names stand for themselves, what is not understood for
///   everything
/// @param possible holds these at most
record Bounds(ValueSet certain, ValueSet written, ValueSet possible) {

  static final Bounds NOTHING = exactly(ValueSet.none());

  static Bounds exactly(ValueSet values) {
    return new Bounds(values, values, values);
  }

  static Bounds union(List<Bounds> all) {
    var certain = new ArrayList<ValueSet>();
    var written = new ArrayList<ValueSet>();
    var possible = new ArrayList<ValueSet>();
    for (Bounds bounds : all) {
      certain.add(bounds.certain);
      written.add(bounds.written);
      possible.add(bounds.possible);
    }
    return new Bounds(ValueSet.union(certain), ValueSet.union(written), ValueSet.union(possible));
  }

  /// What is here and not there.
  Bounds minus(Bounds other) {
    return new Bounds(
        certain.minus(other.possible), written.minus(other.certain), possible.minus(other.certain));
  }
}
