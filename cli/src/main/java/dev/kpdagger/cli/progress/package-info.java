/// How far a run is, shown live on a terminal, in plain lines, or as JSON for programs. Start from
/// [dev.kpdagger.cli.progress.ProgressDisplay]. Nothing here may hold up a run.
@NullMarked
package dev.kpdagger.cli.progress;

import org.jspecify.annotations.NullMarked;
