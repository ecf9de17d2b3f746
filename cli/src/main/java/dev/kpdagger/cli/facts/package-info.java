/// What was read of a file, for people and programs. Start from [dev.kpdagger.cli.facts.FactTree].
/// It shows facts of any kind by their records, so that a new kind needs no code here.
@NullMarked
package dev.kpdagger.cli.facts;

import org.jspecify.annotations.NullMarked;
