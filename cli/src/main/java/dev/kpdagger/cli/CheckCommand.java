package dev.kpdagger.cli;

import dev.kpdagger.audit.Severity;
import dev.kpdagger.cli.terminal.Terminal;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `kp-dagger check`: a scan that ends with 1 when something is bad enough.
@Command(
    name = "check",
    description =
        "Audit configurations as a gate: exit with 1 for findings of high severity, with 3 for"
            + " input that was not analysed.",
    sortOptions = false)
final class CheckCommand implements Callable<Integer> {

  @Mixin private final ScanOptions options = new ScanOptions();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      converter = Labels.Severities.class,
      description =
          "The mildest severity that fails: critical, high, medium, low or info; high when not"
              + " given.")
  private Severity failOn = Severity.HIGH;

  @Mixin private final CommonOptions common = new CommonOptions();

  private final Terminal terminal;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return new ScanSession(terminal, options, common).run("", Optional.of(failOn)).code();
  }
}
