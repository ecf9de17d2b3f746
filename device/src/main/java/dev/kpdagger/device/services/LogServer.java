package dev.kpdagger.device.services;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;

/// A remote log server.
///
/// @param transport udp, tcp or tls
public record LogServer(String address, String vrf, Fact<String> transport, SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return "log server " + address;
  }
}
