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
/// @param lifetimeDays how long it is accepted or used, whichever is longer, in days rounded up; 0
///   for ever
/// @param succeeded whether it has no end of its own, but another key of the chain takes over at a
///   set time, or it took over from one
public record ChainKey(
    String name,
    long keyId,
    Fact<String> algorithm,
    @Nullable Secret secret,
    Fact<Long> lifetimeDays,
    boolean succeeded,
    SourceSpan span)
    implements Located {

  /// A key of a platform whose reader does not look at its life.
  public ChainKey(
      String name, long keyId, Fact<String> algorithm, @Nullable Secret secret, SourceSpan span) {
    this(
        name,
        keyId,
        algorithm,
        secret,
        Fact.unknown("the reader of this platform does not look at it"),
        false,
        span);
  }

  @Override
  public String subject() {
    return "key chain " + name + " key " + keyId;
  }
}
