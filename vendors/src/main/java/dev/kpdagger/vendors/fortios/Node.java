package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.SourceSpan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A `config` or an `edit` with everything that the file says of it, in however many places.
final class Node {

  /// The root, a `config`, or an `edit`.
  enum Kind {
    ROOT,
    CONFIG,
    EDIT
  }

  /// Up to so many attributes are looked through one by one.
  private static final int FEW = 24;

  private final Kind kind;
  private final @Nullable Node parent;
  private String name;
  private final Paths.Place place;
  private final int depth;
  private int line;
  private int lastLine;
  private boolean cut;
  private @Nullable Map<String, Node> children;
  private final List<Attribute> attributes = new ArrayList<>(8);
  private @Nullable Map<String, Integer> index;

  Node(Kind kind, @Nullable Node parent, String name, Paths.Place place, int line) {
    this.kind = kind;
    this.parent = parent;
    this.name = name;
    this.place = place;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.line = line;
    this.lastLine = line;
  }

  /// Whether sections stand directly in it: the root, `config global`, and an `edit` of `config
  /// vdom`.
  boolean isScope() {
    if (parent == null) {
      return true;
    }
    return parent.kind == Kind.ROOT
        ? kind == Kind.CONFIG && name.equals("global")
        : kind == Kind.EDIT && parent.isDomainList();
  }

  /// Whether it is the `config vdom` at the root.
  boolean isDomainList() {
    return parent != null && parent.kind == Kind.ROOT && kind == Kind.CONFIG && name.equals("vdom");
  }

  Kind kind() {
    return kind;
  }

  @Nullable Node parent() {
    return parent;
  }

  /// The path after `config`, with one space between its words, or the name after `edit`.
  String name() {
    return name;
  }

  Paths.Place place() {
    return place;
  }

  int depth() {
    return depth;
  }

  int line() {
    return line;
  }

  /// From the line that opens it to the one that closes it; where it is opened again, the first
  /// place.
  SourceSpan span() {
    return SourceSpan.of(line, Math.max(line, lastLine));
  }

  void closesAt(int last) {
    if (lastLine == line) {
      lastLine = last;
    }
  }

  /// Whether the file ends inside it.
  boolean cut() {
    return cut;
  }

  void cutShort(int last) {
    cut = true;
    closesAt(last);
  }

  private Map<String, Node> children() {
    var known = children;
    if (known == null) {
      known = new LinkedHashMap<>();
      children = known;
    }
    return known;
  }

  private static String key(Kind kind, String name) {
    return kind == Kind.EDIT ? "\"" + name : name;
  }

  /// The child of that kind and name, made when it is not there.
  Node child(Kind childKind, String childName, Paths.Place childPlace, int opened) {
    return children()
        .computeIfAbsent(
            key(childKind, childName),
            _ -> new Node(childKind, this, childName, childPlace, opened));
  }

  /// The `config` of that path, or null.
  @Nullable Node config(String path) {
    return children == null ? null : children.get(path);
  }

  /// The `edit` of that name, or null.
  @Nullable Node entry(String entryName) {
    return children == null ? null : children.get(key(Kind.EDIT, entryName));
  }

  /// The entries, in file order.
  List<Node> entries() {
    return ofKind(Kind.EDIT);
  }

  List<Node> configs() {
    return ofKind(Kind.CONFIG);
  }

  private List<Node> ofKind(Kind wanted) {
    if (children == null) {
      return List.of();
    }
    var found = new ArrayList<Node>(children.size());
    for (Node child : children.values()) {
      if (child.kind == wanted) {
        found.add(child);
      }
    }
    return found;
  }

  Collection<Node> all() {
    return children == null ? List.of() : children.values();
  }

  void delete(String entryName) {
    if (children != null) {
      children.remove(key(Kind.EDIT, entryName));
    }
  }

  void purge() {
    if (children != null) {
      children.values().removeIf(child -> child.kind == Kind.EDIT);
    }
  }

  /// Gives an entry another name; false when there is none, or the new name is taken.
  boolean rename(String from, String to) {
    var entry = entry(from);
    if (entry == null || entry(to) != null || children == null) {
      return false;
    }
    var renamed = new LinkedHashMap<String, Node>();
    for (Map.Entry<String, Node> child : children.entrySet()) {
      renamed.put(
          child.getValue() == entry ? key(Kind.EDIT, to) : child.getKey(), child.getValue());
    }
    entry.name = to;
    children = renamed;
    return true;
  }

  /// Puts one entry before or after another; false when there is no such entry.
  boolean move(String moved, boolean before, String other) {
    var entry = entry(moved);
    var mark = entry(other);
    if (entry == null || mark == null || entry == mark || children == null) {
      return false;
    }
    var ordered = new LinkedHashMap<String, Node>();
    for (Map.Entry<String, Node> child : children.entrySet()) {
      if (child.getValue() == entry) {
        continue;
      }
      if (child.getValue() == mark && before) {
        ordered.put(key(Kind.EDIT, moved), entry);
      }
      ordered.put(child.getKey(), child.getValue());
      if (child.getValue() == mark && !before) {
        ordered.put(key(Kind.EDIT, moved), entry);
      }
    }
    children = ordered;
    return true;
  }

  int size() {
    return children == null ? 0 : children.size();
  }

  void add(Attribute attribute) {
    int at = indexOf(attribute.name());
    if (at >= 0) {
      attributes.set(at, attribute);
      return;
    }
    if (index != null) {
      index.put(attribute.name(), attributes.size());
    }
    attributes.add(attribute);
  }

  private int indexOf(String attributeName) {
    if (attributes.size() <= FEW) {
      for (int i = 0; i < attributes.size(); i++) {
        if (attributes.get(i).name().equals(attributeName)) {
          return i;
        }
      }
      return -1;
    }
    var known = index;
    if (known == null) {
      known = new HashMap<>();
      for (int i = 0; i < attributes.size(); i++) {
        known.put(attributes.get(i).name(), i);
      }
      index = known;
    }
    return known.getOrDefault(attributeName, -1);
  }

  /// What is said of a name, without marking it as read, or null.
  @Nullable Attribute peek(String attributeName) {
    int at = indexOf(attributeName);
    return at < 0 ? null : attributes.get(at);
  }

  /// What is said of a name, marked as read, or null.
  @Nullable Attribute get(String attributeName) {
    var found = peek(attributeName);
    if (found != null) {
      found.read();
    }
    return found;
  }

  List<Attribute> attributes() {
    return attributes;
  }

  /// The first value of a name, marked as read, or the given text where nothing is said.
  String text(String attributeName, String byDefault) {
    var found = get(attributeName);
    return found == null || found.unset() ? byDefault : found.value();
  }

  /// All values of a name, marked as read; none where nothing is said.
  List<String> list(String attributeName) {
    var found = get(attributeName);
    return found == null ? List.of() : found.values();
  }

  /// Whether a name is set to `enable`; marked as read.
  boolean enabled(String attributeName) {
    return text(attributeName, "").equals("enable");
  }

  /// Marks names as read.
  void read(String... names) {
    for (String attributeName : names) {
      get(attributeName);
    }
  }

  /// Visits this node and all below it.
  void walk(Consumer<Node> visitor) {
    visitor.accept(this);
    for (Node child : all()) {
      child.walk(visitor);
    }
  }
}
