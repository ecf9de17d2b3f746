package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.RuleCommand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One word of the configuration and what stands below it.
///
/// Every word is a level of its own, so `unit 0 { family inet; }` and `set … unit 0 family inet`
/// give the same tree. A node that is mentioned again is the same node. One that a configuration
/// group or an interface range gives is *inherited*: it stands behind what the place says itself,
/// and keeps the lines of the group.
final class Node {

  private static final int INDEX_FROM = 8;

  private final String word;
  private final @Nullable Node parent;
  private final @Nullable Node origin;
  private final int depth;
  private final List<Schema.Place> places;
  private final boolean announcesSecret;
  private final List<Node> children = new ArrayList<>(0);
  private @Nullable Map<String, Node> index;
  private @Nullable Node recent;
  private int firstLine;
  private int lastLine;
  private int startColumn;
  private int endColumn;
  private boolean inactive;
  private boolean dropped;
  private boolean claimed;
  private boolean claimedBelow;
  private boolean open;

  private Node(
      String word, @Nullable Node parent, @Nullable Node origin, List<Schema.Place> places) {
    this.word = word;
    this.parent = parent;
    this.origin = origin;
    this.places = places;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.announcesSecret = parent != null && SecretPlaces.announces(word, parent);
  }

  static Node root(Schema schema) {
    return new Node("", null, null, List.of(schema.root()));
  }

  String word() {
    return word;
  }

  @Nullable Node parent() {
    return parent;
  }

  int depth() {
    return depth;
  }

  List<Schema.Place> places() {
    return places;
  }

  boolean announcesSecret() {
    return announcesSecret;
  }

  boolean inherited() {
    return origin != null;
  }

  boolean inactive() {
    return inactive;
  }

  void setInactive(boolean inactive) {
    this.inactive = inactive;
  }

  /// Whether it or what it stands in was replaced or deleted by a later line.
  boolean dropped() {
    for (Node node = this; node != null; node = node.parent) {
      if (node.dropped) {
        return true;
      }
    }
    return false;
  }

  /// Whether it has no effect, by itself or by what it stands in.
  boolean inactiveHere() {
    for (Node node = this; node != null; node = node.parent) {
      if (node.inactive) {
        return true;
      }
    }
    return false;
  }

  /// Marks a block that the file does not close.
  void setOpen() {
    open = true;
  }

  /// Whether the file ends inside of it.
  boolean open() {
    return open;
  }

  // ---- Building

  /// The child whose word stands in the text, made when it is new.
  Node childAt(String text, int start, int end, Schema schema) {
    var last = recent;
    if (last != null && last.word.length() == end - start && text.startsWith(last.word, start)) {
      return last;
    }
    return child(text.substring(start, end), schema);
  }

  /// The child with a word, made when it is new.
  Node child(String childWord, Schema schema) {
    var found = any(childWord);
    if (found == null) {
      found = add(childWord, null, schema);
    }
    recent = found;
    return found;
  }

  /// A child that is given by a group or a range.
  Node inherit(String childWord, Node from, Schema schema) {
    var made = add(childWord, from, schema);
    made.firstLine = from.firstLine;
    made.lastLine = from.lastLine;
    made.inactive = from.inactive;
    made.open = from.open;
    return made;
  }

  private Node add(String childWord, @Nullable Node from, Schema schema) {
    var made = new Node(childWord, this, from, schema.below(this, childWord));
    children.add(made);
    if (index != null) {
      index.put(childWord, made);
    } else if (children.size() > INDEX_FROM) {
      var all = new HashMap<String, Node>();
      children.forEach(node -> all.put(node.word, node));
      index = all;
    }
    return made;
  }

  /// Remembers a line that names it. Its lines are the first run of neighbouring ones.
  void mention(int first, int last) {
    if (firstLine == 0) {
      firstLine = first;
      lastLine = last;
    } else if (first >= firstLine && first <= lastLine + 1 && last > lastLine) {
      lastLine = last;
    }
  }

  /// Gives it the lines of its block, when that is where it was named first.
  void close(int opened, int closed) {
    if (firstLine == opened && closed > lastLine) {
      lastLine = closed;
    }
  }

  void at(int start, int end) {
    if (endColumn == 0) {
      startColumn = start;
      endColumn = end;
    }
  }

  void remove(Node child) {
    child.dropped = true;
    children.remove(child);
    recent = null;
    if (index != null) {
      index.remove(child.word);
    }
  }

  /// Forgets what stood below it, because the file replaces it.
  void clear() {
    children.forEach(child -> child.dropped = true);
    children.clear();
    index = null;
    recent = null;
    firstLine = 0;
    inactive = false;
  }

