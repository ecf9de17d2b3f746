package dev.kpdagger.vendors.tree;

import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.LineState;
import dev.kpdagger.device.LineStates;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.vendors.lines.Release;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One file while its facts are read: its tree, and the states of its lines.
///
/// An extractor claims each node that it understood. What was not claimed gets its state from the
/// vendor's table of paths.
public final class TreeReading {

  private static final String FRAGMENT =
      "the file is a part of a configuration, what is absent is not known";
  private static final String TRUNCATED =
      "the file does not reach the end of the configuration, what is absent is not known";

  private final SourceText text;
  private final LineStates states;
  private final Node root;
  private final @Nullable Release release;
  private final Completeness completeness;
  private final Map<Class<?>, Object> once = new HashMap<>();

  /// @param release that the file names, or null
  public TreeReading(
      SourceText text,
      LineStates states,
      Node root,
      @Nullable Release release,
      Completeness completeness) {
    this.text = text;
    this.states = states;
    this.root = root;
    this.release = release;
    this.completeness = completeness;
  }

  public SourceText text() {
    return text;
  }

  public LineStates states() {
    return states;
  }

  public Node root() {
    return root;
  }

  public @Nullable Release release() {
    return release;
  }

  public Completeness completeness() {
    return completeness;
  }

  /// Marks the first line of a node, and of every node above it, as read.
  public void claim(Node node) {
    for (var at = node; at != null && at.parent() != null; at = at.parent()) {
      if (states.of(at.firstLine()) == LineState.MODELLED && at != node) {
        break;
      }
      states.set(at.firstLine(), LineState.MODELLED);
    }
  }

  /// Marks all lines of a node and of what is under it as read.
  public void claimAll(Node node) {
    claim(node);
    states.set(node.span(), LineState.MODELLED);
  }

  /// Marks a node as known but impossible to understand, and remembers that the fact it sets cannot
  /// be known.
  public <T> Fact<T> notUnderstood(Node node) {
    states.set(node.firstLine(), LineState.INVALID);
    return Fact.unknown("line " + node.firstLine() + " was not understood");
  }

  /// Marks the line of a node as known but not in the facts.
  public void notModelled(Node node) {
    states.set(node.firstLine(), LineState.NOT_MODELLED);
  }

  /// The fact of something that no line says: its default when the whole configuration is here.
  public <T> Fact<T> absent(T value, String source) {
    return switch (completeness) {
      case WHOLE -> Fact.byDefault(value, source);
      case TRUNCATED -> Fact.unknown(TRUNCATED);
      case FRAGMENT -> Fact.unknown(FRAGMENT);
    };
  }

  /// The fact that the first value at a path gives; the default when there is none.
  ///
  /// @param from where the path begins
  /// @param parse gives null for a value that cannot be right
  public <T> Fact<T> value(
      Node from, Function<String, @Nullable T> parse, T byDefault, String source, String... path) {
    var node = from.activeAt(path);
    if (node == null) {
      return absent(byDefault, source);
    }
    T value = parse.apply(node.value());
    if (value == null) {
      return notUnderstood(node);
    }
    claim(node);
    return Fact.explicit(value, node.span());
  }

  /// True where there is an active node at the path; the default `false` otherwise.
  public Fact<Boolean> present(Node from, String source, String... path) {
    var node = from.activeAt(path);
    if (node == null) {
      return absent(false, source);
    }
    claim(node);
    return Fact.explicit(true, node.span());
  }

  /// The facts of one kind; there may be more of them when the file is not whole.
  public <T> FactList<T> list(List<T> items) {
    return switch (completeness) {
      case WHOLE -> FactList.complete(items);
      case TRUNCATED -> FactList.open(items, TRUNCATED);
      case FRAGMENT -> FactList.open(items, FRAGMENT);
    };
  }

  /// What several extractors need and one works out, once a file; the type is its name.
  public <T> T once(Class<T> type, Function<TreeReading, T> compute) {
    var known = once.get(type);
    if (known == null) {
      known = compute.apply(this);
      once.put(type, known);
    }
    return type.cast(known);
  }
}
