package dev.kpdagger.device.vpn;

import dev.kpdagger.device.Derived;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;

/// A certificate that stands in the configuration.
///
/// @param name as the configuration calls it, with its trustpoint where it has one
/// @param authority whether it is that of an authority, by which others are checked
/// @param selfSigned whether it is signed with its own key
/// @param lastDay the last day of its validity, written as the number 20261231
/// @param keyType rsa, ec ...
/// @param keyBits length of its public key
/// @param hash of its signature: md5, sha1, sha256 ...
public record Certificate(
    String name,
    boolean authority,
    Fact<Boolean> selfSigned,
    Fact<Long> lastDay,
    Fact<String> keyType,
    Fact<Long> keyBits,
    Fact<String> hash,
    SourceSpan span)
    implements Located {

  private static final int YEAR = 4;
  private static final int MONTH = 6;

  /// The last day of its validity as 2026-12-31, empty where it is not known.
  @Derived
  public String validUntil() {
    var day = lastDay.orNull();
    if (day == null) {
      return "";
    }
    var digits = "%08d".formatted(day);
    return digits.substring(0, YEAR)
        + "-"
        + digits.substring(YEAR, MONTH)
        + "-"
        + digits.substring(MONTH);
  }

  /// Its key and the hash of its signature in words, empty where they are not known.
  @Derived
  public String strength() {
    return keyType.isKnown() && keyBits.isKnown() && hash.isKnown()
        ? keyType.orNull() + " of " + keyBits.orNull() + " bits, signed with " + hash.orNull()
        : "";
  }

  @Override
  public String subject() {
    return "certificate " + name;
  }
}
