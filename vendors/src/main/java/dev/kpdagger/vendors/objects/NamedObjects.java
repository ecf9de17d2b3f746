package dev.kpdagger.vendors.objects;

import dev.kpdagger.device.filtering.ObjectFaults;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Definitions by name that refer to each other, each built once, when it is first asked for.
///
/// @param <D> a definition
/// @param <O> what is built from it
final class NamedObjects<D, O> {

  /// Builds an object; it asks for the objects that it refers to.
  interface Builder<D, O> {
    O build(String name, D definition);
  }

  /// What a name stands for.
  ///
  /// @param object null when it cannot be told
  /// @param reason why not, or empty
  record Found<O>(@Nullable O object, String reason) {}

  /// A group in a group in a group: deeper than any administrator goes.
  private static final int MAX_DEPTH = 100;

  /// The members of a group, counted through all groups in it.
  private static final int MAX_SIZE = 100_000;

  private final @Nullable NamedObjects<D, O> outer;
  private final Builder<D, O> builder;
  private final Map<String, D> definitions = new LinkedHashMap<>();
  private final Map<String, Found<O>> built = new HashMap<>();
  private final Map<String, Integer> sizes = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  NamedObjects(@Nullable NamedObjects<D, O> outer, Builder<D, O> builder) {
    this.outer = outer;
    this.builder = builder;
  }

  void define(String name, D definition) {
    definitions.put(name, definition);
  }

  boolean defines(String name) {
    return definitions.containsKey(name);
  }

  @Nullable D definition(String name) {
    return definitions.get(name);
  }

  /// What a name stands for in this scope, or else in the one around it.
  Found<O> find(String name) {
    var known = built.get(name);
    if (known != null) {
      return known;
    }
    var definition = definitions.get(name);
    if (definition == null) {
      return outer == null ? new Found<>(null, ObjectFaults.NOT_DEFINED) : outer.find(name);
    }
    if (open.size() >= MAX_DEPTH) {
      return new Found<>(null, "groups are nested too deeply");
    }
    if (!open.add(name)) {
      return new Found<>(null, ObjectFaults.CONTAINS_ITSELF);
    }
    var found = new Found<>(builder.build(name, definition), "");
    open.remove(name);
    built.put(name, found);
    return found;
  }

  /// How many terms an object has, through all objects in it.
  int size(String name) {
    var size = sizes.get(name);
    return size != null ? size : outer == null ? 0 : outer.size(name);
  }

  /// Notes the size of an object that is being built; false when it is more than can be followed.
  boolean grow(String name, int by) {
    int size = sizes.merge(name, by, Integer::sum);
    if (size > MAX_SIZE) {
      sizes.put(name, size - by);
      return false;
    }
    return true;
  }

  /// All objects that could be built, in the order of their definitions.
  List<O> all() {
    var objects = new ArrayList<O>(definitions.size());
    for (String name : definitions.keySet()) {
      var object = find(name).object();
      if (object != null) {
        objects.add(object);
      }
    }
    return objects;
  }
}
