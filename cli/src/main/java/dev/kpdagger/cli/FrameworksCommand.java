package dev.kpdagger.cli;

import dev.kpdagger.audit.FrameworkInfo;
import dev.kpdagger.checks.framework.FrameworkCatalog;
import dev.kpdagger.checks.framework.FrameworkChoice;
import dev.kpdagger.checks.framework.FrameworkEntry;
import dev.kpdagger.checks.framework.UnknownFrameworkException;
import dev.kpdagger.checks.framework.UserFramework;
import dev.kpdagger.cli.frameworks.FrameworkCoverage;
import dev.kpdagger.cli.frameworks.FrameworkJson;
import dev.kpdagger.cli.frameworks.FrameworkText;
import dev.kpdagger.cli.terminal.Terminal;
import dev.kpdagger.language.Check;
import dev.kpdagger.language.framework.FrameworkException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `kp-dagger frameworks`.
@Command(
    name = "frameworks",
    description =
        "List the benchmarks that devices can be measured against, show their requirements, and how"
            + " many of them are decided.",
    synopsisSubcommandLabel = "COMMAND")
final class FrameworksCommand implements Callable<Integer> {

  @Mixin
  @SuppressWarnings("unused") // its options are what counts
  private final CommonOptions common = new CommonOptions();

  @Spec
  @SuppressWarnings("NullAway.Init") // set before the command is called
  private CommandSpec spec;

  private final Terminal terminal;

  FrameworksCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "`frameworks` needs a command: list, show or coverage");
  }

  @Command(name = "list", description = "List the frameworks.", sortOptions = false)
  int list(
      @Option(
              names = "--format",
              paramLabel = "FORMAT",
              defaultValue = "text",
              converter = TextFormat.Parser.class,
              description = "text or json.")
          TextFormat format,
      @Mixin CommonOptions options) {
    var entries = new FrameworkCatalog().entries();
    switch (format) {
      case TEXT -> text(options).list(entries);
      case JSON -> TextFormat.json(terminal.out(), json -> new FrameworkJson(json).list(entries));
    }
    return ExitCode.DONE.code();
  }

  @Command(
      name = "show",
      description = "Show the requirements of a framework, and what decides each.",
      sortOptions = false)
  int show(
      @Parameters(
              paramLabel = "ID",
              description = "The id of a framework, or a file of your own that ends in .yaml.")
          String id,
      @Option(
              names = "--format",
              paramLabel = "FORMAT",
              defaultValue = "text",
              converter = TextFormat.Parser.class,
              description = "text or json.")
          TextFormat format,
      @Mixin CommonOptions options) {
    var framework = find(id);
    switch (format) {
      case TEXT -> text(options).show(framework);
      case JSON -> TextFormat.json(terminal.out(), json -> new FrameworkJson(json).show(framework));
    }
    return ExitCode.DONE.code();
  }

  @Command(
      name = "coverage",
      description =
          "Show for each framework how many requirements are decided by checks, how many a person"
              + " has to answer, and how many do not apply.",
      sortOptions = false)
  int coverage(
      @Parameters(
              arity = "0..*",
              paramLabel = "ID|FAMILY",
              description = "Only these frameworks; without it, all.")
          List<String> names,
      @Option(
              names = "--format",
              paramLabel = "FORMAT",
              defaultValue = "text",
              converter = TextFormat.Parser.class,
              description = "text or json.")
          TextFormat format,
      @Mixin CommonOptions options) {
    var checks = Catalogs.with(List.of()).checks().stream().map(Check::head).toList();
    var rows =
        entries(names).stream()
            .flatMap(entry -> FrameworkCoverage.of(entry.load().info(), checks).stream())
            .toList();
    switch (format) {
      case TEXT -> text(options).coverage(rows);
      case JSON -> TextFormat.json(terminal.out(), json -> new FrameworkJson(json).coverage(rows));
    }
    return ExitCode.DONE.code();
  }

  private static List<FrameworkEntry> entries(@Nullable List<String> names) {
    var catalog = new FrameworkCatalog();
    if (names == null || names.isEmpty()) {
      return catalog.entries();
    }
    var entries = new LinkedHashSet<FrameworkEntry>();
    for (String name : names) {
      try {
        entries.addAll(catalog.named(name));
      } catch (UnknownFrameworkException e) {
        throw unknown(e);
      }
    }
    return List.copyOf(entries);
  }

  private static CommandFailure unknown(UnknownFrameworkException e) {
    return new CommandFailure(
        ExitCode.USAGE, e.getMessage() + "; `kp-dagger frameworks list` has them all", e);
  }

  private FrameworkText text(CommonOptions options) {
    return new FrameworkText(terminal.out(), terminal.outStyle(options.color), terminal.columns());
  }

  private static FrameworkInfo find(String id) {
    try {
      return FrameworkChoice.isFile(id)
          ? UserFramework.load(Path.of(id), Catalogs.with(List.of())).info()
          : new FrameworkCatalog().find(id).load().info();
    } catch (UnknownFrameworkException e) {
      throw unknown(e);
    } catch (FrameworkException e) {
      throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.INPUT_OUTPUT, id + " cannot be read", e);
    }
  }
}
