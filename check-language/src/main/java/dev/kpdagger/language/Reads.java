package dev.kpdagger.language;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The facts that an evaluation read and that matter for its outcome, in the order they were read.
///
/// The logical operations live here because they decide what matters: of `a || b` that is true only
/// through `b`, the reads of `a` are forgotten. Not thread-safe; one per thread, reused.
///
/// Most evaluations find nothing to tell. A caller therefore asks for the truth with [#unnoted()]
/// first, which costs no memory, and evaluates again with notes where they are needed.
public final class Reads {

  /// One thing that was read.
  public sealed interface Read {
    /// A fact of an item, or a setting when `owner` is null.
    record OfFact(String name, @Nullable Located owner, Fact<?> fact) implements Read {}

    /// A part of the configuration that was read without an origin of its own, such as the name of
    /// a user other than the one that is looked at.
    record OfPlace(Object owner, SourceSpan span) implements Read {}

    /// A limit that the run sets.
    record OfParameter(Parameter parameter) implements Read {}

    /// A complete list in which nothing matched.
    record Absent(String list, int size) implements Read {}

    /// A list that may have more elements than the file shows.
    record Open(String list, String reason) implements Read {}
  }

  private final ArrayList<Read> entries = new ArrayList<>();
  private final boolean noting;

  public Reads() {
    this(true);
  }

  private Reads(boolean noting) {
    this.noting = noting;
  }

  /// Reads for an evaluation of which only the outcome matters; they stay empty.
  public static Reads unnoted() {
    return new Reads(false);
  }

  public void clear() {
    entries.clear();
  }

  /// Forgets what was read before a mark.
  public void keepFrom(int mark) {
    drop(0, mark);
  }

  public List<Read> entries() {
    return entries;
  }

  /// The number of reads so far, for the operations below.
  public int mark() {
    return entries.size();
  }

  public <T> @Nullable T value(String name, @Nullable Located owner, Fact<T> fact) {
    if (noting) {
      entries.add(new Read.OfFact(name, owner, fact));
    }
    return fact.orNull();
  }

  public Truth flag(String name, @Nullable Located owner, Fact<Boolean> fact) {
    Boolean value = value(name, owner, fact);
    return value == null ? Truth.UNKNOWN : Truth.of(value);
  }

  public <T> @Nullable FactList<T> list(String name, @Nullable Located owner, Fact<List<T>> fact) {
    List<T> value = value(name, owner, fact);
    return value == null ? null : FactList.complete(value);
  }

  /// The value of a parameter that is a number.
  public Long limit(Given given, String parameter) {
    return (Long) parameter(given, parameter);
  }

  /// The value of a parameter that is a text.
  public String word(Given given, String parameter) {
    return (String) parameter(given, parameter);
  }

  /// The value of a parameter that is a list of numbers.
  @SuppressWarnings("unchecked") // the type of a parameter is that of its declaration
  public FactList<Long> limits(Given given, String parameter) {
    return (FactList<Long>) parameter(given, parameter);
  }

  /// The value of a parameter that is a list of texts.
  @SuppressWarnings("unchecked") // the type of a parameter is that of its declaration
  public FactList<String> words(Given given, String parameter) {
    return (FactList<String>) parameter(given, parameter);
  }

  /// The value of a parameter of any type.
  public Object parameter(Given given, String parameter) {
    if (noting) {
      entries.add(new Read.OfParameter(given.parameter(parameter)));
    }
    return given.value(parameter);
  }

  public void place(Object owner, SourceSpan span) {
    if (noting) {
      entries.add(new Read.OfPlace(owner, span));
    }
  }

  /// Notes a complete list as looked through in vain, or an open one as open. A list without a name
  /// was read as a fact already.
  public void looked(String name, FactList<?> list) {
    if (!noting) {
      return;
    }
    String reason = list.openReason();
    if (name.isEmpty() && reason == null) {
      return;
    }
    entries.add(reason == null ? new Read.Absent(name, list.size()) : new Read.Open(name, reason));
  }

  /// The outcome of `in` or a comparison of `size` on a list of facts.
  public void counted(Truth outcome, String name, @Nullable FactList<?> list) {
    if (list != null && (list.size() == 0 || outcome == Truth.UNKNOWN)) {
      looked(name, list);
    }
  }

  /// The end of `exists_one`: `known` elements match and `unknown` ones may.
  public Truth one(int known, int unknown, String name, FactList<?> list) {
    if (known > 1) {
      return Truth.FALSE;
    }
    if (!list.isComplete()) {
      looked(name, list);
      return Truth.UNKNOWN;
    }
    if (unknown > 0) {
      return Truth.UNKNOWN;
    }
    return Truth.of(known == 1);
  }

  /// `a && b`, where `a` was read from mark `fromA` to `fromB` and `b` from there on.
  public Truth both(Truth a, Truth b, int fromA, int fromB) {
    return decided(a.and(b), a, b, fromA, fromB);
  }

  /// `a || b`, with marks as in [#both].
  public Truth either(Truth a, Truth b, int fromA, int fromB) {
    return decided(a.or(b), a, b, fromA, fromB);
  }

  private Truth decided(Truth result, Truth a, Truth b, int fromA, int fromB) {
    if (b != result) {
      drop(fromB, mark());
    }
    if (a != result) {
      drop(fromA, fromB);
    }
    return result;
  }

  /// One step of `exists`: the truth so far and that of the element, which was read from mark
  /// `from`; the list was begun at mark `start`.
  public Truth any(Truth soFar, Truth element, int start, int from, Object subject) {
    return switch (element) {
      case TRUE -> {
        drop(start, from);
        yield Truth.TRUE;
      }
      case FALSE -> {
        dropOwned(from, subject);
        yield soFar;
      }
      case UNKNOWN -> Truth.UNKNOWN;
    };
  }

  /// The end of `exists`: an open list in which nothing was found does not say no.
  public Truth endAny(Truth soFar, String name, FactList<?> list) {
    if (soFar == Truth.TRUE) {
      return soFar;
    }
    if (soFar == Truth.FALSE || !list.isComplete()) {
      looked(name, list);
    }
    return list.isComplete() ? soFar : Truth.UNKNOWN;
  }

  /// One step of `all`, with marks as in [#any].
  public Truth every(Truth soFar, Truth element, int start, int from) {
    return switch (element) {
      case FALSE -> {
        drop(start, from);
        yield Truth.FALSE;
      }
      case TRUE -> soFar;
      case UNKNOWN -> Truth.UNKNOWN;
    };
  }

  /// The end of `all`: an open list without a counter-example does not say yes.
  public Truth endEvery(Truth soFar, String name, FactList<?> list) {
    if (soFar == Truth.FALSE) {
      return soFar;
    }
    if (list.size() == 0 || !list.isComplete()) {
      looked(name, list);
    }
    return list.isComplete() ? soFar : Truth.UNKNOWN;
  }

  private void drop(int from, int to) {
    if (to > from) {
      entries.subList(from, to).clear();
    }
  }

  @SuppressWarnings("ReferenceEquality") // the very element, not one that looks the same
  private void dropOwned(int from, Object subject) {
    for (int i = mark() - 1; i >= from; i--) {
      boolean owned =
          switch (entries.get(i)) {
            case Read.OfFact fact -> fact.owner() == subject;
            case Read.OfPlace place -> place.owner() == subject;
            case Read.OfParameter _, Read.Absent _, Read.Open _ -> false;
          };
      if (owned) {
        entries.remove(i);
      }
    }
  }
}
