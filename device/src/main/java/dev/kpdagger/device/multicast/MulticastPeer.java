package dev.kpdagger.device.multicast;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A peer of the Multicast Source Discovery Protocol.
///
/// @param authenticated whether segments of the session are signed with a key
/// @param password null when none is configured
/// @param source the interface or address that the session starts from, empty for the egress
///   interface
/// @param sourceIsLoopback whether that is an interface that never goes down
/// @param filterIn what limits the sources that it may announce, empty for nothing
/// @param filterOut what limits the sources that are announced to it, empty for nothing
/// @param sourceLimit sources that it may announce, 0 for no limit
/// @param screened whether some access list in front of the device keeps strangers from the port of
///   the protocol
public record MulticastPeer(
    String vrf,
    String address,
    Fact<Boolean> shutdown,
    Fact<Boolean> authenticated,
    @Nullable Secret password,
    Fact<String> source,
    Fact<Boolean> sourceIsLoopback,
    Fact<String> filterIn,
    Fact<String> filterOut,
    Fact<Long> sourceLimit,
    Fact<Boolean> screened,
    SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return "MSDP peer " + address + (vrf.isEmpty() ? "" : " vrf " + vrf);
  }
}
