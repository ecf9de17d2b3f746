package dev.kpdagger.cli;

import dev.kpdagger.checks.CheckCatalog;
import dev.kpdagger.language.page.PageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The checks that a command knows.
final class Catalogs {

  private Catalogs() {}

  /// The built-in checks and those of some folders.
  static CheckCatalog with(List<Path> folders) {
    var catalog = CheckCatalog.builtIn();
    for (Path folder : folders) {
      try {
        catalog = catalog.with(folder);
      } catch (PageException e) {
        throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
      } catch (IOException e) {
        throw unreadable(folder, e);
      }
    }
    return catalog;
  }

  /// Says that a folder of pages cannot be read.
  static CommandFailure unreadable(Path folder, IOException failure) {
    var reason = Files.isDirectory(folder) ? "some page cannot be read" : "no such folder";
    return new CommandFailure(
        ExitCode.INPUT_OUTPUT, "cannot read the checks in " + folder + ": " + reason, failure);
  }
}
