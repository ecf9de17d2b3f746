package dev.kpdagger.workflow;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A step's name, the keys it reads and gives, and how it is run. Immutable; written as
/// `StepDeclaration.named("parse").needs(FILE).gives(DEVICE).timeout(Duration.ofSeconds(30))`.
///
/// @param needs keys that must be there; a workflow where nobody gives one is refused
/// @param wants keys that the step reads when some step of the workflow or the caller gives them
/// @param gives keys that the step gives at each success, all of them
/// @param timeout the most that one execution may take, retries included; null for no bound
public record StepDeclaration(
    String name,
    Set<ContextKey<?>> needs,
    Set<ContextKey<?>> wants,
    Set<ContextKey<?>> gives,
    @Nullable Duration timeout,
    RetryPolicy retry) {

  public StepDeclaration {
    Objects.requireNonNull(retry);
    if (name.isBlank()) {
      throw new IllegalArgumentException("a step needs a name");
    }
    if (timeout != null && (timeout.isNegative() || timeout.isZero())) {
      throw new IllegalArgumentException("the timeout of step '" + name + "' is not positive");
    }
    needs = ordered(needs);
    wants = ordered(wants);
    gives = ordered(gives);
  }

  /// A step that reads and gives nothing yet, without time-out or retry.
  public static StepDeclaration named(String name) {
    return new StepDeclaration(name, Set.of(), Set.of(), Set.of(), null, RetryPolicy.none());
  }

  public StepDeclaration needs(ContextKey<?>... keys) {
    return new StepDeclaration(name, plus(needs, keys), wants, gives, timeout, retry);
  }

  public StepDeclaration wants(ContextKey<?>... keys) {
    return new StepDeclaration(name, needs, plus(wants, keys), gives, timeout, retry);
  }

  public StepDeclaration gives(ContextKey<?>... keys) {
    return new StepDeclaration(name, needs, wants, plus(gives, keys), timeout, retry);
  }

  public StepDeclaration timeout(Duration most) {
    return new StepDeclaration(name, needs, wants, gives, most, retry);
  }

  public StepDeclaration retry(RetryPolicy policy) {
    return new StepDeclaration(name, needs, wants, gives, timeout, policy);
  }

  boolean reads(ContextKey<?> key) {
    return needs.contains(key) || wants.contains(key);
  }

  private static Set<ContextKey<?>> plus(Set<ContextKey<?>> keys, ContextKey<?>... more) {
    var all = new LinkedHashSet<>(keys);
    all.addAll(List.of(more));
    return all;
  }

  /// Keeps the order in which keys were declared, so that messages and outlines are the same each
  /// time.
  private static Set<ContextKey<?>> ordered(Set<ContextKey<?>> keys) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(keys));
  }
}
