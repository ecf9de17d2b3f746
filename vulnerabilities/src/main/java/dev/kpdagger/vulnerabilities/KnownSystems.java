package dev.kpdagger.vulnerabilities;

import dev.kpdagger.device.release.ReleaseScheme;
import dev.kpdagger.vulnerabilities.file.AdvisoryFile;
import dev.kpdagger.vulnerabilities.file.DamagedFileException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/// The operating systems of a file of advisories, of which no more is read than those that come.
/// Thread-safe.
public final class KnownSystems {

  private final Once<AdvisoryFile> file;
  private final Function<String, Optional<ReleaseScheme>> schemes;
  private final Map<String, Optional<KnownSystem>> read = new ConcurrentHashMap<>();

  /// @param file opened once at most
  /// @param schemes of systems by their names in advisories
  public KnownSystems(
      Supplier<AdvisoryFile> file, Function<String, Optional<ReleaseScheme>> schemes) {
    this.file = new Once<>(file);
    this.schemes = schemes;
  }

  /// What is known of a system; empty when the file has nothing of it.
  ///
  /// @throws UncheckedIOException when the file is damaged
  Optional<KnownSystem> of(String product) {
    return read.computeIfAbsent(product, this::read);
  }

  private Optional<KnownSystem> read(String product) {
    var scheme = schemes.apply(product);
    if (scheme.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(file.get().read(product))
          .map(advisories -> KnownSystem.of(advisories, scheme.get()));
    } catch (DamagedFileException e) {
      throw new UncheckedIOException(e);
    }
  }
}
