/// The check page and its condition: parsed, type-checked against the facts, translated to Java or
/// interpreted. Start from [dev.kpdagger.language.CheckPage]. No built-in check may come in.
@NullMarked
package dev.kpdagger.language;

import org.jspecify.annotations.NullMarked;
