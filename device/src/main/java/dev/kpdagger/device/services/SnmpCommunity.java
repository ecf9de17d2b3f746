package dev.kpdagger.device.services;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SourceSpan;

/// An SNMP v1/v2c community.
///
/// @param writable whether it may set values
/// @param accessList IPv4 access list on its use, empty for none
/// @param accessList6 IPv6 access list on its use, empty for none
/// @param view name of the view it is limited to, empty for none
/// @param ordinal 1 for the first community of the file, so that two can be told apart without
///   their names
public record SnmpCommunity(
    Secret community,
    Fact<Boolean> writable,
    Fact<String> accessList,
    Fact<String> accessList6,
    Fact<String> view,
    int ordinal,
    SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return "SNMP community " + ordinal;
  }
}
