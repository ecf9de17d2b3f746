package dev.kpdagger.vendors.tree;

import dev.kpdagger.device.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A name in a tree of names, with its values and the names under it. Filled while a file is read,
/// then left alone.
public final class Node {

  private static final int INDEXED_FROM = 8;

  private final String name;
  private final @Nullable Node parent;
  private final int firstLine;
  private int lastLine;
  private boolean active = true;
  private List<String> values = List.of();
  private List<Node> children = List.of();
  private @Nullable Map<String, List<Node>> byName;

  private Node(@Nullable Node parent, String name, int firstLine) {
    this.parent = parent;
    this.name = name;
    this.firstLine = firstLine;
    this.lastLine = firstLine;
  }

  /// The root of a file.
  public static Node root() {
    return new Node(null, "", 1);
  }

  /// Adds a node under this one.
  ///
  /// @param line where it begins, counted from 1
  public Node add(String childName, int line) {
    var child = new Node(this, childName, line);
    if (children.isEmpty()) {
      children = new ArrayList<>(4);
    }
    children.add(child);
    byName = null;
    return child;
  }

  /// The first node of that name under this one, added when there is none: the same path written
  /// twice is one node.
  public Node childAt(String childName, int line) {
    var known = child(childName);
    if (known != null) {
      known.extendTo(line);
      return known;
    }
    return add(childName, line);
  }

  /// Takes a node under this one out.
  public void remove(Node child) {
    children.remove(child);
    byName = null;
  }

  /// Adds a value of this node.
  public void addValue(String value) {
    if (values.isEmpty()) {
      values = new ArrayList<>(2);
    }
    values.add(value);
  }

  /// Replaces the values of this node.
  public void setValues(List<String> newValues) {
    values = new ArrayList<>(newValues);
  }

  /// Moves the last line down.
  public void extendTo(int line) {
    lastLine = Math.max(lastLine, line);
  }

  /// Says that the device leaves this node, and all under it, aside.
  public void deactivate() {
    active = false;
  }

  /// Takes back [#deactivate()].
  public void activate() {
    active = true;
  }

  public String name() {
    return name;
  }

  public @Nullable Node parent() {
    return parent;
  }

  /// Whether the device heeds it: neither it nor a node above it is switched off.
  public boolean active() {
    for (Node node = this; node != null; node = node.parent) {
      if (!node.active) {
        return false;
      }
    }
    return true;
  }

  /// Whether it is itself switched off.
  public boolean switchedOff() {
    return !active;
  }

  public List<String> values() {
    return values;
  }

  /// The first value, or the empty string.
  public String value() {
    return values.isEmpty() ? "" : values.getFirst();
  }

  /// The nodes under this one, in file order, switched off or not.
  public List<Node> children() {
    return children;
  }

  /// The nodes of that name under this one, in file order.
  public List<Node> children(String childName) {
    if (children.size() < INDEXED_FROM) {
      List<Node> found = List.of();
      for (Node child : children) {
        if (child.name.equals(childName)) {
          found = found.isEmpty() ? new ArrayList<>(2) : found;
          found.add(child);
        }
      }
      return found;
    }
    var index = byName;
    if (index == null) {
      index = new LinkedHashMap<>(children.size() * 2);
      for (Node child : children) {
        index.computeIfAbsent(child.name, _ -> new ArrayList<>(1)).add(child);
      }
      byName = index;
    }
    return index.getOrDefault(childName, List.of());
  }

  /// The first node of that name under this one, or null.
  public @Nullable Node child(String childName) {
    var found = children(childName);
    return found.isEmpty() ? null : found.getFirst();
  }

  /// The node at the end of a path of names, first of each, or null.
  public @Nullable Node at(String... path) {
    Node node = this;
    for (String step : path) {
      node = node.child(step);
      if (node == null) {
        return null;
      }
    }
    return node;
  }

  /// The same as [#at(String...)], but null where the device leaves the node aside.
  public @Nullable Node activeAt(String... path) {
    var node = at(path);
    return node != null && node.active() ? node : null;
  }

  /// Whether there is a node at the end of the path that the device heeds.
  public boolean has(String... path) {
    return activeAt(path) != null;
  }

  /// The first value at the end of a path, or the empty string.
  public String text(String... path) {
    var node = activeAt(path);
    return node == null ? "" : node.value();
  }

  /// All values at the end of a path; those of several nodes of the last name are joined.
  public List<String> texts(String... path) {
    Node node = this;
    for (int i = 0; i < path.length - 1; i++) {
      node = node.child(path[i]);
      if (node == null) {
        return List.of();
      }
    }
    var all = new ArrayList<String>();
    for (Node last : node.children(path[path.length - 1])) {
      if (last.active()) {
        all.addAll(last.values);
      }
    }
    return all;
  }

  /// The line it begins on, counted from 1.
  public int firstLine() {
    return firstLine;
  }

  /// The last line of it and of all under it.
  public int lastLine() {
    return lastLine;
  }

  /// All of its lines. Where a path is written in several places this spans what lies between.
  public SourceSpan span() {
    return SourceSpan.of(firstLine, lastLine);
  }

  /// Its path from the root, for messages.
  @Override
  public String toString() {
    return parent == null ? name : (parent + " " + name).strip();
  }
}
