package dev.kpdagger.device.services;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;

/// A host that receives SNMP notifications.
///
/// @param version v1, v2c or v3
/// @param level security level of v3
public record SnmpReceiver(
    String address, String vrf, Fact<String> version, SnmpLevel level, SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return "SNMP receiver " + address;
  }
}
