package dev.kpdagger.device.link;

import dev.kpdagger.device.FactList;
import java.util.List;

/// Authentication, bridges, radios and overlays of links.
public record LinkFacts(
    FactList<LinkAuthentication> linkAuthentications,
    FactList<BridgeMember> bridgeMembers,
    FactList<RadioSecurity> radios,
    FactList<OverlayTunnel> overlayTunnels) {

  /// A device without any of it.
  public static LinkFacts none() {
    return new LinkFacts(empty(), empty(), empty(), empty());
  }

  private static <T> FactList<T> empty() {
    return FactList.complete(List.of());
  }
}
