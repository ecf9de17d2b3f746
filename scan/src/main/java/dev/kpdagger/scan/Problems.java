package dev.kpdagger.scan;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/// Faults of the file system in words for one line of a report.
final class Problems {

  private Problems() {}

  static String of(IOException fault) {
    return switch (fault) {
      case AccessDeniedException _ -> "permission denied";
      case NoSuchFileException _ -> "no such file";
      default -> {
        var message = fault.getMessage();
        yield message == null ? fault.getClass().getSimpleName() : message;
      }
    };
  }
}
