package dev.kpdagger.device.services;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;

/// An SNMPv3 user.
///
/// @param authentication none, md5, sha, sha-256 ...
/// @param privacy none, des, 3des, aes-128 ...
public record SnmpUser(
    String name,
    String group,
    String version,
    Fact<String> authentication,
    Fact<String> privacy,
    Fact<String> accessList,
    SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return "SNMP user " + name;
  }
}
