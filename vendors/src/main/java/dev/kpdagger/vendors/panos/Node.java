package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.SourceSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// One word of a configuration with the words under it: the name of an element, of an entry, or a
/// value. Both forms of a file give the same nodes; `<entry name="a">`, `<member>a</member>` and
/// the text `a` are all a node `a`.
///
/// A value that is written again in the `set` form moves to the end, so that the last child of a
/// single value counts.
final class Node implements Iterable<Node> {

  private static final int INDEXED_FROM = 16;

  private final String word;
  private int line;
  private int lastLine;
  private final boolean value;
  private boolean claimed;
  private int size;
  private @Nullable Node first;
  private @Nullable Node last;
  private @Nullable Node next;
  private @Nullable Map<String, Node> index;

  /// @param value whether it is text, and not the name of an element or entry
  Node(String word, int line, int lastLine, boolean value) {
    this.word = word;
    this.line = line;
    this.lastLine = lastLine;
    this.value = value;
  }

  String word() {
    return word;
  }

  boolean isValue() {
    return value;
  }

  int line() {
    return line;
  }

  int lastLine() {
    return lastLine;
  }

  /// Says where it begins, when that is found later than the node is made.
  void beginAt(int from) {
    line = from;
    lastLine = Math.max(lastLine, from);
  }

  /// In the `set` form only lines that follow each other count, since others may stand between.
  void extendTo(int to) {
    lastLine = Math.max(lastLine, to);
  }

  SourceSpan span() {
    return SourceSpan.of(line, lastLine);
  }

  void claim() {
    claimed = true;
  }

  /// Marks it and everything under it as read.
  void claimAll() {
    claimed = true;
    for (Node child : this) {
      child.claimAll();
    }
  }

  boolean isClaimed() {
    return claimed;
  }

  boolean isEmpty() {
    return first == null;
  }

  int size() {
    return size;
  }

  void add(Node child) {
    if (last == null) {
      first = child;
    } else {
      last.next = child;
    }
    last = child;
    size++;
    if (index != null) {
      index.putIfAbsent(child.word, child);
    }
  }

  /// The first child with this word, or null. Nothing is marked.
  @Nullable Node child(String name) {
    if (size >= INDEXED_FROM) {
      return index().get(name);
    }
    for (Node child = first; child != null; child = child.next) {
      if (child.word.equals(name)) {
        return child;
      }
    }
    return null;
  }

  private Map<String, Node> index() {
    var known = index;
    if (known == null) {
      known = new HashMap<>(size * 2);
      for (Node child : this) {
        known.putIfAbsent(child.word, child);
      }
      index = known;
    }
    return known;
  }

  /// The node at a path below this one, or null.
  @Nullable Node at(String... path) {
    var node = this;
    for (String name : path) {
      node = node.child(name);
      if (node == null) {
        return null;
      }
    }
    return node;
  }

  /// The last child, or null: of a single value that was set more than once, the one that counts.
  @Nullable Node lastChild() {
    return last;
  }

  List<Node> children() {
    var children = new ArrayList<Node>(size);
    for (Node child = first; child != null; child = child.next) {
      children.add(child);
    }
    return children;
  }

  /// Puts the children in another order; all of them must be there.
  void reorder(List<Node> children) {
    first = null;
    last = null;
    size = 0;
    index = null;
    for (Node child : children) {
      child.next = null;
      add(child);
    }
  }

  void remove(Node child) {
    var rest = children();
    rest.remove(child);
    reorder(rest);
  }

  @Override
  public Iterator<Node> iterator() {
    return new Iterator<>() {
      private @Nullable Node at = first;

      @Override
      public boolean hasNext() {
        return at != null;
      }

      @Override
      public Node next() {
        var node = at;
        if (node == null) {
          throw new NoSuchElementException();
        }
        at = node.next;
        return node;
      }
    };
  }
}
