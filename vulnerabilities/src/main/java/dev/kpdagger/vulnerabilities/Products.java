package dev.kpdagger.vulnerabilities;

import dev.kpdagger.device.DeviceIdentity;

/// Which operating system of advisories a device runs.
public final class Products {

  private Products() {}

  /// The name of the system in advisories; empty when advisories have none for it.
  public static String of(DeviceIdentity identity) {
    return switch (identity.platform()) {
      case "cisco-ios" ->
          identity.platformName().equals("Cisco IOS XE") ? "cisco-ios-xe" : "cisco-ios";
      case "cisco-asa" ->
          switch (identity.platformName()) {
            case "Cisco ASA" -> "cisco-asa";
            case "Cisco Firepower Threat Defense" -> "cisco-ftd";
            case String _ -> "";
          };
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
