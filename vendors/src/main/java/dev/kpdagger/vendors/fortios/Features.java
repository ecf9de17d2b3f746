package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.support.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Features that nothing more is asked of than whether they are there; from the vendor's advisories
/// about flaws that need them, and from benchmarks.
final class Features {

  private static final String DEEP = "deep-inspection";

  /// Profiles of every device that do not look into encrypted traffic.
  private static final Set<String> SHALLOW = Set.of("no-inspection", "certificate-inspection", "");

  /// Certificates of every device of the vendor.
  private static final List<String> FACTORY_CERTIFICATES =
      List.of("Fortinet_Factory", "Fortinet_SSL", "self-sign");

  /// FortiOS CLI Reference, system npu, fp-anomaly.
  private static final List<String> IP_OPTIONS =
      List.of(
          "ipv4-unknopt",
          "ipv4-optrr",
          "ipv4-optssrr",
          "ipv4-optlsrr",
          "ipv4-optstream",
          "ipv4-optsecurity",
          "ipv4-opttimestamp");

  /// How the VLANs are called that ports of a managed switch are in before somebody assigns others.
  private static final List<String> DELIVERED =
      List.of("default", "_default", "vsw.", "quarantine");

  /// How attributes begin that say what stands on the other side of a port between switches.
  private static final List<String> LINKS = List.of("fgt-peer", "fortilink", "isl-");

  private final Reading reading;
  private final List<Feature> found = new ArrayList<>();

  private Features(Reading reading) {
    this.reading = reading;
  }

  static List<Feature> read(Reading reading) {
    var features = new Features(reading);
    features.enabled("system global", "admin-forticloud-sso-login", "forticloud-sso");
    features.disabled("system global", "admin-forticloud-sso-login", "forticloud-sso-off");
    features.enabled("system csf", "status", "security-fabric");
    features.enabled("system global", "log-single-cpu-high", "core-load-logged");
    features.enabled("system global", "gui-cdn-usage", "page-files-from-vendor");
    features.enabled("system ha", "ha-mgmt-status", "cluster-unit-management");
    features.enabled("system ha", "ha-mgmt-status", "management-port");
    features.enabled("system dedicated-mgmt", "status", "management-port");
    features.stated("system global", "timezone", "clock-zone");
    features.stated("system ha", "monitor", "cluster-interfaces-watched");
    features.stated("system netflow", "collector-ip", "flow-export");
    features.stated("system sflow", "collector-ip", "flow-export");
    features.stated("system dns", "primary", "name-server");
    features.disabled("antivirus settings", "machine-learning-detection", "machine-learning-off");
    for (String shipped : FACTORY_CERTIFICATES) {
      features.is("vpn ssl settings", "servercert", shipped, "vpn-factory-certificate");
    }
    features.is("system central-management", "type", "fortiguard", "cloud-management");
    features.is("log disk setting", "diskfull", "nolog", "full-disk-stops-log");
    features.disabled("firewall ipv6-eh-filter", "routing", "ipv6-routing-header-passed");
    features.hostKeys();
    features.options();
    features.switches();
    features.collectors();
    features.snmpUsers();
    features.quarantine();
    features.localPolicies();
    features.directories();
    features.users();
    features.administrators();
    features.policies();
    features.found.addAll(IdlePorts.read(reading));
    return features.found;
  }

  private void enabled(String section, String attribute, String name) {
    is(section, attribute, "enable", name);
  }

  private void disabled(String section, String attribute, String name) {
    is(section, attribute, "disable", name);
  }

  /// Whatever the value is.
  private void stated(String section, String attribute, String name) {
    for (Reading.Table table : reading.tables(section)) {
      var written = table.node().get(attribute);
      if (written != null && !written.unset()) {
        found.add(new Feature(name, written.span()));
      }
    }
  }

  /// Newer releases list several receivers of flows.
  private void collectors() {
    for (String section : List.of("system netflow", "system sflow")) {
      for (Reading.Table table : reading.tables(section)) {
        var collectors = table.node().config("collectors");
        if (collectors != null) {
          collectors.entries().forEach(one -> found.add(new Feature("flow-export", one.span())));
        }
      }
    }
  }

