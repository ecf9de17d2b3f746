package dev.kpdagger.reports;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A report file under way: written beside its target under another name, then moved over it.
final class ReportFile implements Closeable {

  private final Path target;
  private final Path draft;

  private ReportFile(Path target, Path draft) {
    this.target = target;
    this.draft = draft;
  }

  /// A draft in the target's folder, so that the move stays within one file system; readable by its
  /// owner only, as a report tells the weak points of a network.
  static ReportFile beside(Path target) throws IOException {
    if (Files.isDirectory(target)) {
      throw new IOException("it is a directory");
    }
    var folder = target.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException("there is no directory " + (folder == null ? target : folder));
    }
    if (!Files.isWritable(folder)) {
      throw new IOException("no permission to write in " + folder);
    }
    var behindLinks = Files.isSymbolicLink(target) ? target.toRealPath() : target;
    if (!behindLinks.equals(target)) {
      return beside(behindLinks);
    }
    return new ReportFile(target, Files.createTempFile(folder, ".kp-dagger-", ".part"));
  }

  OutputStream open() throws IOException {
    return Files.newOutputStream(draft);
  }

  void replace() throws IOException {
    try {
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /// Removes the draft if it was not moved.
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(draft);
  }
}
