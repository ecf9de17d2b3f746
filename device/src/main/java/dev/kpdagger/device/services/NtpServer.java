package dev.kpdagger.device.services;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;

/// A time source.
///
/// @param peer whether both sides may set each other
/// @param keyId authentication key, 0 for none
/// @param keyTrusted whether that key exists and is trusted, so that the source is really
///   authenticated
public record NtpServer(
    String address,
    String vrf,
    boolean peer,
    Fact<Long> keyId,
    Fact<Boolean> keyTrusted,
    SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return (peer ? "NTP peer " : "NTP server ") + address;
  }
}
