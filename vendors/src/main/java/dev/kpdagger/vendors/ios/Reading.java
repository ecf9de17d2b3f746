package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.LineState;
import dev.kpdagger.device.LineStates;
import dev.kpdagger.device.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One file while its facts are read: its statements by their first word, and the states of its
/// lines.
///
/// An extractor claims each statement that it understood. A statement that begins as one of its
/// commands but cannot be understood is marked invalid, and the fact that it would have set is
/// unknown.
final class Reading {

  private static final String FRAGMENT =
      "the file is a part of a configuration, what is absent is not known";
  private static final String TRUNCATED =
      "the file does not reach the end of the configuration, what is absent is not known";
  private static final String CUT_BLOCK = "the file ends inside this section";

  private final SourceText text;
  private final LineStates states;
  private final Statement root;
  private final @Nullable IosVersion version;
  private final Completeness completeness;
  private final @Nullable Statement cut;
  private final Map<String, Fact.Default<?>> sharedDefaults = new HashMap<>();
  private @Nullable Map<String, Statement> firstKeys;
  private final Map<String, List<Statement>> byFirstWord = new HashMap<>();

  Reading(
      SourceText text,
      LineStates states,
      Statement root,
      Completeness completeness,
      @Nullable Statement cut) {
    this.text = text;
    this.states = states;
    this.root = root;
    this.completeness = completeness;
    this.cut = completeness == Completeness.WHOLE ? null : cut;
    for (Statement statement : root.children()) {
      byFirstWord.computeIfAbsent(statement.word(0), _ -> new ArrayList<>()).add(statement);
    }
    this.version = findVersion();
  }

  private @Nullable IosVersion findVersion() {
    for (Statement statement : global("version")) {
      var found = IosVersion.parse(statement.word(1));
      if (found != null) {
        claim(statement);
        return found;
      }
    }
    return null;
  }

  /// The first key with a value of each key chain.
  Map<String, Statement> firstKeys() {
    var keys = firstKeys;
    if (keys == null) {
      keys = KeyChains.firstKeys(global("key"));
      firstKeys = keys;
    }
    return keys;
  }

  SourceText text() {
    return text;
  }

  LineStates states() {
    return states;
  }

  @Nullable IosVersion version() {
    return version;
  }

  Completeness completeness() {
    return completeness;
  }

  /// All global statements, in file order.
  List<Statement> global() {
    return root.children();
  }

  /// The global statements that begin with a word, `no` left aside, in file order.
  List<Statement> global(String firstWord) {
    return byFirstWord.getOrDefault(firstWord, List.of());
  }

  /// Marks the statement's own lines as read.
  void claim(Statement statement) {
    states.set(statement.span(), LineState.MODELLED);
  }

  /// Marks the statement as known but impossible to understand.
  void invalid(Statement statement) {
    states.set(statement.span(), LineState.INVALID);
  }

  void irrelevant(Statement statement) {
    states.set(statement.span(), LineState.IRRELEVANT);
  }

  /// Marks the statement, and remembers that the fact it sets cannot be known.
  <T> Fact<T> notUnderstood(Statement statement) {
    invalid(statement);
    return Fact.unknown("line " + statement.line() + " was not understood");
  }

  /// The fact of something that no global line says: its default when the whole configuration is
  /// here.
  <T> Fact<T> absent(T value, String source) {
    return switch (completeness) {
      case WHOLE -> Fact.byDefault(value, source);
      case TRUNCATED -> Fact.unknown(TRUNCATED);
      case FRAGMENT -> Fact.unknown(FRAGMENT);
    };
  }

  /// The fact of something that no line of a section says: its default, unless the file ends inside
  /// that section.
  <T> Fact<T> absentIn(Statement section, T value, String source) {
    return section == cut ? Fact.unknown(CUT_BLOCK) : shared(value, source);
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

  /// The facts of one kind; there may be more of them when the file is not whole.
  <T> FactList<T> list(List<T> items) {
    return switch (completeness) {
      case WHOLE -> FactList.complete(items);
      case TRUNCATED -> FactList.open(items, TRUNCATED);
      case FRAGMENT -> FactList.open(items, FRAGMENT);
    };
  }
}
