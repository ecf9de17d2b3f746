package dev.kpdagger.cli;

import dev.kpdagger.audit.CheckInfo;
import dev.kpdagger.checks.PageExamples;
import dev.kpdagger.checks.PageMutants;
import dev.kpdagger.checks.UserPages;
import dev.kpdagger.checks.site.SiteException;
import dev.kpdagger.checks.site.SiteStatements;
import dev.kpdagger.cli.terminal.PlainText;
import dev.kpdagger.cli.terminal.Style;
import dev.kpdagger.cli.terminal.Terminal;
import dev.kpdagger.cli.terminal.TextTable;
import dev.kpdagger.cli.terminal.TextTable.Cell;
import dev.kpdagger.cli.terminal.TextTable.Column;
import dev.kpdagger.device.Device;
import dev.kpdagger.device.Labelled;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.language.Check;
import dev.kpdagger.language.page.CheckPage;
import dev.kpdagger.language.page.PageException;
import dev.kpdagger.scan.DeviceAnalyses;
import dev.kpdagger.vendors.Vendors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `kp-dagger checks`.
@Command(
    name = "checks",
    description = "List the checks, or begin and test pages of your own.",
    synopsisSubcommandLabel = "COMMAND")
final class ChecksCommand implements Callable<Integer> {

  @Mixin
  @SuppressWarnings("unused") // its options are what counts
  private final CommonOptions common = new CommonOptions();

  @Spec
  @SuppressWarnings("NullAway.Init") // set before the command is called
  private CommandSpec spec;

  private final Terminal terminal;

  ChecksCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "`checks` needs a command: list, new or test");
  }

  @Command(name = "list", description = "List the checks.", sortOptions = false)
  int list(
      @Option(
              names = "--format",
              paramLabel = "FORMAT",
              defaultValue = "text",
              converter = TextFormat.Parser.class,
              description = "text or json.")
          TextFormat format,
      @Option(
              names = "--checks",
              paramLabel = "DIR",
              split = "\n",
              description = "A folder with check pages of your own.")
          List<Path> folders,
      @Mixin CommonOptions options) {
    var catalog = Catalogs.with(folders == null ? List.of() : folders);
    var infos = catalog.infos();
    var optional =
        catalog.checks().stream()
            .filter(check -> check.head().optional())
            .map(Check::id)
            .collect(Collectors.toSet());
    switch (format) {
      case TEXT -> {
        var style = terminal.outStyle(options.color);
        table(infos, optional, style)
            .lines(terminal.columns(), style)
            .forEach(terminal.out()::println);
        terminal
            .err()
            .println(
                infos.size()
                    + " checks, "
                    + optional.size()
                    + " of them optional; kp-dagger explain ID tells more");
      }
      case JSON ->
          TextFormat.json(
              terminal.out(),
              out -> {
                out.writeStartArray();
                for (CheckInfo info : infos) {
                  out.writeStartObject();
                  out.writeStringProperty("id", info.id());
                  out.writeStringProperty("severity", info.severity().label());
                  out.writeStringProperty("analysis", info.analysis().label());
                  out.writeBooleanProperty("optional", optional.contains(info.id()));
                  out.writeStringProperty("summary", info.summary());
                  out.writeStringProperty("impact", info.impact());
                  out.writeStringProperty("ease", info.ease());
                  out.writeStringProperty("effort", info.effort());
                  out.writeStringProperty("cwe", info.cwe());
                  out.writeEndObject();
                }
                out.writeEndArray();
              });
    }
    return ExitCode.DONE.code();
  }

  private void measure(PageMutants mutants, UserPages pages) {
    for (CheckPage page : pages.pages()) {
      try {
        terminal.out().println(page.id() + ": " + mutants.of(page).words());
      } catch (PageException | SiteException e) {
        throw new CommandFailure(ExitCode.USAGE, PlainText.clean("" + e.getMessage()), e);
      }
    }
  }

  private static TextTable table(List<CheckInfo> infos, Set<String> optional, Style style) {
    var table =
        new TextTable(
            List.of(Column.text("severity"), Column.text("id"), Column.flexible("summary")));
    for (CheckInfo info : infos) {
      table.add(
          List.of(
              new Cell(info.severity().label(), text -> style.severity(info.severity(), text)),
              new Cell(info.id(), style::bold),
              Cell.of(
                  PlainText.clean(
                      optional.contains(info.id())
                          ? "optional: " + info.summary()
                          : info.summary()))));
    }
    return table;
  }

  /// What a new page asks.
  enum Form implements Labelled {
    /// Conditions on facts.
    FACTS,
    /// Patterns of lines.
    LINES;

    private final String label = Labelled.labelOf(this);

    @Override
    public String label() {
      return label;
    }
  }

  @Command(
      name = "new",
      description =
          "Begin a check of your own: a page that works, to change. `checks test` runs its"
              + " examples, `scan --checks` uses it.",
      sortOptions = false)
  int begin(
      @Parameters(
              index = "0",
              paramLabel = "ID",
              description = "Names the bad state in lower case with dashes: banner-outdated.")
          String id,
      @Parameters(
              index = "1",
              paramLabel = "DIR",
              defaultValue = ".",
              description = "The folder of the page, this one when not given.")
          Path folder,
      @Option(
              names = "--form",
              paramLabel = "FORM",
              defaultValue = "facts",
              converter = Labels.Forms.class,
              description = "facts: a condition on what is read; lines: patterns of lines.")
          Form form,
      @Mixin CommonOptions options) {
    var file = NewCheck.write(id, folder, form);
    terminal.out().println("Wrote " + PlainText.clean(file.toString()));
    terminal.out().println("Next: kp-dagger checks test " + PlainText.clean(folder.toString()));
    return ExitCode.DONE.code();
  }

  @Command(
      name = "test",
      description = "Run the examples of check pages: exit with 1 when one gives other findings.",
      sortOptions = false)
  int test(
      @Parameters(paramLabel = "DIR", description = "The folder with the pages.") Path folder,
      @Option(
              names = "--mutants",
              description =
                  "Measure the examples too: change each condition in one place, drop the lines"
                      + " that findings cite, and tell how often the examples notice.")
          boolean mutants,
      @Mixin CommonOptions options) {
    var pages = load(folder);
    var vendors = Vendors.all();
    var examples =
        new PageExamples(
            (platform, configuration, site) -> read(vendors, platform, configuration, site));
    var results = new ArrayList<PageExamples.Result>();
    for (int i = 0; i < pages.checks().size(); i++) {
      results.addAll(examples.run(pages.checks().get(i), pages.pages().get(i)));
    }
    var failed = results.stream().filter(result -> !result.passed()).toList();
    var style = terminal.outStyle(options.color);
    failed.forEach(result -> show(result, style));
    if (mutants) {
      measure(new PageMutants(examples), pages);
    }
    var totals = pages.checks().size() + " pages, " + results.size() + " examples, ";
    terminal
        .out()
        .println(
            totals
                + (failed.isEmpty()
                    ? style.good("all as written")
                    : style.bad(failed.size() + " not as written")));
    return (failed.isEmpty() ? ExitCode.DONE : ExitCode.GATE_TRIPPED).code();
  }

  private static Device read(
      Vendors vendors, String platform, String configuration, SiteStatements site) {
    var device =
        vendors
            .named(platform)
            .orElseThrow(
                () ->
                    new CommandFailure(
                        ExitCode.USAGE,
                        "an example is for the platform " + platform + ", which is not known"))
            .read(SourceText.of("example", configuration), () -> {});
    return DeviceAnalyses.builtIn(null).all(device.with(site.of(device)), () -> false);
  }

  private static UserPages load(Path folder) {
    try {
      return UserPages.load(folder);
    } catch (PageException e) {
      throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw Catalogs.unreadable(folder, e);
    }
  }

  private void show(PageExamples.Result result, Style style) {
    var out = terminal.out();
    out.println(style.bold(result.check() + ".md:" + result.line()) + " " + result.platform());
    result.expected().stream()
        .filter(line -> !result.actual().contains(line))
        .forEach(line -> out.println(style.bad("  - " + PlainText.clean(line))));
    result.actual().stream()
        .filter(line -> !result.expected().contains(line))
        .forEach(line -> out.println(style.good("  + " + PlainText.clean(line))));
  }
}
