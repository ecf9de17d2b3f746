package dev.kpdagger.cli;

import dev.kpdagger.cli.configuration.Configuration;
import dev.kpdagger.cli.configuration.ConfigurationException;
import dev.kpdagger.cli.configuration.Setting;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/// Gives options that are not on the command line their configured values.
final class ConfiguredDefaults implements IDefaultValueProvider {

  private final Configuration configuration;

  ConfiguredDefaults(Configuration configuration) {
    this.configuration = configuration;
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option)) {
      return null;
    }
    return setting(option, configuration)
        .map(setting -> String.join(separator(option), setting.values()))
        .orElse(null);
  }

  private static Optional<Setting> setting(OptionSpec option, Configuration configuration) {
    var name = option.longestName().substring(2);
    if (!option.longestName().startsWith("--") || !Configuration.DEFAULTS.containsKey(name)) {
      return Optional.empty();
    }
    try {
      return configuration.get(name);
    } catch (ConfigurationException e) {
      throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    }
  }

  private static String separator(OptionSpec option) {
    return option.splitRegex().isEmpty() ? "," : option.splitRegex();
  }

  /// Where the value that is refused was configured; empty when it is from the command line.
  static String originOf(ParameterException failure, Configuration configuration) {
    if (failure.getArgSpec() instanceof OptionSpec option
        && !given(failure.getCommandLine(), option)) {
      return setting(option, configuration).map(Setting::origin).orElse("");
    }
    return "";
  }

  private static boolean given(CommandLine command, OptionSpec option) {
    for (String argument : command.getParseResult().originalArgs()) {
      for (String name : option.names()) {
        boolean isShort = !name.startsWith("--");
        if (argument.equals(name)
            || argument.startsWith(name + "=")
            || (isShort && argument.startsWith(name))) {
          return true;
        }
      }
    }
    return false;
  }
}
