package dev.kpdagger.workflow;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The name and type of one value of a [WorkflowContext]. Keys are equal when name and type are, so
/// a key is best declared once, as a constant.
///
/// @param type the class that a value must have; for a generic `T` its raw class, which is all that
///   can be checked at run time
public record ContextKey<T>(String name, Class<? super T> type) {
  public ContextKey {
    Objects.requireNonNull(type);
    if (name.isBlank()) {
      throw new IllegalArgumentException("a context key needs a name");
    }
  }

  /// A key, also for a generic type: `ContextKey<List<String>> NAMES = ContextKey.of("names",
  /// List.class)`.
  public static <T> ContextKey<T> of(String name, Class<? super T> type) {
    return new ContextKey<>(name, type);
  }

  /// Refuses a value that is not of the key's class (a raw or generic caller can get one past the
  /// compiler).
  void check(Object value) {
    if (!type.isInstance(value)) {
      throw new ClassCastException(
          "key '" + name + "' takes a " + type.getName() + ", not a " + value.getClass().getName());
    }
  }

  /// Written out, as hashCode is: a record's own are linked at run time, which short runs would
  /// feel.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ContextKey<?> key && name.equals(key.name) && type.equals(key.type);
  }

  @Override
  public int hashCode() {
    return name.hashCode(); // a class has another hash in each process
  }

  @Override
  public String toString() {
    return name;
  }
}
