package dev.kpdagger.cli;

import dev.kpdagger.cli.advisories.DbText;
import dev.kpdagger.cli.terminal.Terminal;
import dev.kpdagger.vendors.ReleaseSchemes;
import dev.kpdagger.vulnerabilities.build.AdvisoryBuild;
import dev.kpdagger.vulnerabilities.build.AdvisoryInputs;
import dev.kpdagger.vulnerabilities.build.SourceDates;
import dev.kpdagger.vulnerabilities.build.UnreadableInputException;
import dev.kpdagger.vulnerabilities.file.AdvisoryFile;
import dev.kpdagger.vulnerabilities.file.ChosenAdvisories;
import dev.kpdagger.vulnerabilities.file.DamagedFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes files of advisories: from inputs alone, or from those of the user with something added.
final class DbChanges {

  private final Terminal terminal;
  private final CommonOptions common;
  private final LocalDate today;
  private final AdvisoryBuild build = new AdvisoryBuild(ReleaseSchemes.all()::of);

  DbChanges(Terminal terminal, CommonOptions common, LocalDate today) {
    this.terminal = terminal;
    this.common = common;
    this.today = today;
  }

  /// Begins with all that a file says.
  void begin(ChosenAdvisories from) {
    try {
      build.add(from.file());
    } catch (DamagedFileException e) {
      throw new CommandFailure(
          ExitCode.ADVISORIES, from.name() + " cannot be used: " + e.getMessage(), e);
    }
  }

  /// Reads inputs.
  ///
  /// @param dates of sources whose records have no dates
  /// @return how many files were read
  int read(List<Path> inputs, SourceDates dates) {
    var reader = new AdvisoryInputs(build, dates);
    int files = 0;
    for (Path input : inputs) {
      try {
        files += reader.read(input);
      } catch (UnreadableInputException e) {
        throw new CommandFailure(ExitCode.INPUT_OUTPUT, String.valueOf(e.getMessage()), e);
      } catch (IOException e) {
        throw new CommandFailure(ExitCode.INPUT_OUTPUT, input + " cannot be read", e);
      }
    }
    return files;
  }

  /// The latest day that something read has; null when nothing has one.
  @Nullable LocalDate newest() {
    return build.newest();
  }

  /// Writes the file, whole or not at all: what is there stays until the new one was read back.
  ///
  /// @param built the day that it counts its age from
  void write(Path output, LocalDate built, int files) {
    var draft = output.resolveSibling(output.getFileName() + ".part");
    try {
      var folder = output.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.write(draft, build.file(built));
      readBack(draft);
      Files.move(draft, output, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.INPUT_OUTPUT, output + " cannot be written", e);
    }
    new DbText(terminal.outStyle(common.color), terminal.columns(), today)
        .built(terminal.out(), AdvisoryOptions.open(output, terminal.environment()), build, files);
  }

  private static void readBack(Path draft) throws IOException {
    var file = AdvisoryFile.open(draft);
    for (String product : file.products()) {
      file.read(product);
    }
  }
}
