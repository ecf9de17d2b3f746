package dev.kpdagger.vendors.panos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A place where policies and objects stand. A name is looked for in the scope itself, then in
/// those above it: a device group, its parents, shared.
///
/// @param kind what it is
/// @param name of the virtual system or device group
/// @param node the element with the objects
/// @param parent where a name that is not here is looked for, or null
record Scope(Kind kind, String name, Node node, @Nullable Scope parent) {

  /// What a scope is.
  enum Kind {
    SHARED,
    VSYS,
    DEVICE_GROUP,
    /// What a Panorama has pushed to this firewall.
    PUSHED,
    /// A folder of a cloud manager.
    CONTAINER
  }

  private static final int MAX_PARENTS = 8;

  /// All scopes of a file: shared first, then what belongs to it.
  static List<Scope> of(Reading reading) {
    var scopes = new ArrayList<Scope>();
    var shared = new Scope(Kind.SHARED, "shared", Reading.child(reading.root(), "shared"), null);
    scopes.add(shared);
    var above = shared;
    var pushed = reading.root().at("policy", "panorama");
    if (pushed != null) {
      above = new Scope(Kind.PUSHED, "panorama", pushed, shared);
      scopes.add(above);
    }
    for (Node vsys : Reading.child(reading.device(), "vsys")) {
      scopes.add(new Scope(Kind.VSYS, vsys.word(), vsys, above));
    }
    groups(reading, "device-group", Kind.DEVICE_GROUP, shared, scopes);
    groups(reading, "container", Kind.CONTAINER, shared, scopes);
    return List.copyOf(scopes);
  }

  private static void groups(
      Reading reading, String element, Kind kind, Scope shared, List<Scope> scopes) {
    var nodes = new HashMap<String, Node>();
    var order = new ArrayList<String>();
    for (Node group : Reading.child(reading.device(), element)) {
      if (nodes.put(group.word(), group) == null) {
        order.add(group.word());
      }
    }
    if (element.equals("container")) {
      for (Node group : Reading.at(reading.device(), "device", "cloud")) {
        if (nodes.put(group.word(), group) == null) {
          order.add(group.word());
        }
      }
    }
    var parents = parents(reading, nodes);
    var made = new HashMap<String, Scope>();
    for (String name : order) {
      scopes.add(make(name, kind, shared, nodes, parents, made, new HashSet<>()));
    }
  }

  private static Scope make(
      String name,
      Kind kind,
      Scope shared,
      Map<String, Node> nodes,
      Map<String, String> parents,
      Map<String, Scope> made,
      HashSet<String> open) {
    var known = made.get(name);
    if (known != null) {
      return known;
    }
    open.add(name);
    var parentName = parents.get(name);
    boolean sound =
        parentName != null
            && nodes.containsKey(parentName)
            && !open.contains(parentName)
            && open.size() <= MAX_PARENTS;
    var parent =
        sound && parentName != null
            ? make(parentName, kind, shared, nodes, parents, made, open)
            : shared;
    var scope = new Scope(kind, name, nodeOf(nodes, name), parent);
    made.put(name, scope);
    return scope;
  }

  private static Node nodeOf(Map<String, Node> nodes, String name) {
    var node = nodes.get(name);
    if (node == null) {
      throw new IllegalStateException("a scope without its element: " + name);
    }
    return node;
  }

  /// The hierarchy of device groups stands in the part that only the Panorama writes.
  private static Map<String, String> parents(Reading reading, Map<String, Node> nodes) {
    var parents = new HashMap<String, String>();
    for (Node device : Reading.at(reading.root(), "readonly", "devices")) {
      for (Node group : Reading.child(device, "device-group")) {
        var parent = Reading.word(group, "parent-dg");
        if (!parent.isEmpty()) {
          parents.put(group.word(), parent);
        }
      }
    }
    nodes.forEach(
        (name, node) -> {
          var parent = Reading.word(node, "parent");
          if (!parent.isEmpty()) {
            parents.putIfAbsent(name, parent);
          }
        });
    return parents;
  }

  /// Itself, then what is above it.
  List<Scope> path() {
    var path = new ArrayList<Scope>();
    for (Scope scope = this; scope != null; scope = scope.parent) {
      path.add(scope);
    }
    return path;
  }
}
