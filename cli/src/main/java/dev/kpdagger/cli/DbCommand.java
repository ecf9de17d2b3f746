package dev.kpdagger.cli;

import dev.kpdagger.cli.advisories.DbText;
import dev.kpdagger.cli.terminal.Terminal;
import dev.kpdagger.vendors.ReleaseSchemes;
import dev.kpdagger.vulnerabilities.build.AdvisoryBuild;
import dev.kpdagger.vulnerabilities.build.AdvisoryInputs;
import dev.kpdagger.vulnerabilities.build.SourceDates;
import dev.kpdagger.vulnerabilities.build.UnreadableInputException;
import dev.kpdagger.vulnerabilities.file.DamagedFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
    description = "Show, check and build the file of advisories that scans compare releases with.",
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
        spec.commandLine(), "`db` needs a command: status, verify or build");
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
        "Inputs are told apart by what they hold: lists of facts (a line of JSON for each flaw),"
            + " CISA's list of exploited flaws, EPSS, life cycles; packed with gzip or not."
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
    var schemes = ReleaseSchemes.all();
    var build = new AdvisoryBuild(schemes::of);
    Map<String, LocalDate> dates = new HashMap<>();
    for (Dated one : dated == null ? List.<Dated>of() : dated) {
      dates.put(one.source(), one.date());
    }
    var reader = new AdvisoryInputs(build, new SourceDates(dates));
    int files = 0;
    for (Path input : inputs) {
      files += read(reader, input);
    }
    write(output, build.file(built == null ? today() : built));
    new DbText(terminal.outStyle(options.color), terminal.columns(), today())
        .built(terminal.out(), AdvisoryOptions.open(output, terminal.environment()), build, files);
    return ExitCode.DONE.code();
  }

  private static int read(AdvisoryInputs reader, Path input) {
    try {
      return reader.read(input);
    } catch (UnreadableInputException e) {
      throw new CommandFailure(ExitCode.INPUT_OUTPUT, String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.INPUT_OUTPUT, input + " cannot be read", e);
    }
  }

  /// Whole or not at all: what is there stays until the new file is complete.
  private static void write(Path output, byte[] bytes) {
    var draft = output.resolveSibling(output.getFileName() + ".part");
    try {
      Files.write(draft, bytes);
      Files.move(draft, output, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.INPUT_OUTPUT, output + " cannot be written", e);
    }
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
