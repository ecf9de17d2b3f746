package dev.kpdagger.cli;

import dev.kpdagger.cli.rules.CleanUpJson;
import dev.kpdagger.cli.rules.CleanUpText;
import dev.kpdagger.cli.terminal.Terminal;
import dev.kpdagger.scan.CleanUpPlan;
import dev.kpdagger.scan.SurveyEntry;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `kp-dagger cleanup`.
@Command(
    name = "cleanup",
    description =
        "Plan shorter lists: rules go that never decide anything or that later rules make needless,"
            + " rules that one rule can say together become one, and where the file has counters,"
            + " rules that match often move up; with the commands for it. All of it together"
            + " changes nothing of what passes, which is proved by comparing each list before and"
            + " after.",
    sortOptions = false)
final class CleanupCommand implements Callable<Integer> {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = TextFormat.Parser.class,
      description = "text or json.")
  private TextFormat format = TextFormat.TEXT;

  @Mixin private final InputOptions options = new InputOptions();

  @Mixin private final CommonOptions common = new CommonOptions();

  private final Terminal terminal;

  CleanupCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return new SurveySession(terminal, options.reading(), common)
        .run(
            (service, progress, cancellation) ->
                service.cleanUp(options.request(), progress, cancellation),
            entries -> {
              show(entries);
              boolean complete =
                  !entries.isEmpty() && entries.stream().allMatch(entry -> entry.error() == null);
              return complete ? ExitCode.DONE : ExitCode.INCOMPLETE;
            });
  }

  private void show(List<SurveyEntry<CleanUpPlan>> entries) {
    switch (format) {
      case TEXT -> {
        new CleanUpText(terminal.out(), terminal.outStyle(common.color)).write(entries);
        terminal.out().flush();
      }
      case JSON -> TextFormat.json(terminal.out(), json -> new CleanUpJson(json).write(entries));
    }
  }
}
