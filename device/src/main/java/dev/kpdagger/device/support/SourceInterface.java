package dev.kpdagger.device.support;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;

/// The interface whose address the device uses as a client of a service.
///
/// @param service radius, tacacs ...
public record SourceInterface(String service, String interfaceName, SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return "source interface of " + service;
  }
}
