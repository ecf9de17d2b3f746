package dev.kpdagger.device.vpn;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;

/// An IPsec transform set.
///
/// @param encryption null-cipher, des, 3des, aes-128, aes-gcm-256 ..., or none for authentication
///   only
/// @param integrity md5, sha1, sha256 ..., `aead` where the cipher does it, or none
public record TransformSet(String name, String encryption, String integrity, SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return "transform set " + name;
  }
}
