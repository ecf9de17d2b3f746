package dev.kpdagger.cli;

import dev.kpdagger.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `kp-dagger` without a command.
@Command(
    name = "kp-dagger",
    description = "Audits network device configurations, offline.",
    synopsisSubcommandLabel = "COMMAND",
    sortOptions = false)
final class RootCommand implements Callable<Integer> {

  @Mixin
  @SuppressWarnings("unused") // its options are what counts
  private final CommonOptions common = new CommonOptions();

  @Option(names = "--version", description = "Show the version of the program.")
  private boolean version;

  @Spec
  @SuppressWarnings("NullAway.Init") // set before the command is called
  private CommandSpec spec;

  private final Terminal terminal;

  RootCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (version) {
      VersionCommand.print(terminal);
      return ExitCode.DONE.code();
    }
    throw new ParameterException(spec.commandLine(), "a command is needed, such as scan");
  }
}
