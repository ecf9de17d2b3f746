package dev.kpdagger.device.network;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;

/// A static route.
///
/// @param prefix with its length
/// @param nextHop address or interface, as written
public record StaticRoute(String vrf, String prefix, String nextHop, SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return "route " + prefix + (vrf.isEmpty() ? "" : " vrf " + vrf);
  }
}
