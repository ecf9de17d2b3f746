/// The example of `docs/workflow.md`, which shows the same text. Written against the public API
/// only. Start from [dev.kpdagger.workflow.example.LongestLine].
@NullMarked
package dev.kpdagger.workflow.example;

import org.jspecify.annotations.NullMarked;
