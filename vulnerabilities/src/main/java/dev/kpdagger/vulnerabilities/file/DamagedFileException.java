package dev.kpdagger.vulnerabilities.file;

import java.io.IOException;
import java.io.Serial;

/// A file that is no file of advisories, or is one no more.
public final class DamagedFileException extends IOException {

  @Serial private static final long serialVersionUID = 1L;

  DamagedFileException(String message) {
    super(message);
  }
}
