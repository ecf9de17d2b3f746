package dev.kpdagger.cli;

import dev.kpdagger.cli.terminal.Terminal;
import dev.kpdagger.vulnerabilities.file.ChosenAdvisories;
import dev.kpdagger.vulnerabilities.file.DamagedFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which advisories a command goes by, and how old they may be.
final class AdvisoryOptions {

  @Option(
      names = "--db",
      paramLabel = "FILE",
      description =
          "A file of advisories. Without it, the newer one of those that `db update` and `db"
              + " import` keep and those that come with the program.")
  private @Nullable Path file;

  @Option(
      names = "--max-db-age",
      paramLabel = "AGE",
      converter = AgeLimit.Parser.class,
      description =
          "How old advisories may be: 60d:warn tells when they are older, 60d:fail ends with 4.")
  private @Nullable AgeLimit limit;

  private @Nullable ChosenAdvisories chosen;

  /// Opens the advisories, once.
  ///
  /// @throws CommandFailure when they cannot be used
  synchronized ChosenAdvisories open(Terminal terminal) {
    var known = chosen;
    if (known == null) {
      known = open(file, terminal.environment());
      chosen = known;
    }
    return known;
  }

  /// The advisories of a file; without one those of the user or of the program.
  ///
  /// @throws CommandFailure when they cannot be used
  static ChosenAdvisories open(@Nullable Path file, Map<String, String> environment) {
    var path = file == null ? own(environment) : file;
    try {
      return file == null ? ChosenAdvisories.newest(path) : ChosenAdvisories.of(path);
    } catch (DamagedFileException e) {
      throw new CommandFailure(ExitCode.ADVISORIES, path + " cannot be used: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.ADVISORIES, path + " cannot be read", e);
    }
  }

  /// Where the user's own advisories lie.
  static Path own(Map<String, String> environment) {
    var data = environment.getOrDefault("XDG_DATA_HOME", "");
    var folder =
        data.isEmpty()
            ? Path.of(environment.getOrDefault("HOME", "."), ".local", "share")
            : Path.of(data);
    return folder.resolve("kp-dagger").resolve("advisories.kpdb");
  }

  /// Warns when the advisories are older than they may be.
  ///
  /// @throws CommandFailure when the run must not go on
  void enforceAge(Terminal terminal, LocalDate today) {
    if (limit == null) {
      return;
    }
    var advisories = open(terminal);
    long age = advisories.ageInDays(today);
    if (age <= limit.days()) {
      return;
    }
    var message =
        "%s are %d days old, older than %d days; `kp-dagger db update` renews them, `db import` too"
            .formatted(advisories.name(), age, limit.days());
    if (limit.failing()) {
      throw new CommandFailure(ExitCode.ADVISORIES, message);
    }
    terminal.err().println("kp-dagger: warning: " + message);
  }
}
