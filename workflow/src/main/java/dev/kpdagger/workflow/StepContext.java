package dev.kpdagger.workflow;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a step sees of its run: the inputs that it declared, its item, and a way to publish domain
/// events.
public final class StepContext {
  private final @Nullable StepDeclaration declaration;
  private final WorkflowContext values;
  private final @Nullable Item item;
  private final Consumer<Object> publisher;

  StepContext(
      @Nullable StepDeclaration declaration,
      WorkflowContext values,
      @Nullable Item item,
      Consumer<Object> publisher) {
    this.declaration = declaration;
    this.values = values;
    this.item = item;
    this.publisher = publisher;
  }

  /// A context for calling a step outside any run, in a test or on another engine: all keys can be
  /// read, and domain events go to `publisher`.
  public static StepContext standalone(WorkflowContext values, Consumer<Object> publisher) {
    return new StepContext(null, values, null, publisher);
  }

  /// The value of a declared key; empty only for one that is wanted and that nobody gave.
  ///
  /// @throws StepContractException for a key that the step does not declare: it could be there or
  ///   not by the chance of timing
  public <T> Optional<T> get(ContextKey<T> key) {
    checkDeclared(key);
    return values.get(key);
  }

  /// The value of a declared key.
  ///
  /// @throws StepContractException for a key that the step does not declare
  /// @throws IllegalStateException for one that is wanted and that nobody gave
  public <T> T require(ContextKey<T> key) {
    checkDeclared(key);
    return values.require(key);
  }

  /// The item in hand; empty in a run step.
  public Optional<Item> item() {
    return Optional.ofNullable(item);
  }

  /// Sends a [WorkflowEvent.DomainEvent] with this payload to the run's listeners. The engine does
  /// not look into it. It should be immutable, as listeners see it later and on another thread.
  public void publish(Object payload) {
    publisher.accept(payload);
  }

  private void checkDeclared(ContextKey<?> key) {
    if (declaration != null && !declaration.reads(key)) {
      throw new StepContractException(
          "step '"
              + declaration.name()
              + "' reads '"
              + key.name()
              + "', which it does not declare");
    }
  }

  /// An item's place and name in its source.
  ///
  /// @param index from 0
  public record Item(long index, String name) {}
}
