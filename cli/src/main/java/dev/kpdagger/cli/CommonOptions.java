package dev.kpdagger.cli;

import dev.kpdagger.cli.terminal.ColorMode;
import picocli.CommandLine.Option;

/// The options of every command.
final class CommonOptions {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      converter = Labels.ColorModes.class,
      description = "Colours: auto, always or never. NO_COLOR turns auto off.")
  ColorMode color = ColorMode.AUTO;

  @Option(names = "--stack", description = "Show where in the program an error comes from.")
  boolean stack;
}
