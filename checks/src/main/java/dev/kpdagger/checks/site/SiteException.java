package dev.kpdagger.checks.site;

import java.io.Serial;

/// Statements of a site that cannot be used; the message is one line.
public final class SiteException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  SiteException(String message) {
    super(message);
  }

  SiteException(String message, Throwable cause) {
    super(message, cause);
  }
}
