package dev.kpdagger.workflow;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// Typed values by key, immutable: [#with] gives a new context and leaves this one as it was.
///
/// A context is a chain of single entries, newest first. Runs hold few keys, so a walk is cheaper
/// than a map per item, and the contexts of many items share the run's part.
public final class WorkflowContext {
  private static final WorkflowContext EMPTY = new WorkflowContext();

  private final @Nullable WorkflowContext older;
  private final @Nullable ContextKey<?> key;
  private final @Nullable Object value;

  private WorkflowContext() {
    this.older = null;
    this.key = null;
    this.value = null;
  }

  private WorkflowContext(WorkflowContext older, ContextKey<?> key, Object value) {
    this.older = older;
    this.key = key;
    this.value = value;
  }

  /// The context without any key.
  public static WorkflowContext empty() {
    return EMPTY;
  }

  /// The context of one key.
  public static <T> WorkflowContext of(ContextKey<T> key, T value) {
    return EMPTY.with(key, value);
  }

  /// A context that has also this key; an earlier value of the same key is hidden.
  public <T> WorkflowContext with(ContextKey<T> key, T value) {
    key.check(Objects.requireNonNull(value, key.name()));
    return new WorkflowContext(this, key, value);
  }

  /// A context that has also all entries of `other`, in their order.
  WorkflowContext withAll(WorkflowContext other) {
    if (other.older == null || other.key == null || other.value == null) {
      return this;
    }
    return new WorkflowContext(withAll(other.older), other.key, other.value);
  }

  /// The key's value, or empty when the context does not have it.
  public <T> Optional<T> get(ContextKey<T> key) {
    return Optional.ofNullable(find(key));
  }

  /// The key's value.
  ///
  /// @throws IllegalStateException naming the key and those that the context has
  public <T> T require(ContextKey<T> key) {
    T found = find(key);
    if (found == null) {
      throw new IllegalStateException("the context has no '" + key.name() + "'; it has " + keys());
    }
    return found;
  }

  /// Whether the context has a value of this key.
  public boolean contains(ContextKey<?> key) {
    return find(key) != null;
  }

  /// The keys that have a value, in the order in which they were first given.
  public SequencedSet<ContextKey<?>> keys() {
    var newestFirst = new LinkedHashSet<ContextKey<?>>();
    for (var entry = this; entry.older != null && entry.key != null; entry = entry.older) {
      newestFirst.remove(entry.key);
      newestFirst.add(entry.key);
    }
    return Collections.unmodifiableSequencedSet(new LinkedHashSet<>(newestFirst.reversed()));
  }

  /// The cast is sound as [#with] checked the value's class; type arguments are the compiler's to
  /// check.
  @SuppressWarnings("unchecked")
  private <T> @Nullable T find(ContextKey<T> wanted) {
    for (var entry = this; entry.older != null; entry = entry.older) {
      if (wanted.equals(entry.key)) {
        return (T) entry.value;
      }
    }
    return null;
  }

  /// The keys only: values may be secret or large.
  @Override
  public String toString() {
    return "WorkflowContext" + keys();
  }
}
