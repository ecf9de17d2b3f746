package dev.kpdagger.workflow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// An order of nodes `0..n-1` in which each comes after those it depends on, and which otherwise
/// keeps the given order.
///
/// @param order the nodes in order; incomplete when there is a cycle
/// @param cycle the nodes of one cycle, each depending on the next and the last on the first; empty
///   when there is none
record StableOrder(List<Integer> order, List<Integer> cycle) {

  /// Orders the nodes.
  ///
  /// @param dependencies for each node, the nodes that must come before it
  static StableOrder of(List<Set<Integer>> dependencies) {
    var order = new LinkedHashSet<Integer>();
    boolean found = true;
    while (found) {
      found = false;
      for (int node = 0; node < dependencies.size() && !found; node++) {
        if (!order.contains(node) && order.containsAll(dependencies.get(node))) {
          order.add(node);
          found = true;
        }
      }
    }
    return new StableOrder(List.copyOf(order), cycle(dependencies, order));
  }

  /// Every node left over depends on another such node, so walking along dependencies must come
  /// round.
  private static List<Integer> cycle(List<Set<Integer>> dependencies, Set<Integer> ordered) {
    int node = 0;
    while (ordered.contains(node)) {
      node++;
    }
    if (node == dependencies.size()) {
      return List.of();
    }
    var path = new ArrayList<Integer>();
    while (!path.contains(node)) {
      path.add(node);
      node =
          dependencies.get(node).stream()
              .filter(next -> !ordered.contains(next))
              .findFirst()
              .orElseThrow();
    }
    return List.copyOf(path.subList(path.indexOf(node), path.size()));
  }
}
