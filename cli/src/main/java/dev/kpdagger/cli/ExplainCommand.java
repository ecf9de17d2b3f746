package dev.kpdagger.cli;

import dev.kpdagger.audit.AnalysisType;
import dev.kpdagger.audit.DeviceResult;
import dev.kpdagger.checks.CheckCatalog;
import dev.kpdagger.checks.ExampleFigures;
import dev.kpdagger.checks.UnknownCheckException;
import dev.kpdagger.cli.advisories.AdvisoryText;
import dev.kpdagger.cli.explanation.ExplainedDevice;
import dev.kpdagger.cli.explanation.VerdictText;
import dev.kpdagger.cli.terminal.Style;
import dev.kpdagger.cli.terminal.Terminal;
import dev.kpdagger.language.Check;
import dev.kpdagger.language.Parameter;
import dev.kpdagger.scan.Assembly;
import dev.kpdagger.scan.ScanRequest;
import dev.kpdagger.scan.Yardstick;
import dev.kpdagger.vendors.ReleaseSchemes;
import dev.kpdagger.vulnerabilities.Advisories;
import dev.kpdagger.vulnerabilities.Advisory;
import dev.kpdagger.vulnerabilities.ConditionedFlaws;
import dev.kpdagger.vulnerabilities.file.DamagedFileException;
import dev.kpdagger.workflow.OperationReporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
            + " site that the verdict rests on. Of an advisory: which releases it is about, and"
            + " which check decides whether a device is exposed.",
    sortOptions = false)
final class ExplainCommand implements Callable<Integer> {

  /// Digits of a fingerprint that are enough to name a finding.
  private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{6,24}");

  private static final Pattern ADVISORY = Pattern.compile("(?i)(CVE|FG-IR)-[0-9-]{4,20}");

  @Parameters(
      index = "0",
      paramLabel = "ID",
      description =
          "The id of a check (`checks list` has them all) or of an advisory (CVE-2024-3400), or the"
              + " fingerprint of a finding as reports show it, or its first six digits or more.")
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

  @Mixin private final AdvisoryOptions advisories = new AdvisoryOptions();

  @Mixin private final ReadingOptions reading = new ReadingOptions();

  @Mixin private final CommonOptions common = new CommonOptions();

  private final Terminal terminal;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var catalog = Catalogs.with(folders);
    if (ADVISORY.matcher(id).matches()) {
      return explainAdvisory(catalog);
    }
    if (paths.isEmpty()) {
      return explainPage(find(catalog));
    }
    var check = isCheck(catalog) ? Optional.of(find(catalog)) : Optional.<Check>empty();
    if (check.isEmpty() && !FINGERPRINT.matcher(id).matches()) {
      return explainPage(find(catalog));
    }
    return new SurveySession(
            terminal, reading, common, new Assembly(() -> advisories.open(terminal)))
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

  private int explainAdvisory(CheckCatalog catalog) {
    if (!paths.isEmpty()) {
      throw new CommandFailure(
          ExitCode.USAGE, "an advisory is explained without files: explain " + id);
    }
    var name = id.toUpperCase(Locale.ROOT);
    var text = new AdvisoryText(terminal.out(), terminal.outStyle(common.color));
    boolean found = false;
    for (Advisories system : systems()) {
      for (Advisory advisory : system.list()) {
        if (advisory.id().equals(name)) {
          if (!found) {
            text.head(advisory);
          }
          text.affected(system, advisory, order(system));
          found = true;
        }
      }
    }
    if (!found) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "there is no advisory "
              + name
              + "; `kp-dagger db status` tells how old the advisories are");
    }
    text.deciding(deciding(catalog, name));
    return ExitCode.DONE.code();
  }

  private static Comparator<String> order(Advisories system) {
    var scheme = ReleaseSchemes.all().of(system.product());
    return Comparator.comparing(
            (String text) -> scheme.flatMap(one -> one.parse(text)).orElse(null),
            Comparator.nullsLast(Comparator.naturalOrder()))
        .thenComparing(Comparator.naturalOrder());
  }

  /// The checks that know what a flaw needs: their examples or references name it.
  private static List<String> deciding(CheckCatalog catalog, String name) {
    if (!ConditionedFlaws.ids().contains(name)) {
      return List.of();
    }
    var named = Pattern.compile("\\b" + Pattern.quote(name) + "\\b");
    return catalog.checks().stream()
        .filter(check -> check.head().analysis() == AnalysisType.VULN)
        .filter(check -> named.matcher(check.texts().body(check.id())).find())
        .map(Check::id)
        .toList();
  }

  private List<Advisories> systems() {
    var chosen = advisories.open(terminal);
    var file = chosen.file();
    var all = new ArrayList<Advisories>();
    try {
      for (String product : file.products()) {
        var system = file.read(product);
        if (system != null) {
          all.add(system);
        }
      }
    } catch (DamagedFileException e) {
      throw new CommandFailure(
          ExitCode.ADVISORIES, chosen.name() + " cannot be used: " + e.getMessage(), e);
    }
    return all;
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
