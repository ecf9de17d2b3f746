package dev.kpdagger.device.network;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A group of a first-hop redundancy protocol on an interface.
///
/// @param protocol hsrp, vrrp or glbp
/// @param authentication none, text or md5
/// @param key null when none is configured
public record FirstHopGroup(
    String protocol,
    String interfaceName,
    long group,
    Fact<String> authentication,
    @Nullable Secret key,
    SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return protocol + " group " + group + " on " + interfaceName;
  }
}
