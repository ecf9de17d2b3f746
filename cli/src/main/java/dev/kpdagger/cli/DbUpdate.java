package dev.kpdagger.cli;

import dev.kpdagger.cli.terminal.PlainText;
import dev.kpdagger.cli.terminal.Terminal;
import dev.kpdagger.updates.AdvisoryDownload;
import dev.kpdagger.updates.UpdateException;
import dev.kpdagger.vulnerabilities.build.SourceDates;
import dev.kpdagger.vulnerabilities.file.AdvisorySource;
import dev.kpdagger.vulnerabilities.file.ChosenAdvisories;
import dev.kpdagger.workflow.CancellationSource;
import dev.kpdagger.workflow.OperationCancelledException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `kp-dagger db update`: the only command that uses a network.
final class DbUpdate {

  /// Vendors change a document some days after the day that it has.
  private static final int OVERLAP_DAYS = 14;

  private final Terminal terminal;
  private final UpdateOptions options;
  private final CommonOptions common;
  private final LocalDate today;

  DbUpdate(Terminal terminal, UpdateOptions options, CommonOptions common, LocalDate today) {
    this.terminal = terminal;
    this.options = options;
    this.common = common;
    this.today = today;
  }

  ExitCode run() {
    var environment = terminal.environment();
    var settings = options.settings(environment);
    setProxy(environment);
    var own = options.output == null ? AdvisoryOptions.own(environment) : options.output;
    var base = AdvisoryOptions.open(null, environment);
    var folder = own.resolveSibling("update-parts");
    var cancellation = new CancellationSource();
    try (var signals = Signals.listen(cancellation, () -> {})) {
      try {
        var files =
            new AdvisoryDownload(settings, folder, Clock.systemUTC(), this::tell)
                .run(since(base), cancellation.token()::throwIfCancelled);
        add(base, files, own);
        delete(folder);
        return ExitCode.DONE;
      } catch (OperationCancelledException _) {
        return signals.exitCode().orElse(ExitCode.INTERRUPTED);
      }
    } catch (UpdateException e) {
      throw new CommandFailure(
          ExitCode.INPUT_OUTPUT,
          e.getMessage() + "; the advisories stay as they were, and another try goes on from here",
          e);
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.INPUT_OUTPUT, folder + " cannot be written", e);
    }
  }

  private void add(ChosenAdvisories base, List<Path> files, Path own) {
    var changes = new DbChanges(terminal, common, today);
    changes.begin(base);
    changes.write(own, today, changes.read(files, new SourceDates(Map.of())));
  }

  private void tell(String line) {
    terminal.err().println(PlainText.clean(line));
    terminal.err().flush();
  }

  /// From when on documents of vendors are fetched: some days before the newest that is there.
  private @Nullable LocalDate since(ChosenAdvisories base) {
    if (options.since != null) {
      return options.since;
    }
    return base.file().sources().stream()
        .filter(source -> source.name().equals("csaf"))
        .map(AdvisorySource::newest)
        .filter(day -> day != null)
        .max(Comparator.naturalOrder())
        .map(day -> day.minusDays(OVERLAP_DAYS))
        .orElse(null);
  }

  /// Both clients go by these properties of the process.
  private void setProxy(Map<String, String> environment) {
    var text =
        options.proxy.isEmpty()
            ? environment.getOrDefault("HTTPS_PROXY", environment.getOrDefault("https_proxy", ""))
            : options.proxy;
    if (text.isEmpty()) {
      return;
    }
    URI address;
    try {
      address = URI.create(text.contains("://") ? text : "http://" + text);
    } catch (IllegalArgumentException e) {
      throw badProxy(text, e);
    }
    if (address.getHost() == null || address.getPort() < 1) {
      throw badProxy(text, null);
    }
    for (String scheme : List.of("http", "https")) {
      System.setProperty(scheme + ".proxyHost", address.getHost());
      System.setProperty(scheme + ".proxyPort", Integer.toString(address.getPort()));
    }
    var without = environment.getOrDefault("NO_PROXY", environment.getOrDefault("no_proxy", ""));
    if (!without.isEmpty()) {
      System.setProperty("http.nonProxyHosts", without.replace(',', '|').replace(" ", ""));
    }
  }

  private static CommandFailure badProxy(String text, @Nullable Exception cause) {
    return new CommandFailure(ExitCode.USAGE, "the proxy '" + text + "' is no HOST:PORT", cause);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
