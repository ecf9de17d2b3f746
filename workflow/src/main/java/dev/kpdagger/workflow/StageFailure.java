package dev.kpdagger.workflow;

import org.jspecify.annotations.Nullable;

/// A fault that ends a stage.
///
/// @param index of the item, or where the source broke off
/// @param step position in the stage of the step to name
/// @param item the item's name, when it is an item that failed
record StageFailure(long index, int step, Throwable error, @Nullable String item) {}
