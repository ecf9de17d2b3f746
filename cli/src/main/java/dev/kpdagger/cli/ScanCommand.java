package dev.kpdagger.cli;

import dev.kpdagger.audit.Severity;
import dev.kpdagger.cli.terminal.Terminal;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `kp-dagger scan`.
@Command(
    name = "scan",
    description = "Audit configurations: show what is wrong with them, or write reports.",
    sortOptions = false)
final class ScanCommand implements Callable<Integer> {

  @Mixin private final ScanOptions options = new ScanOptions();

  @Option(
      names = "--workflow",
      paramLabel = "NAME",
      description = "Run this workflow in place of the one that the analysis types choose.")
  private String workflow = "";

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      converter = Labels.Severities.class,
      description =
          "Exit with 1 for findings of this severity or worse; not at all when not given.")
  private @Nullable Severity failOn;

  @Mixin private final CommonOptions common = new CommonOptions();

  private final Terminal terminal;

  ScanCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return new ScanSession(terminal, options, common)
        .run(workflow, Optional.ofNullable(failOn))
        .code();
  }
}
