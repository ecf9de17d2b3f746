package dev.kpdagger.cli;

import dev.kpdagger.checks.site.SiteException;
import dev.kpdagger.checks.site.SiteFile;
import dev.kpdagger.checks.site.SiteStatements;
import dev.kpdagger.device.site.SiteKey;
import dev.kpdagger.scan.SiteKnowledge;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What is known of the site: the options of every command that judges devices.
final class SiteOptions {

  @Option(
      names = "--site",
      paramLabel = "FILE",
      description =
          "What the site states of its devices: management networks, log servers, roles of"
              + " interfaces. The `site` part of kp-dagger.yaml when not given.")
  private @Nullable Path file;

  @Option(
      names = "--assume",
      paramLabel = "KEY=VALUE",
      split = "\n",
      description =
          "Assume a statement of the site for this run, such as syslog-servers=192.0.2.1, and show"
              + " which verdicts that changes. Several values are parted by commas.")
  private List<String> assumptions = new ArrayList<>();

  /// What the options say.
  ///
  /// @throws CommandFailure when a statement cannot be used
  SiteKnowledge knowledge() {
    try {
      var assumed = new EnumMap<SiteKey, List<String>>(SiteKey.class);
      for (String assumption : assumptions) {
        assumed.putAll(SiteFile.assumption(assumption));
      }
      return new SiteKnowledge(file == null ? SiteStatements.none() : SiteFile.read(file), assumed);
    } catch (SiteException e) {
      throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    }
  }
}
