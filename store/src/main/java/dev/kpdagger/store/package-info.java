/// Results that last beyond a step: the spool that holds the results of a run on disk. Start from
/// [dev.kpdagger.store.ResultSpool]. No analysis and no report format may come in.
@NullMarked
package dev.kpdagger.store;

import org.jspecify.annotations.NullMarked;
