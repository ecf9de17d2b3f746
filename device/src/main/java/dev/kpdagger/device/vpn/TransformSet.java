package dev.kpdagger.device.vpn;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;

/// An IPsec transform set.
///
/// @param predefinedFor the policy that takes it from a predefined set, or empty for one that the
///   configuration defines
/// @param encryption null-cipher, des, 3des, aes-128, aes-gcm-256 ..., or none for authentication
///   only
/// @param integrity md5, sha1, sha256 ..., `aead` where the cipher does it, or none
public record TransformSet(
    String name, String predefinedFor, String encryption, String integrity, SourceSpan span)
    implements Located {

  /// One that the configuration defines.
  public TransformSet(String name, String encryption, String integrity, SourceSpan span) {
    this(name, "", encryption, integrity, span);
  }

  @Override
  public String subject() {
    return "transform set " + name;
  }
}
