package dev.kpdagger.cli;

import dev.kpdagger.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `kp-dagger generate-man`.
@Command(name = "generate-man", description = "Write a manual page for each command into a folder.")
final class ManCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "The folder, such as /usr/local/share/man/man1.")
  private Path folder = Path.of("");

  @Mixin
  @SuppressWarnings("unused") // its options are what counts
  private final CommonOptions common = new CommonOptions();

  private final Terminal terminal;
  private final CommandTree commands;

  ManCommand(Terminal terminal, CommandTree commands) {
    this.terminal = terminal;
    this.commands = commands;
  }

  @Override
  public Integer call() {
    try {
      Files.createDirectories(folder);
      write(commands.complete());
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.INPUT_OUTPUT, "cannot write manual pages to " + folder, e);
    }
    return ExitCode.DONE.code();
  }

  private void write(CommandLine command) throws IOException {
    var spec = command.getCommandSpec();
    var file = folder.resolve(spec.qualifiedName("-") + ".1");
    Files.writeString(file, ManPage.of(spec));
    terminal.out().println(file);
    for (CommandLine subcommand : command.getSubcommands().values()) {
      write(subcommand);
    }
  }
}
