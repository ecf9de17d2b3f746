package dev.kpdagger.device;

import org.jspecify.annotations.Nullable;

/// A password, key or community as the configuration stores it. The value itself is never kept:
/// what checks ask about it is answered when the vendor's reader sees it.
///
/// @param guessable whether the value is a published default or a common word; null when it is
///   hashed, encrypted or masked
/// @param length characters of the value; null when not readable
/// @param sign by which the value is told from others; null when not readable
public record Secret(
    SecretStorage storage,
    @Nullable Boolean guessable,
    @Nullable Integer length,
    @Nullable SecretSign sign,
    SourceSpan span) {

  /// A secret whose value is not readable.
  public Secret(
      SecretStorage storage,
      @Nullable Boolean guessable,
      @Nullable Integer length,
      SourceSpan span) {
    this(storage, guessable, length, null, span);
  }

  /// A secret whose value can be read from the file.
  public static Secret readable(
      SecretStorage storage, String value, boolean guessable, SourceSpan span) {
    return new Secret(storage, guessable, value.length(), SecretSign.of(value), span);
  }

  /// A secret whose value cannot be read from the file.
  public static Secret sealed(SecretStorage storage, SourceSpan span) {
    return new Secret(storage, null, null, span);
  }

  /// How hard the secret is to learn from the file; not known when the value was taken out of it.
  @Derived
  public Fact<SecretStrength> strength() {
    return switch (storage) {
      case MASKED -> Fact.unknown("the value was taken out before the file was read");
      case UNKNOWN -> Fact.unknown("the way the value is stored is not understood");
      case CLEARTEXT,
          REVERSIBLE,
          SHA256_UNSALTED,
          MD5_CRYPT,
          MD5_LEGACY,
          SHA1_SALTED,
          PBKDF2,
          SCRYPT,
          SHA_CRYPT,
          AES,
          DIGEST ->
          Fact.explicit(storage.strength(), span);
    };
  }

  /// Whether the value is a published default or a common word; not known when it cannot be read.
  @Derived
  public Fact<Boolean> wellKnown() {
    return guessable == null
        ? Fact.unknown("the value cannot be read from the file")
        : Fact.explicit(guessable, span);
  }

  @Override
  public String toString() {
    return "***";
  }
}
