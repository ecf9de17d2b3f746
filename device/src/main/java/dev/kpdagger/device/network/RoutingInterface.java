package dev.kpdagger.device.network;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SourceSpan;
import org.jspecify.annotations.Nullable;

/// An interface on which an interior routing protocol runs.
///
/// @param protocol ospf, ospfv3, eigrp, rip or isis
/// @param passive whether it forms no neighbours there
/// @param authentication none, cleartext, md5, or the name of a stronger algorithm
/// @param key null when no key is configured on the interface itself
public record RoutingInterface(
    String protocol,
    String process,
    String interfaceName,
    Fact<Boolean> passive,
    Fact<String> authentication,
    @Nullable Secret key,
    SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return protocol + " on " + interfaceName;
  }
}
