package dev.kpdagger.workflow;

import org.jspecify.annotations.Nullable;

/// How one item went through its stage.
///
/// @param index the item's place in its source, from 0
/// @param name the item's name as its source tells it
/// @param context the run's context and what the item's completed steps gave, also when it failed
///   half-way
/// @param step the step that failed or was stopped; null when the item succeeded
/// @param error why it failed; null unless the outcome is `FAILED`
public record ItemOutcome(
    long index,
    String name,
    Outcome outcome,
    WorkflowContext context,
    @Nullable String step,
    @Nullable Throwable error) {}
