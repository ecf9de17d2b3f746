package dev.kpdagger.cli;

import dev.kpdagger.cli.advisories.DbText;
import dev.kpdagger.cli.terminal.Terminal;
import dev.kpdagger.vulnerabilities.build.SourceDates;
import dev.kpdagger.vulnerabilities.file.ChosenAdvisories;
import dev.kpdagger.vulnerabilities.file.DamagedFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// `kp-dagger db`.
@Command(
    name = "db",
    description =
        "Show, check, renew and build the file of advisories that scans compare releases with.",
    synopsisSubcommandLabel = "COMMAND")
final class DbCommand implements Callable<Integer> {

  @Mixin
  @SuppressWarnings("unused") // its options are what counts
  private final CommonOptions common = new CommonOptions();

  @Spec
  @SuppressWarnings("NullAway.Init") // set before the command is called
  private CommandSpec spec;

  private final Terminal terminal;

  DbCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "`db` needs a command: status, verify, update, import or build");
  }

  @Command(
      name = "status",
      description =
          "Show how many advisories there are, where they come from, and how old they are.",
      sortOptions = false)
  int status(
      @Option(
              names = "--db",
              paramLabel = "FILE",
              description = "A file of advisories; without it, the one that scans use.")
          @Nullable Path file,
      @Option(
              names = "--format",
              paramLabel = "FORMAT",
              defaultValue = "text",
              converter = TextFormat.Parser.class,
              description = "text or json.")
          TextFormat format,
      @Mixin CommonOptions options) {
    var chosen = AdvisoryOptions.open(file, terminal.environment());
    var text = new DbText(terminal.outStyle(options.color), terminal.columns(), today());
    switch (format) {
      case TEXT -> text.status(terminal.out(), chosen);
      case JSON -> TextFormat.json(terminal.out(), json -> DbText.json(json, chosen, today()));
    }
    return ExitCode.DONE.code();
  }

  @Command(
      name = "verify",
      description = "Read every part of a file of advisories and check that it is whole.",
      sortOptions = false)
  int verify(
      @Option(
              names = "--db",
              paramLabel = "FILE",
              description = "A file of advisories; without it, the one that scans use.")
          @Nullable Path file,
      @Mixin CommonOptions options) {
    var chosen = AdvisoryOptions.open(file, terminal.environment());
    var advisories = chosen.file();
    int count = 0;
    try {
      for (String product : advisories.products()) {
        var part = advisories.read(product);
        count += part == null ? 0 : part.list().size();
      }
    } catch (DamagedFileException e) {
      throw damaged(chosen.name(), e);
    }
    terminal
        .out()
        .println(
            chosen.name()
                + ": whole, "
                + count
                + " advisories about "
                + advisories.products().size()
                + " operating systems");
    return ExitCode.DONE.code();
  }

  @Command(
      name = "build",
      description = {
        "Build a file of advisories from what publishers give.",
        "Inputs are told apart by what they hold: records of NVD 2.0 and CVE 5, CSAF 2.0, CISA's"
            + " list of exploited flaws, EPSS, life cycles, lists of facts (a line of JSON for each"
            + " flaw); packed with gzip or not."
      },
      sortOptions = false)
  int build(
      @Parameters(
              arity = "1..*",
              paramLabel = "INPUT",
              description = "Files, or folders with everything below them.")
          List<Path> inputs,
      @Option(
              names = {"-o", "--output-path"},
              required = true,
              paramLabel = "FILE",
              description = "The file to write.")
          Path output,
      @Option(
              names = "--dated",
              paramLabel = "SOURCE[/PRODUCT]=DATE",
              converter = Dated.Parser.class,
              description =
                  "When a source was read whose records have no dates: nvd=2025-05-31; again for"
                      + " more.")
          @Nullable List<Dated> dated,
      @Option(
              names = "--built",
              paramLabel = "DATE",
              converter = DateParser.class,
              description = "The day that the file counts its age from; today when not given.")
          @Nullable LocalDate built,
      @Mixin CommonOptions options) {
    var changes = new DbChanges(terminal, options, today());
    int files = changes.read(inputs, dates(dated));
    changes.write(output, built == null ? today() : built, files);
    return ExitCode.DONE.code();
  }

  @Command(
      name = "import",
      description = {
        "Add what publishers give to the advisories that scans use, on a machine without a"
            + " network.",
        "Inputs are those of `db build`, and files of advisories from another machine."
      },
      sortOptions = false)
  int importInputs(
      @Parameters(
              arity = "1..*",
              paramLabel = "INPUT",
              description = "Files, or folders with everything below them.")
          List<Path> inputs,
      @Option(
              names = {"-o", "--output-path"},
              paramLabel = "FILE",
              description = "Where they are kept; the user's own file when not given.")
          @Nullable Path output,
      @Option(
              names = "--dated",
              paramLabel = "SOURCE[/PRODUCT]=DATE",
              converter = Dated.Parser.class,
              description = "When a source was read whose records have no dates; again for more.")
          @Nullable List<Dated> dated,
      @Option(
              names = "--built",
              paramLabel = "DATE",
              converter = DateParser.class,
              description =
                  "The day that the age counts from; that of the newest record when not given.")
          @Nullable LocalDate built,
      @Mixin CommonOptions options) {
    var file = output == null ? AdvisoryOptions.own(terminal.environment()) : output;
    var base = AdvisoryOptions.open(null, terminal.environment());
    var changes = new DbChanges(terminal, options, today());
    changes.begin(base);
    int files = changes.read(inputs, dates(dated));
    changes.write(file, built == null ? age(base, changes.newest()) : built, files);
    return ExitCode.DONE.code();
  }

  /// The day of the newest record, but not before that of what was there, nor after today.
  private static LocalDate age(ChosenAdvisories base, @Nullable LocalDate newest) {
    var before = base.file().built();
    var today = today();
    return newest == null || newest.isBefore(before)
        ? before
        : newest.isAfter(today) ? today : newest;
  }

  @Command(
      name = "update",
      description = {
        "Fetch what publishers say now, and add it to the advisories that scans use.",
        "The only command that uses a network. An update that breaks off goes on where it was when"
            + " run again within a day. NVD_API_KEY holds a key for the NVD, which answers ten"
            + " times as often with one; HTTPS_PROXY and --proxy name a proxy."
      },
      sortOptions = false)
  int update(@Mixin UpdateOptions updating, @Mixin CommonOptions options) {
    return new DbUpdate(terminal, updating, options, today()).run().code();
  }

  private static SourceDates dates(@Nullable List<Dated> dated) {
    Map<String, LocalDate> dates = new HashMap<>();
    for (Dated one : dated == null ? List.<Dated>of() : dated) {
      dates.put(one.source(), one.date());
    }
    return new SourceDates(dates);
  }

  private static CommandFailure damaged(String name, DamagedFileException e) {
    return new CommandFailure(ExitCode.ADVISORIES, name + " cannot be used: " + e.getMessage(), e);
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  /// A value of `--dated`.
  record Dated(String source, LocalDate date) {

    static final class Parser implements ITypeConverter<Dated> {
      @Override
      public Dated convert(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
          throw new TypeConversionException(
              "'" + text + "' is no SOURCE=DATE, such as nvd=2025-05-31");
        }
        return new Dated(text.substring(0, equals), day(text.substring(equals + 1)));
      }
    }
  }

  static final class DateParser implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String text) {
      return day(text);
    }
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException _) {
      throw new TypeConversionException("'" + text + "' is no date such as 2025-05-31");
    }
  }
}
