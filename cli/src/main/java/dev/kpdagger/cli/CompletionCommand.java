package dev.kpdagger.cli;

import dev.kpdagger.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `kp-dagger generate-completion`.
@Command(
    name = "generate-completion",
    description =
        "Write a completion script for bash and zsh: source <(kp-dagger generate-completion)")
final class CompletionCommand implements Callable<Integer> {

  @Mixin
  @SuppressWarnings("unused") // its options are what counts
  private final CommonOptions common = new CommonOptions();

  private final Terminal terminal;
  private final CommandTree commands;

  CompletionCommand(Terminal terminal, CommandTree commands) {
    this.terminal = terminal;
    this.commands = commands;
  }

  @Override
  public Integer call() {
    terminal.out().print(AutoComplete.bash("kp-dagger", commands.complete()));
    terminal.out().flush();
    return ExitCode.DONE.code();
  }
}
