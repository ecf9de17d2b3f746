package dev.kpdagger.cli;

import dev.kpdagger.cli.configuration.Configuration;
import dev.kpdagger.cli.configuration.ConfigurationException;
import dev.kpdagger.cli.configuration.Setting;
import dev.kpdagger.cli.terminal.PlainText;
import dev.kpdagger.cli.terminal.Terminal;
import dev.kpdagger.cli.terminal.TextTable;
import dev.kpdagger.cli.terminal.TextTable.Cell;
import dev.kpdagger.cli.terminal.TextTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `kp-dagger config`.
@Command(
    name = "config",
    description = "Show how options are set outside the command line.",
    synopsisSubcommandLabel = "COMMAND")
final class ConfigCommand implements Callable<Integer> {

  @Mixin
  @SuppressWarnings("unused") // its options are what counts
  private final CommonOptions common = new CommonOptions();

  @Spec
  @SuppressWarnings("NullAway.Init") // set before the command is called
  private CommandSpec spec;

  private final Terminal terminal;
  private final Configuration configuration;

  ConfigCommand(Terminal terminal, Configuration configuration) {
    this.terminal = terminal;
    this.configuration = configuration;
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "`config` needs a command: show");
  }

  @Command(
      name = "show",
      description =
          "Show what each option is set to by the environment, the project's file and the user's"
              + " file.")
  int show(
      @Option(names = "--origin", description = "Show where each value comes from.") boolean origin,
      @Mixin CommonOptions options) {
    var columns = new ArrayList<>(List.of(Column.text("option"), Column.flexible("value")));
    if (origin) {
      columns.add(Column.flexible("origin"));
    }
    var style = terminal.outStyle(options.color);
    var table = new TextTable(columns);
    Configuration.DEFAULTS.forEach(
        (option, byDefault) -> {
          var setting = setting(option, byDefault);
          var row = new ArrayList<>(List.of(new Cell(option, style::bold)));
          row.add(Cell.of(PlainText.clean(String.join(", ", setting.values()))));
          if (origin) {
            row.add(new Cell(PlainText.clean(setting.origin()), style::dim));
          }
          table.add(row);
        });
    table.lines(terminal.columns(), style).forEach(terminal.out()::println);
    return ExitCode.DONE.code();
  }

  private Setting setting(String option, String byDefault) {
    try {
      return configuration.get(option).orElseGet(() -> new Setting(List.of(byDefault), "default"));
    } catch (ConfigurationException e) {
      throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    }
  }
}
