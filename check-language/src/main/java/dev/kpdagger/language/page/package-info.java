/// The check page: Markdown with YAML front matter, its strict parser, and its text for a terminal.
/// Start from [CheckPage]. Conditions are only text here; they are compiled elsewhere.
@NullMarked
package dev.kpdagger.language.page;

import org.jspecify.annotations.NullMarked;
