package dev.kpdagger.cli;

import dev.kpdagger.cli.rules.DiffJson;
import dev.kpdagger.cli.rules.DiffText;
import dev.kpdagger.cli.terminal.Terminal;
import dev.kpdagger.scan.ComparedFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `kp-dagger diff`.
@Command(
    name = "diff",
    description =
        "Compare the rules of two configurations, or of two folders of them: exactly which traffic"
            + " is newly permitted and newly denied, and by which rules.",
    sortOptions = false)
final class DiffCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "OLD", description = "File or folder before the change.")
  @SuppressWarnings("NullAway.Init") // set before the command is called
  private Path old;

  @Parameters(index = "1", paramLabel = "NEW", description = "File or folder after the change.")
  @SuppressWarnings("NullAway.Init") // set before the command is called
  private Path now;

  @Option(
      names = "--exit-code",
      description =
          "Exit with 1 when other traffic passes than before, a list or file is added or removed,"
              + " or that is undecided.")
  private boolean exitCode;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = TextFormat.Parser.class,
      description = "text or json.")
  private TextFormat format = TextFormat.TEXT;

  @Mixin private final ReadingOptions options = new ReadingOptions();

  @Mixin private final CommonOptions common = new CommonOptions();

  private final Terminal terminal;

  DiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return new SurveySession(terminal, options, common)
        .run(
            (service, progress, cancellation) ->
                service.diff(options.request(List.of(old, now)), progress, cancellation),
            files -> {
              show(files);
              return exitCode && files.changesTraffic()
                  ? ExitCode.GATE_TRIPPED
                  : files.isComplete() ? ExitCode.DONE : ExitCode.INCOMPLETE;
            });
  }

  private void show(ComparedFiles files) {
    switch (format) {
      case TEXT -> {
        new DiffText(terminal.out(), terminal.outStyle(common.color)).write(files);
        terminal.out().flush();
      }
      case JSON -> TextFormat.json(terminal.out(), json -> new DiffJson(json).write(files));
    }
  }
}
