package dev.kpdagger.device.services;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;

/// An SNMP group with its security level.
///
/// @param version v1, v2c or v3
/// @param accessList access list on its use, empty for none
/// @param readView name, empty for the platform's default view
/// @param writeView name, empty for none
public record SnmpGroup(
    String name,
    String version,
    SnmpLevel level,
    Fact<String> readView,
    Fact<String> writeView,
    Fact<String> accessList,
    SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return "SNMP group " + name + " " + version;
  }
}
