package dev.kpdagger.device.network;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;

/// A part of a device that acts as a device of its own.
///
/// @param kind context, vdom, vsys, logical-system, tenant, vdc or device-group
public record VirtualContext(String kind, String name, SourceSpan span) implements Located {

  @Override
  public String subject() {
    return kind + " " + name;
  }
}
