package dev.kpdagger.cli;

import dev.kpdagger.cli.terminal.Terminal;
import dev.kpdagger.scan.Assembly;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `kp-dagger version`.
@Command(name = "version", description = "Show the version of the program.")
final class VersionCommand implements Callable<Integer> {

  @Mixin
  @SuppressWarnings("unused") // its options are what counts
  private final CommonOptions common = new CommonOptions();

  private final Terminal terminal;

  VersionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  static void print(Terminal terminal) {
    terminal.out().println("kp-dagger " + Assembly.version());
  }

  @Override
  public Integer call() {
    print(terminal);
    return ExitCode.DONE.code();
  }
}
