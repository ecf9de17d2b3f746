package dev.kpdagger.device.services;

import dev.kpdagger.device.Labelled;

/// When a banner is shown.
public enum BannerKind implements Labelled {
  /// Before login, on every connection.
  MOTD,
  /// Before the login prompt.
  LOGIN,
  /// After login.
  EXEC,
  /// On reverse or network connections of other kinds.
  OTHER;

  private final String label = Labelled.labelOf(this);

  @Override
  public String label() {
    return label;
  }
}
