/// The vocabulary of results: verdicts, findings, evidence, and the result of a device and of a
/// run. Start from [dev.kpdagger.audit.Finding]. No analysis and no report format may come in.
@NullMarked
package dev.kpdagger.audit;

import org.jspecify.annotations.NullMarked;
