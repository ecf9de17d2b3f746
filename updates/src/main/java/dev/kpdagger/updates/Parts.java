package dev.kpdagger.updates;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;

/// The parts of an update in a folder, each whole or not there, so that an update that broke off
/// goes on where it was.
final class Parts {

  /// Older parts are of another update.
  private static final Duration KEPT = Duration.ofHours(24);

  private final Path folder;
  private final InstantSource clock;

  Parts(Path folder, InstantSource clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /// Writes a part.
  interface Content {
    void writeTo(OutputStream out) throws IOException, UpdateException;
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  /// Whether an update that broke off has left the part.
  boolean has(String name) throws IOException {
    var file = path(name);
    return Files.isRegularFile(file)
        && Files.getLastModifiedTime(file).toInstant().isAfter(clock.instant().minus(KEPT));
  }

  /// Writes a part, which is there when all of it is.
  Path write(String name, Content content) throws IOException, UpdateException {
    var file = path(name);
    var draft = file.resolveSibling(file.getFileName() + ".part");
    Files.createDirectories(file.getParent());
    try (var out = Files.newOutputStream(draft)) {
      content.writeTo(out);
    }
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    return file;
  }
}
