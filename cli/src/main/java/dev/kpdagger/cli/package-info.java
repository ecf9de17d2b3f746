/// The command line: arguments in, results and progress out. Start from [dev.kpdagger.cli.Main]. No
/// analysis may come in: it asks the service of `scan`.
@NullMarked
package dev.kpdagger.cli;

import org.jspecify.annotations.NullMarked;
