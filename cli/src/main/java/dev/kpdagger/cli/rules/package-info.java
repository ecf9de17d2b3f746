/// What is shown of queries and comparisons of rules, as text and as JSON. Start from
/// [dev.kpdagger.cli.rules.QueryText]. What decides packets does not come in here.
@NullMarked
package dev.kpdagger.cli.rules;

import org.jspecify.annotations.NullMarked;
