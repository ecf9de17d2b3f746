package dev.kpdagger.device.access;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A RADIUS or TACACS+ server.
///
/// @param protocol radius or tacacs
/// @param name its name, or its address where it has no name
/// @param key null when the server has no key of its own
public record AaaServer(
    String protocol, String name, String address, @Nullable Secret key, SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return (protocol.isEmpty() ? "AAA" : protocol) + " server " + name;
  }
}
