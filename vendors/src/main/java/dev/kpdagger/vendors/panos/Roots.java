package dev.kpdagger.vendors.panos;

import java.util.List;
import java.util.Set;

/// Where below `config` the first word of a `set` line, or the root element of a fragment, belongs.
final class Roots {

  /// The name that the only device of a configuration always has.
  static final String DEVICE = "localhost.localdomain";

  /// The virtual system of a device that has no others.
  static final String VSYS = "vsys1";

  private static final Set<String> TOP =
      Set.of("mgt-config", "shared", "devices", "panorama", "readonly", "policy", "predefined");

  private static final Set<String> OF_DEVICE =
      Set.of(
          "deviceconfig",
          "network",
          "vsys",
          "device-group",
          "template",
          "template-stack",
          "log-collector",
          "log-collector-group",
          "plugins",
          "platform",
          "container",
          "device",
          "snippet",
          "wildfire-appliance",
          "wildfire-appliance-cluster");

  private static final Set<String> OF_VSYS =
      Set.of(
          "address",
          "address-group",
          "application",
          "application-filter",
          "application-group",
          "application-status",
          "application-tag",
          "authentication-object",
          "authentication-profile",
          "authentication-sequence",
          "captive-portal",
          "certificate",
          "certificate-profile",
          "display-name",
          "dns-proxy",
          "dynamic-user-group",
          "email-scheduler",
          "external-list",
          "global-protect",
          "group-mapping",
          "import",
          "local-user-database",
          "log-settings",
          "pdf-summary-report",
          "post-rulebase",
          "pre-rulebase",
          "profile-group",
          "profiles",
          "redistribution-agent",
          "region",
          "report-group",
          "reports",
          "rulebase",
          "schedule",
          "server-profile",
          "service",
          "service-group",
          "setting",
          "ssl-decrypt",
          "ssl-tls-service-profile",
          "tag",
          "threats",
          "ts-agent",
          "user-id-agent",
          "user-id-collector",
          "user-id-ssl-auth",
          "zone");

  private static final List<String> DEVICE_PATH = List.of("devices", DEVICE);
  private static final List<String> VSYS_PATH = List.of("devices", DEVICE, "vsys", VSYS);

  private Roots() {}

  static boolean knows(String word) {
    return TOP.contains(word) || OF_DEVICE.contains(word) || OF_VSYS.contains(word);
  }

  /// The path that goes before a first word.
  static List<String> before(String word) {
    if (OF_DEVICE.contains(word)) {
      return DEVICE_PATH;
    }
    return OF_VSYS.contains(word) ? VSYS_PATH : List.of();
  }
}
