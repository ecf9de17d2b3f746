package dev.kpdagger.device.access;

import dev.kpdagger.device.Labelled;

/// What kind of terminal line it is.
public enum LineKind implements Labelled {
  CONSOLE,
  AUXILIARY,
  /// Remote logins.
  VTY,
  /// Asynchronous serial lines.
  TTY;

  private final String label = Labelled.labelOf(this);

  @Override
  public String label() {
    return label;
  }
}