  /// Moves a child before or behind another one.
  void move(Node child, Node other, boolean before) {
    children.remove(child);
    children.add(children.indexOf(other) + (before ? 0 : 1), child);
  }

  // ---- Reading

  /// The child with a word, active or not, or null.
  @Nullable Node any(String childWord) {
    var all = index;
    if (all != null) {
      return all.get(childWord);
    }
    for (Node child : children) {
      if (child.word.equals(childWord)) {
        return child;
      }
    }
    return null;
  }

  /// All children, active or not.
  List<Node> all() {
    return children;
  }

  /// The children that have an effect.
  List<Node> children() {
    boolean every = true;
    for (Node child : children) {
      every &= !child.inactive;
    }
    if (every) {
      return children;
    }
    var active = new ArrayList<Node>(children.size());
    for (Node child : children) {
      if (!child.inactive) {
        active.add(child);
      }
    }
    return active;
  }

  boolean isLeaf() {
    return children.isEmpty();
  }

  /// The active node at the end of a path, or null.
  @Nullable Node find(String... path) {
    Node node = this;
    for (String next : path) {
      node = node.any(next);
      if (node == null || node.inactive) {
        return null;
      }
    }
    return node;
  }

  /// The active nodes below a path: the entries of a list, in the order of the device.
  List<Node> entries(String... path) {
    var node = find(path);
    return node == null ? List.of() : node.children();
  }

  /// The same, inactive ones too, unless what they stand in is inactive.
  List<Node> allEntries(String... path) {
    var node = find(path);
    return node == null ? List.of() : node.children;
  }

  /// Whether the path is there; it counts as read then.
  boolean has(String... path) {
    var node = find(path);
    if (node == null) {
      return false;
    }
    node.claim();
    return true;
  }

  /// The node of a path as read, or null.
  @Nullable Node take(String... path) {
    var node = find(path);
    if (node != null) {
      node.claim();
    }
    return node;
  }

  /// The value of a statement that has one: the last that the place itself says, else the first
  /// that is inherited. All count as read.
  @Nullable Node value(String... path) {
    Node found = null;
    for (Node candidate : entries(path)) {
      candidate.claim();
      if (found == null || !candidate.inherited()) {
        found = candidate;
      }
    }
    return found;
  }

  /// The text of a value, or the empty text.
  String text(String... path) {
    var value = value(path);
    return value == null ? "" : value.word;
  }

  /// The words of a list of values; all count as read.
  List<String> texts(String... path) {
    var words = new ArrayList<String>();
    for (Node node : entries(path)) {
      node.claim();
      words.add(node.word);
    }
    return words;
  }

  /// Marks its lines as read.
  void claim() {
    for (Node node = this; node != null; node = node.origin) {
      if (!node.claimed) {
        node.claimed = true;
        for (var above = node.parent; above != null && !above.claimedBelow; above = above.parent) {
          above.claimedBelow = true;
        }
      }
    }
  }

  /// Marks it and all that has an effect below it as read.
  void claimAll() {
    claim();
    for (Node child : children()) {
      child.claimAll();
    }
  }

  /// Whether it or something below it was read.
  boolean claimed() {
    return claimed || claimedBelow;
  }

  /// The first run of lines that name it, or what it is in; the root is nowhere.
  SourceSpan span() {
    for (Node node = this; node != null; node = node.parent) {
      if (node.firstLine > 0) {
        return SourceSpan.of(node.firstLine, Math.max(node.firstLine, node.lastLine));
      }
    }
    return SourceSpan.NOWHERE;
  }

  int line() {
    return span().firstLine();
  }

  int startColumn() {
    return startColumn;
  }

  int endColumn() {
    return endColumn;
  }

  /// The path to it, as commands name it; none for what a group gives, which only the group can
  /// take back.
  RuleCommand command() {
    var path = new StringBuilder();
    for (Node node = this; node != null && node.depth > 0; node = node.parent) {
      if (node.inherited()) {
        return RuleCommand.NONE;
      }
      path.insert(0, (node.depth == 1 ? "" : " ") + quoted(node.word));
    }
    return RuleCommand.of(path.toString());
  }

  /// The word as commands take it.
  static String quoted(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (" \t;{}[]()#&|<>\"".indexOf(word.charAt(i)) >= 0) {
        return '"' + word.replace("\"", "\\\"") + '"';
      }
    }
    return word;
  }

  /// The words from the root to it, joined by spaces; keep it away from secrets.
  @Override
  public String toString() {
    return parent == null || parent.depth == 0 ? word : parent + " " + word;
  }
}
