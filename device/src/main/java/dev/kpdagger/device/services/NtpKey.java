package dev.kpdagger.device.services;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SourceSpan;

/// A key for NTP authentication.
///
/// @param algorithm md5, sha1, hmac-sha2-256, cmac-aes-128 ...
public record NtpKey(long id, String algorithm, Secret secret, boolean trusted, SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return "NTP key " + id;
  }
}
