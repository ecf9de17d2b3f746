package dev.kpdagger.workflow;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the items of item steps come from and go to. Declared once, as a constant that the stage's
/// item steps share:
///
/// `ItemStage DEVICES = ItemStage.over(FILES, FILE).into(SPOOL, RESULTS)`
///
/// reads the source under key `FILES`, shows each item to its steps as `FILE`, hands each item's
/// outcome to the collector under key `SPOOL`, and gives that collector's result to later run steps
/// as `RESULTS`.
public final class ItemStage {
  private final ContextKey<? extends ItemSource<?>> source;
  private final ContextKey<?> item;
  private final @Nullable ContextKey<? extends ItemCollector<?>> collector;
  private final @Nullable ContextKey<?> result;

  private ItemStage(
      ContextKey<? extends ItemSource<?>> source,
      ContextKey<?> item,
      @Nullable ContextKey<? extends ItemCollector<?>> collector,
      @Nullable ContextKey<?> result) {
    this.source = Objects.requireNonNull(source);
    this.item = Objects.requireNonNull(item);
    this.collector = collector;
    this.result = result;
  }

  /// A stage whose outcomes nobody collects; they are still in the events.
  public static <I> ItemStage over(ContextKey<? extends ItemSource<I>> source, ContextKey<I> item) {
    return new ItemStage(source, item, null, null);
  }

  /// This stage with a collector that keeps its result to itself.
  public ItemStage into(ContextKey<? extends ItemCollector<?>> collector) {
    return new ItemStage(source, item, collector, null);
  }

  /// This stage with a collector whose result the stage gives to later run steps.
  public <R> ItemStage into(
      ContextKey<? extends ItemCollector<R>> collector, ContextKey<R> result) {
    return new ItemStage(source, item, collector, result);
  }

  /// The name of the item's key; it stands for the stage in events and messages.
  public String name() {
    return item.name();
  }

  public ContextKey<? extends ItemSource<?>> source() {
    return source;
  }

  public ContextKey<?> item() {
    return item;
  }

  public Optional<ContextKey<? extends ItemCollector<?>>> collector() {
    return Optional.ofNullable(collector);
  }

  public Optional<ContextKey<?>> result() {
    return Optional.ofNullable(result);
  }

  @Override
  public String toString() {
    return "stage '" + name() + "'";
  }
}
