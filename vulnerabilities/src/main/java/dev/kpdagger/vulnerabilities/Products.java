package dev.kpdagger.vulnerabilities;

import dev.kpdagger.device.DeviceIdentity;

/// Which operating system of advisories a device runs.
final class Products {

  private Products() {}

  /// The name of the system in advisories; empty when advisories have none for it.
  static String of(DeviceIdentity identity) {
    return switch (identity.platform()) {
      case "cisco-ios" ->
          identity.platformName().equals("Cisco IOS XE") ? "cisco-ios-xe" : "cisco-ios";
      case "cisco-asa" -> identity.platformName().equals("Cisco ASA") ? "cisco-asa" : "cisco-ftd";
      case "cisco-nxos" -> "cisco-nxos";
      case "cisco-iosxr" -> "cisco-ios-xr";
      case "arista-eos" -> "arista-eos";
      case "juniper-junos" ->
          identity.platformName().endsWith("Evolved") ? "junos-evolved" : "junos";
      case "fortinet-fortios" -> "fortios";
      case "paloalto-panos" -> "panos";
      case String _ -> "";
    };
  }
}
