package dev.kpdagger.vendors;

import java.io.Serial;

/// No vendor, or more than one, accepts a text. The message is one line for the user.
public final class UnsupportedConfigurationException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  public UnsupportedConfigurationException(String message) {
    super(message);
  }
}
