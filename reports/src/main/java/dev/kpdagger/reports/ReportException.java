package dev.kpdagger.reports;

import java.io.IOException;
import java.nio.file.FileSystemException;

/// A report cannot be written to where the user wants it; the message says in one line where and
/// why.
public final class ReportException extends IOException {

  private static final long serialVersionUID = 1L;

  public ReportException(String what, IOException cause) {
    super(what + ": " + reason(cause), cause);
  }

  /// The reason without the path, which is often all that such an exception has in its message.
  private static String reason(IOException cause) {
    if (cause instanceof FileSystemException failure) {
      String reason = failure.getReason();
      return reason == null ? plain(failure) : reason;
    }
    String message = cause.getMessage();
    return message == null ? plain(cause) : message;
  }

  private static String plain(IOException cause) {
    return cause
        .getClass()
        .getSimpleName()
        .replace("Exception", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])", " ");
  }
}
