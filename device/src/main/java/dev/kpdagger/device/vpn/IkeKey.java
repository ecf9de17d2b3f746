package dev.kpdagger.device.vpn;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SourceSpan;

/// A pre-shared key of Internet Key Exchange.
///
/// @param peer address with prefix length, host name, or group that it is for
/// @param wildcard whether any peer may use it
public record IkeKey(long version, String peer, boolean wildcard, Secret secret, SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return "pre-shared key for " + peer;
  }
}
