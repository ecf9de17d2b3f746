/// What tests share: the corpus, small device builders, the runner of check examples. Start from
/// [dev.kpdagger.testkit.Corpus]. Nothing that the product ships may depend on it.
@NullMarked
package dev.kpdagger.testkit;

import org.jspecify.annotations.NullMarked;
