package dev.kpdagger.vendors.lines;

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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One file while its facts are read: its statements by their first word, and the states of its
/// lines.
///
/// An extractor claims each statement that it understood. A statement that begins as one of its
/// commands but cannot be understood is marked invalid, and the fact that it would have set is
/// unknown.
public final class Reading {

  private static final String FRAGMENT =
      "the file is a part of a configuration, what is absent is not known";
  private static final String TRUNCATED =
      "the file does not reach the end of the configuration, what is absent is not known";
  private static final String CUT_BLOCK = "the file ends inside this section";

  private final SourceText text;
  private final LineStates states;
  private final Statement root;
  private final @Nullable PrintedRelease version;
  private final Completeness completeness;
  private final @Nullable Statement cut;
  private final Map<String, Fact.Default<?>> sharedDefaults = new HashMap<>();
  private final Map<Class<?>, Object> once = new HashMap<>();
  private final Map<String, List<Statement>> byFirstWord = new HashMap<>();

  /// @param version the release that the file names, or null
  /// @param cut the section that the file ends in, or null
  public Reading(
      SourceText text,
      LineStates states,
      Statement root,
      @Nullable PrintedRelease version,
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
    this.version = version;
  }

  /// What several extractors need and one works out, once a file; the type is its name.
  public <T> T once(Class<T> type, Function<Reading, T> compute) {
    var known = once.get(type);
    if (known == null) {
      known = compute.apply(this);
      once.put(type, known);
    }
    return type.cast(known);
  }

  public SourceText text() {
    return text;
  }

  public LineStates states() {
    return states;
  }

  public @Nullable PrintedRelease version() {
    return version;
  }

  public Completeness completeness() {
    return completeness;
  }

  /// All global statements, in file order.
  public List<Statement> global() {
    return root.children();
  }

  /// The global statements that begin with a word, `no` left aside, in file order.
  public List<Statement> global(String firstWord) {
    return byFirstWord.getOrDefault(firstWord, List.of());
  }

  /// Marks the statement's own lines as read.
  public void claim(Statement statement) {
    states.set(statement.span(), LineState.MODELLED);
  }

  /// Marks the statement as known but impossible to understand.
  public void invalid(Statement statement) {
    states.set(statement.span(), LineState.INVALID);
  }

  public void irrelevant(Statement statement) {
    states.set(statement.span(), LineState.IRRELEVANT);
  }

  /// Marks the statement, and remembers that the fact it sets cannot be known.
  public <T> Fact<T> notUnderstood(Statement statement) {
    invalid(statement);
    return Fact.unknown("line " + statement.line() + " was not understood");
  }

  /// The fact of something that no global line says: its default when the whole configuration is
  /// here.
  public <T> Fact<T> absent(T value, String source) {
    return switch (completeness) {
      case WHOLE -> Fact.byDefault(value, source);
      case TRUNCATED -> Fact.unknown(TRUNCATED);
      case FRAGMENT -> Fact.unknown(FRAGMENT);
    };
  }

  /// The fact of something that no line of a section says: its default, unless the file ends inside
  /// that section.
  public <T> Fact<T> absentIn(Statement section, T value, String source) {
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
  public <T> FactList<T> list(List<T> items) {
    return switch (completeness) {
      case WHOLE -> FactList.complete(items);
      case TRUNCATED -> FactList.open(items, TRUNCATED);
      case FRAGMENT -> FactList.open(items, FRAGMENT);
    };
  }
}
