package dev.kpdagger.device.network;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A key of a key chain.
///
/// @param algorithm md5, hmac-sha-256 ...; what the protocol that uses it takes when none is
///   configured
public record ChainKey(
    String name, long keyId, Fact<String> algorithm, @Nullable Secret secret, SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return "key chain " + name + " key " + keyId;
  }
}
