package dev.kpdagger.device;

import org.jspecify.annotations.Nullable;

/// A password, key or community as the configuration stores it. The value itself is never kept:
/// what checks ask about it is answered when the vendor's reader sees it.
///
/// @param guessable whether the value is a published default or a common word; null when it is
///   hashed, encrypted or masked
/// @param length characters of the value; null when not readable
public record Secret(
    SecretStorage storage, @Nullable Boolean guessable, @Nullable Integer length, SourceSpan span) {

  /// A secret whose value can be read from the file.
  public static Secret readable(
      SecretStorage storage, String value, boolean guessable, SourceSpan span) {
    return new Secret(storage, guessable, value.length(), span);
  }

  /// A secret whose value cannot be read from the file.
  public static Secret sealed(SecretStorage storage, SourceSpan span) {
    return new Secret(storage, null, null, span);
  }

  @Derived
  public SecretStrength strength() {
    return storage.strength();
  }

  @Override
  public String toString() {
    return "***";
  }
}