  /// Policies that filter attacks on the device itself.
  private void localPolicies() {
    for (String section : List.of("firewall local-in-policy", "firewall local-in-policy6")) {
      for (Reading.Table table : reading.tables(section)) {
        for (Node entry : table.node().entries()) {
          if (entry.enabled("virtual-patch") && !entry.text("status", "enable").equals("disable")) {
            found.add(new Feature("attacks-on-device-filtered", entry.span()));
          }
        }
      }
    }
  }

  /// Algorithms of the key that the SSH server shows.
  private void hostKeys() {
    for (Reading.Table table : reading.tables("system global")) {
      var written = table.node().get("ssh-hostkey-algo");
      if (written != null && !written.unset()) {
        found.add(new Feature("ssh-host-key-list", written.span()));
        if (written.values().contains("ssh-rsa")) {
          found.add(new Feature("ssh-host-key-weak", written.span()));
        }
      }
    }
  }

  /// Options of IPv4 that the network processor drops: a feature only where it drops all.
  private void options() {
    for (Reading.Table table : reading.tables("system npu")) {
      var anomaly = table.node().config("fp-anomaly");
      if (anomaly != null
          && IP_OPTIONS.stream().allMatch(name -> anomaly.text(name, "").equals("drop"))) {
        found.add(new Feature("ip-options-dropped", anomaly.span()));
      }
    }
  }

  /// Switches that the firewall manages, and what protects their ports.
  private void switches() {
    for (Reading.Table table : reading.tables("switch-controller managed-switch")) {
      for (Node entry : table.node().entries()) {
        found.add(new Feature("managed-switch", entry.span()));
        var ports = entry.config("ports");
        if (ports != null) {
          ports.entries().forEach(this::port);
        }
      }
    }
    enabled("switch-controller storm-control", "broadcast", "switch-storm-control");
    for (Reading.Table table : reading.tables("switch-controller storm-control-policy")) {
      for (Node entry : table.node().entries()) {
        if (entry.enabled("broadcast")) {
          found.add(new Feature("switch-storm-control", entry.span()));
        }
      }
    }
    for (Reading.Table table : reading.tables("system interface")) {
      for (Node entry : table.node().entries()) {
        on(entry, "switch-controller-dhcp-snooping", "switch-dhcp-snooping");
        on(entry, "switch-controller-arp-inspection", "switch-arp-inspection");
        if (entry.text("dedicated-to", "none").equals("management")
            && !entry.text("status", "up").equals("down")) {
          found.add(new Feature("management-port", entry.span()));
        }
      }
    }
  }

  private void port(Node port) {
    if (isIdle(port)) {
      found.add(new Feature("idle-switch-port", port.span()));
    }
    var guard = port.get("stp-bpdu-guard");
    if (guard != null && port.text("stp-bpdu-guard", "").equals("enabled")) {
      found.add(new Feature("switch-bpdu-guard", guard.span()));
    }
    var policy = port.get("port-security-policy");
    if (policy != null && !policy.unset()) {
      found.add(new Feature("switch-port-authentication", policy.span()));
    }
  }

  /// Whether a port is up in the VLAN of delivery, without a word about what it is for.
  private static boolean isIdle(Node port) {
    boolean linked =
        port.attributes().stream()
            .anyMatch(attribute -> LINKS.stream().anyMatch(attribute.name()::startsWith));
    var allowed = port.get("allowed-vlans");
    return !linked
        && !port.text("status", "up").equals("down")
        && port.text("type", "physical").equals("physical")
        && port.text("description", "").isEmpty()
        && isDelivered(port.text("vlan", DELIVERED.getFirst()))
        && (allowed == null || allowed.values().stream().allMatch(Features::isDelivered))
        && !port.enabled("allowed-vlans-all");
  }

  private static boolean isDelivered(String vlan) {
    return DELIVERED.stream().anyMatch(vlan::startsWith);
  }

  private void on(Node entry, String attribute, String name) {
    var written = entry.get(attribute);
    if (written != null && entry.enabled(attribute)) {
      found.add(new Feature(name, written.span()));
    }
  }

