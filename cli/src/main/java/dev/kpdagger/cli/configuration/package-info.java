/// Where the values of options come from when the command line does not say. Start from
/// [dev.kpdagger.cli.configuration.Configuration]. What the values mean may not come in.
@NullMarked
package dev.kpdagger.cli.configuration;

import org.jspecify.annotations.NullMarked;
