package dev.kpdagger.cli.configuration;

import java.io.Serial;

/// A configuration file that cannot be used; the message is one line that names the file and what
/// is wrong.
public final class ConfigurationException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  ConfigurationException(String message, Throwable cause) {
    super(message, cause);
  }

  ConfigurationException(String message) {
    super(message);
  }
}
