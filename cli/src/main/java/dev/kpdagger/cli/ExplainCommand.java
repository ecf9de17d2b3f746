package dev.kpdagger.cli;

import dev.kpdagger.checks.CheckCatalog;
import dev.kpdagger.checks.UnknownCheckException;
import dev.kpdagger.cli.terminal.Style;
import dev.kpdagger.cli.terminal.Terminal;
import dev.kpdagger.language.Check;
import dev.kpdagger.language.Parameter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `kp-dagger explain`.
@Command(
    name = "explain",
    description = "Explain a check: what it finds, why it matters, how to fix it.",
    sortOptions = false)
final class ExplainCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ID", description = "The id of a check; `checks list` has them all.")
  private String id = "";

  @Option(
      names = "--checks",
      paramLabel = "DIR",
      split = "\n",
      description = "A folder with check pages of your own.")
  private List<Path> folders = new ArrayList<>();

  @Mixin private final CommonOptions common = new CommonOptions();

  private final Terminal terminal;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var check = find(Catalogs.with(folders));
    var style = terminal.outStyle(common.color);
    var info = check.texts().info(check.id());
    var out = terminal.out();
    out.println(
        style.severity(info.severity(), info.severity().label())
            + style.dot()
            + info.analysis().label()
            + style.dot()
            + "impact "
            + info.impact()
            + style.dot()
            + "ease of exploitation "
            + info.ease()
            + style.dot()
            + "effort to fix "
            + info.effort()
            + style.dot()
            + info.cwe());
    if (!check.head().aliases().isEmpty()) {
      out.println("also known as " + String.join(", ", check.head().aliases()));
    }
    for (Parameter limit : check.head().parameters()) {
      out.println("limit " + limit.name() + " = " + limit.value().show() + ": " + limit.what());
    }
    out.println();
    writeMarkdown(check.texts().body(check.id()), style);
    out.flush();
    return ExitCode.DONE.code();
  }

  private Check find(CheckCatalog catalog) {
    try {
      return catalog.find(id);
    } catch (UnknownCheckException e) {
      throw new CommandFailure(
          ExitCode.USAGE, e.getMessage() + "; `kp-dagger checks list` has them all", e);
    }
  }

  /// Markdown as it is, with headings and code set off on a terminal.
  private void writeMarkdown(String markdown, Style style) {
    boolean code = false;
    for (String line : markdown.strip().split("\n", -1)) {
      boolean fence = line.startsWith("```");
      if (fence && style.color()) {
        code = !code;
      } else if (code) {
        terminal.out().println("    " + style.good(line));
      } else {
        terminal.out().println(line.startsWith("#") ? style.bold(line) : line);
      }
    }
  }
}
