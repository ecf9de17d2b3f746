/// What the verdicts of a check on some devices rest on, for people. Start from
/// [dev.kpdagger.cli.explanation.VerdictText]. How files are read and checked may not come in.
@NullMarked
package dev.kpdagger.cli.explanation;

import org.jspecify.annotations.NullMarked;
