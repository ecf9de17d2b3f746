package dev.kpdagger.cli;

import dev.kpdagger.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.List;

/// The program: arguments in, exit code out.
public final class Main {

  private Main() {}

  /// Runs a command and ends the process with its [exit code][ExitCode].
  public static void main(String[] args) {
    System.exit(run(List.of(args), Terminal.system(), Path.of("")));
  }

  /// Runs a command.
  ///
  /// @param workingDirectory where the project's configuration file is looked for
  /// @return the exit code
  static int run(List<String> args, Terminal terminal, Path workingDirectory) {
    // Scripts ask for the version often, and it needs nothing else.
    if (args.equals(List.of("version")) || args.equals(List.of("--version"))) {
      VersionCommand.print(terminal);
      return ExitCode.DONE.code();
    }
    return new CommandTree(terminal, workingDirectory).execute(args);
  }
}
