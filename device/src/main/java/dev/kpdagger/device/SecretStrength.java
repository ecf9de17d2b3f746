package dev.kpdagger.device;

/// What an attacker who reads the file has to do to learn the secret.
public enum SecretStrength implements Labelled {
  /// Nothing: it is readable or reversible at once.
  NONE,
  /// Next to nothing: tables and fast guessing.
  BROKEN,
  /// Offline guessing at high speed.
  WEAK,
  /// Offline guessing made slow on purpose, or a key that the file does not hold.
  STRONG,
  /// Cannot be told.
  UNKNOWN;

  private final String label = Labelled.labelOf(this);

  @Override
  public String label() {
    return label;
  }
}