  /// Users of SNMPv3 without a list of hosts.
  private void snmpUsers() {
    for (Reading.Table table : reading.tables("system snmp user")) {
      for (Node entry : table.node().entries()) {
        boolean listed = entry.get("notify-hosts") != null || entry.get("notify-hosts6") != null;
        if (!listed && !entry.text("status", "enable").equals("disable")) {
          found.add(new Feature("snmp-user-from-anywhere", entry.span()));
        }
      }
    }
  }

  /// The automation that isolates hosts that were taken over, under the name that it is shipped
  /// with.
  private void quarantine() {
    for (Reading.Table table : reading.tables("system automation-stitch")) {
      for (Node entry : table.node().entries()) {
        if (entry.name().startsWith("Compromised Host Quarantine")
            && !entry.text("status", "enable").equals("disable")) {
          found.add(new Feature("host-quarantine", entry.span()));
        }
      }
    }
  }

  private void is(String section, String attribute, String value, String name) {
    for (Reading.Table table : reading.tables(section)) {
      var written = table.node().get(attribute);
      if (written != null && table.node().text(attribute, "").equals(value)) {
        found.add(new Feature(name, written.span()));
      }
    }
  }

  private void directories() {
    for (Reading.Table table : reading.tables("user ldap")) {
      for (Node entry : table.node().entries()) {
        if (!entry.enabled("server-identity-check")) {
          found.add(new Feature("ldap-identity-unchecked", entry.span()));
        }
        if (entry.get("password") != null) {
          found.add(new Feature("ldap-password", entry.span()));
        }
      }
    }
  }

  /// Users of LDAP with a second factor, whose names are compared with or without case.
  private void users() {
    for (Reading.Table table : reading.tables("user local")) {
      for (Node entry : table.node().entries()) {
        boolean cased =
            !entry.text("username-case-sensitivity", "enable").equals("disable")
                && !entry.text("username-case-insensitivity", "disable").equals("enable")
                && !entry.text("username-sensitivity", "enable").equals("disable");
        if (entry.text("type", "").equals("ldap")
            && !entry.text("two-factor", "disable").equals("disable")
            && cased) {
          found.add(new Feature("ldap-second-factor", entry.span()));
        }
      }
    }
  }

  private void administrators() {
    for (Reading.Table table : reading.tables("system admin")) {
      for (Node entry : table.node().entries()) {
        if (entry.enabled("remote-auth")) {
          found.add(new Feature("remote-administrator", entry.span()));
        }
      }
    }
  }

  /// Whether an inspection profile looks into encrypted traffic: so it does with HTTPS unless it
  /// says otherwise. One that is not in the file may.
  private boolean isDeep(String name) {
    if (SHALLOW.contains(name)) {
      return false;
    }
    for (Reading.Table table : reading.tables("firewall ssl-ssh-profile")) {
      var profile = table.node().entry(name);
      if (profile != null) {
        return isDeep(profile);
      }
    }
    return true;
  }

  private static boolean isDeep(Node profile) {
    var all = profile.config("ssl");
    if (all != null && all.text("inspect-all", "disable").equals(DEEP)) {
      return true;
    }
    var https = profile.config("https");
    return (https == null ? DEEP : https.text("status", DEEP)).equals(DEEP)
        || profile.configs().stream().anyMatch(part -> part.text("status", "").equals(DEEP));
  }

  /// The inspection profile of the group of profiles that a policy names.
  private String inGroup(Node policy) {
    for (Reading.Table table : reading.tables("firewall profile-group")) {
      var group = table.node().entry(policy.text("profile-group", ""));
      if (group != null) {
        return group.text("ssl-ssh-profile", "");
      }
    }
    return "";
  }

  private void policies() {
    for (Reading.Table table : reading.tables("firewall policy")) {
      for (Node entry : table.node().entries()) {
        boolean active = !entry.text("status", "enable").equals("disable");
        if (active && isDeep(entry.text("ssl-ssh-profile", "no-inspection"))) {
          found.add(new Feature("sessions-decrypted", entry.span()));
          if (entry.text("inspection-mode", "flow").equals("proxy")) {
            found.add(new Feature("proxy-deep-inspection", entry.span()));
          }
        } else if (active && isDeep(inGroup(entry))) {
          found.add(new Feature("sessions-decrypted", entry.span()));
        }
        on(entry, "send-deny-packet", "denials-answered");
      }
    }
  }
}
