package dev.kpdagger.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// A temporary file for one process, readable by its owner only. Not thread-safe.
///
/// Where the system allows it, the file loses its name as soon as it is open, so that a process
/// that is killed leaves no results behind. A `RandomAccessFile` and not a `FileChannel`, because
/// interrupting a thread that uses a channel closes the channel, and cancelling a run interrupts.
final class SpillFile implements Closeable {

  private final Path path;
  private final RandomAccessFile file;
  private long length;

  private SpillFile(Path path, RandomAccessFile file) {
    this.path = path;
    this.file = file;
  }

  static SpillFile createIn(Path directory) throws IOException {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    var path =
        Files.createTempFile(
            directory, "kp-dagger-", ".spool", posix ? ownerOnly() : noAttributes());
    var file = new RandomAccessFile(path.toFile(), "rw");
    if (posix) {
      Files.delete(path);
    }
    return new SpillFile(path, file);
  }

  /// The place where the bytes begin.
  long append(byte[] bytes) throws IOException {
    long place = length;
    file.seek(place);
    file.write(bytes);
    length += bytes.length;
    return place;
  }

  byte[] read(long place, int size) throws IOException {
    var bytes = new byte[size];
    file.seek(place);
    file.readFully(bytes);
    return bytes;
  }

  @Override
  public void close() throws IOException {
    try {
      file.close();
    } finally {
      Files.deleteIfExists(path);
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };
  }

  private static FileAttribute<?>[] noAttributes() {
    return new FileAttribute<?>[0];
  }
}
