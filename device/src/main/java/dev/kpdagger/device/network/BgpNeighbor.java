package dev.kpdagger.device.network;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A BGP neighbour with what it inherits from its peer groups and templates.
///
/// @param external whether it belongs to another autonomous system
/// @param authentication none, md5 or ao
/// @param password null when none is configured
/// @param ttlSecurityHops 0 for none
/// @param maximumPrefixes 0 for no limit
/// @param filteredIn whether some filter limits what it may announce to us
/// @param filteredOut whether some filter limits what we announce to it
public record BgpNeighbor(
    String asNumber,
    String vrf,
    String address,
    Fact<String> remoteAs,
    Fact<Boolean> external,
    Fact<Boolean> shutdown,
    Fact<String> authentication,
    @Nullable Secret password,
    Fact<Long> ttlSecurityHops,
    Fact<Long> maximumPrefixes,
    Fact<Boolean> filteredIn,
    Fact<Boolean> filteredOut,
    SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return "BGP neighbor " + address + (vrf.isEmpty() ? "" : " vrf " + vrf);
  }
}
