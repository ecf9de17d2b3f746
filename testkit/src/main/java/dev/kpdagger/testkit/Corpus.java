package dev.kpdagger.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A folder of real configurations, one folder a platform, that tests read when it is there. It is
/// not part of the project; the system property `kpdagger.corpus` names it.
public final class Corpus {

  private final Path folder;

  private Corpus(Path folder) {
    this.folder = folder;
  }

  /// The corpus, or empty when this machine has none; tests that need it are skipped then.
  public static Optional<Corpus> find() {
    var property = System.getProperty("kpdagger.corpus", "");
    var folder = Path.of(property);
    return property.isEmpty() || !Files.isDirectory(folder)
        ? Optional.empty()
        : Optional.of(new Corpus(folder));
  }

  public Path folder() {
    return folder;
  }

  /// The files of one platform, by name.
  public List<Path> platform(String name) {
    return files(folder.resolve(name));
  }

  /// The names of the platforms.
  public List<String> platforms() {
    try (var entries = Files.list(folder)) {
      return entries
          .filter(Files::isDirectory)
          .map(entry -> entry.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder) {
    try (var entries = Files.list(folder)) {
      return entries.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
