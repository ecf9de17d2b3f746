package dev.kpdagger.device.network;

import dev.kpdagger.device.Fact;
import java.util.List;

/// How far a firewall trusts an interface.
///
/// @param context the virtual context that it belongs to, empty for the device
/// @param zone the zone, or the name by which rules call the interface; empty for none
/// @param securityLevel 0 to 100 on platforms that rank interfaces, otherwise unknown
/// @param role what the administrator says of it: wan, lan, dmz; empty for nothing
/// @param managementServices what answers management sessions on it: https, ssh, telnet, http,
///   snmp, ping ...; empty for nothing or where the platform does not decide by interface
public record InterfaceTrust(
    String context,
    String zone,
    Fact<Long> securityLevel,
    String role,
    List<String> managementServices) {

  /// An interface of a platform that does not say how far it trusts it.
  public static final InterfaceTrust UNSAID =
      new InterfaceTrust(
          "", "", Fact.unknown("this platform does not rank interfaces"), "", List.of());

  public InterfaceTrust {
    managementServices = List.copyOf(managementServices);
  }
}
