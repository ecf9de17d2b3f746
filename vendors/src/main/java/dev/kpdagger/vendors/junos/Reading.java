package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.LineState;
import dev.kpdagger.device.LineStates;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.vendors.lines.PrintedRelease;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One file while its facts are read: its tree, and what absence means in it.
///
/// An extractor claims each node that it understood. One whose value it cannot understand is marked
/// invalid, and the fact that it would have set is unknown.
final class Reading {

  private static final String FRAGMENT =
      "the file is a part of a configuration, what is absent is not known";
  private static final String TRUNCATED =
      "the file does not reach the end of the configuration, what is absent is not known";
  private static final String CUT_BLOCK = "the file ends inside this section";
  private static final String TOO_MUCH =
      "the configuration groups of the file give too much to read";

  private final SourceText text;
  private final LineStates states;
  private final Node root;
  private final Completeness completeness;
  private final boolean inherited;
  private final @Nullable PrintedRelease version;
  private final Map<String, Fact.Default<?>> sharedDefaults = new HashMap<>();

  /// @param inherited whether all that groups give is in the tree
  Reading(
      SourceText text,
      LineStates states,
      Node root,
      Completeness completeness,
      boolean inherited,
      @Nullable PrintedRelease version) {
    this.text = text;
    this.states = states;
    this.root = root;
    this.completeness = completeness;
    this.inherited = inherited;
    this.version = version;
  }

  SourceText text() {
    return text;
  }

  LineStates states() {
    return states;
  }

  Node root() {
    return root;
  }

  Completeness completeness() {
    return completeness;
  }

  @Nullable PrintedRelease version() {
    return version;
  }

  /// A part of the device that holds what the root does: the root itself, a logical system, a
  /// tenant.
  ///
  /// @param name empty for the root
  record Part(String name, Node node) {

    /// A name that is unique in the device.
    String name(String within) {
      return name.isEmpty() ? within : name + "/" + within;
    }
  }

  /// The root, then logical systems and tenants.
  List<Part> parts() {
    var parts = new ArrayList<Part>();
    parts.add(new Part("", root));
    for (String kind : List.of("logical-systems", "tenants")) {
      for (Node node : root.entries(kind)) {
        node.claim();
        parts.add(new Part(node.word(), node));
      }
    }
    return parts;
  }

  /// A place with routing protocols: a part, or a routing instance of it.
  ///
  /// @param name of the routing table, empty for the main one
  /// @param part the name of the part, which has the policies
  /// @param main the part itself
  record Table(String name, String part, Node node, Node main) {}

  List<Table> tables() {
    var tables = new ArrayList<Table>();
    for (Part part : parts()) {
      tables.add(new Table(part.name, part.name, part.node, part.node));
      for (Node instance : part.node.entries("routing-instances")) {
        tables.add(new Table(part.name(instance.word()), part.name, instance, part.node));
      }
    }
    return tables;
  }

  /// The value of a node.
  <T> Fact<T> explicit(T value, Node node) {
    return Fact.explicit(value, node.span());
  }

  /// Marks the node's lines, and remembers that the fact it sets cannot be known.
  <T> Fact<T> notUnderstood(Node node) {
    states.set(node.span(), LineState.INVALID);
    return Fact.unknown("line " + node.line() + " was not understood");
  }

  /// Marks the node's lines as known but not read.
  void notModelled(Node node) {
    states.set(node.span(), LineState.NOT_MODELLED);
  }

  /// The fact of something that no line says: its default when the whole configuration is here.
  <T> Fact<T> absent(T value, String source) {
    if (!inherited) {
      return Fact.unknown(TOO_MUCH);
    }
    return switch (completeness) {
      case WHOLE -> shared(value, source);
      case TRUNCATED -> Fact.unknown(TRUNCATED);
      case FRAGMENT -> Fact.unknown(FRAGMENT);
    };
  }

  /// The fact of something that no line of a section says: its default, unless the file ends inside
  /// that section.
  <T> Fact<T> absentIn(@Nullable Node section, T value, String source) {
    if (!inherited) {
      return Fact.unknown(TOO_MUCH);
    }
    return section != null && section.open() ? Fact.unknown(CUT_BLOCK) : shared(value, source);
  }

  /// One object for the default of a thousand interfaces.
  @SuppressWarnings("unchecked") // a shared default is used only where the value is the same
  private <T> Fact<T> shared(T value, String source) {
    var known = sharedDefaults.get(source);
    if (known != null && known.value().equals(value)) {
      return (Fact<T>) known;
    }
    var fresh = new Fact.Default<>(value, source);
    sharedDefaults.put(source, fresh);
    return fresh;
  }

  /// The text below a path, or its default.
  Fact<String> text(Node section, String absent, String source, String... path) {
    var value = section.value(path);
    return value == null ? absentIn(section, absent, source) : explicit(value.word(), value);
  }

  /// Whether a path is there.
  Fact<Boolean> flag(Node section, String source, String... path) {
    var node = section.take(path);
    return node == null ? absentIn(section, false, source) : explicit(true, node);
  }

  /// The number below a path, or its default.
  Fact<Long> number(Node section, long absent, String source, String... path) {
    var value = section.value(path);
    if (value == null) {
      return absentIn(section, absent, source);
    }
    var number = Numbers.scaled(value.word());
    return number == null ? notUnderstood(value) : explicit(number, value);
  }

  /// The facts of one kind; there may be more of them when the file is not whole.
  <T> FactList<T> list(List<T> items) {
    if (!inherited) {
      return FactList.open(items, TOO_MUCH);
    }
    return switch (completeness) {
      case WHOLE -> FactList.complete(items);
      case TRUNCATED -> FactList.open(items, TRUNCATED);
      case FRAGMENT -> FactList.open(items, FRAGMENT);
    };
  }
}
