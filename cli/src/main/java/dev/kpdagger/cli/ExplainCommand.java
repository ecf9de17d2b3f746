package dev.kpdagger.cli;

import dev.kpdagger.audit.DeviceResult;
import dev.kpdagger.checks.CheckCatalog;
import dev.kpdagger.checks.ExampleFigures;
import dev.kpdagger.checks.UnknownCheckException;
import dev.kpdagger.cli.explanation.ExplainedDevice;
import dev.kpdagger.cli.explanation.VerdictText;
import dev.kpdagger.cli.terminal.Style;
import dev.kpdagger.cli.terminal.Terminal;
import dev.kpdagger.language.Check;
import dev.kpdagger.language.Parameter;
import dev.kpdagger.scan.ScanRequest;
import dev.kpdagger.scan.Yardstick;
import dev.kpdagger.workflow.OperationReporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `kp-dagger explain`.
@Command(
    name = "explain",
    description =
        "Explain a check: what it finds, why it matters, how to fix it. With files, explain what it"
            + " says of them, or one finding: the lines, defaults, limits and statements of the"
            + " site that the verdict rests on.",
    sortOptions = false)
final class ExplainCommand implements Callable<Integer> {

  /// Digits of a fingerprint that are enough to name a finding.
  private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{6,24}");

  @Parameters(
      index = "0",
      paramLabel = "ID",
      description =
          "The id of a check (`checks list` has them all), or the fingerprint of a finding as"
              + " reports show it, or its first six digits or more.")
  private String id = "";

  @Parameters(
      index = "1..*",
      paramLabel = "PATH",
      description = "Files and folders with configurations.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--checks",
      paramLabel = "DIR",
      split = "\n",
      description = "A folder with check pages of your own.")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = "--parameter",
      paramLabel = "NAME=VALUE",
      split = "\n",
      description = "A limit that checks go by.")
  private List<String> parameters = new ArrayList<>();

  @Mixin private final SiteOptions site = new SiteOptions();

  @Mixin private final ReadingOptions reading = new ReadingOptions();

  @Mixin private final CommonOptions common = new CommonOptions();

  private final Terminal terminal;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var catalog = Catalogs.with(folders);
    if (paths.isEmpty()) {
      return explainPage(find(catalog));
    }
    var check = isCheck(catalog) ? Optional.of(find(catalog)) : Optional.<Check>empty();
    if (check.isEmpty() && !FINGERPRINT.matcher(id).matches()) {
      return explainPage(find(catalog));
    }
    return new SurveySession(terminal, reading, common)
        .run(
            (service, progress, cancellation) -> {
              var request = request(check);
              try (var outcome =
                      service.scan(request, progress, cancellation, OperationReporter.none());
                  var devices = outcome.result().devices()) {
                return devices.map(device -> explained(device, check)).toList();
              }
            },
            this::show);
  }

  private boolean isCheck(CheckCatalog catalog) {
    return catalog.checks().stream()
        .anyMatch(check -> check.id().equals(id) || check.head().aliases().contains(id));
  }

  private ScanRequest request(Optional<Check> check) {
    var files = reading.request(paths);
    return new ScanRequest(
        files.paths(),
        files.excluded(),
        check.map(one -> Set.of(one.head().analysis())).orElse(Set.of()),
        "",
        List.of(),
        folders,
        files.readOptions(),
        false,
        new Yardstick(parameters, List.of(), true),
        site.knowledge());
  }

  private ExplainedDevice explained(DeviceResult device, Optional<Check> check) {
    return check
        .map(one -> ExplainedDevice.ofCheck(device, one.id()))
        .orElseGet(() -> ExplainedDevice.ofFinding(device, id));
  }

  private ExitCode show(List<ExplainedDevice> devices) {
    var told =
        devices.stream()
            .filter(
                device ->
                    !device.error().isEmpty()
                        || device.verdict().isPresent()
                        || !device.findings().isEmpty())
            .toList();
    var text = new VerdictText(terminal.out(), terminal.outStyle(common.color));
    told.forEach(text::write);
    terminal.out().flush();
    if (told.stream().allMatch(device -> !device.error().isEmpty())) {
      throw new CommandFailure(
          told.isEmpty() ? ExitCode.USAGE : ExitCode.INCOMPLETE,
          told.isEmpty() ? "no finding begins with " + id : "no file was analysed");
    }
    return told.stream().allMatch(device -> device.error().isEmpty())
        ? ExitCode.DONE
        : ExitCode.INCOMPLETE;
  }

  private int explainPage(Check check) {
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
    ExampleFigures.of(check.id()).ifPresent(figures -> out.println("tested by " + figures.words()));
    if (check.head().optional()) {
      out.println("optional: runs for the frameworks that ask for it, and with scan --optional");
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
      if (FINGERPRINT.matcher(id).matches()) {
        throw new CommandFailure(
            ExitCode.USAGE,
            "to explain a finding, name its file: kp-dagger explain " + id + " PATH",
            e);
      }
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
