/// House rules that look at the lines of a configuration, whatever its platform. Start from
/// [dev.kpdagger.language.lines.LinePatterns]. Facts may not come in.
@NullMarked
package dev.kpdagger.language.lines;

import org.jspecify.annotations.NullMarked;
