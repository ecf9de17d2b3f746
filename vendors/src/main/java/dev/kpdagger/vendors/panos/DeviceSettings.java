package dev.kpdagger.vendors.panos;

import static dev.kpdagger.device.SettingKeys.AAA_ENABLED;
import static dev.kpdagger.device.SettingKeys.LOGIN_BLOCK_SECONDS;
import static dev.kpdagger.device.SettingKeys.LOGIN_LOCKED_UNTIL_RELEASED;
import static dev.kpdagger.device.SettingKeys.LOGIN_MAX_FAILURES;
import static dev.kpdagger.device.SettingKeys.MANAGEMENT_API_KEY_LIFETIME;
import static dev.kpdagger.device.SettingKeys.MANAGEMENT_CENTRAL_ENABLED;
import static dev.kpdagger.device.SettingKeys.MANAGEMENT_HTTPS_ENABLED;
import static dev.kpdagger.device.SettingKeys.MANAGEMENT_HTTP_ACCESS_LIST;
import static dev.kpdagger.device.SettingKeys.MANAGEMENT_HTTP_ENABLED;
import static dev.kpdagger.device.SettingKeys.MANAGEMENT_PERMITTED_SOURCES;
import static dev.kpdagger.device.SettingKeys.MANAGEMENT_SSH_CIPHERS;
import static dev.kpdagger.device.SettingKeys.MANAGEMENT_SSH_ENABLED;
import static dev.kpdagger.device.SettingKeys.MANAGEMENT_SSH_KEX;
import static dev.kpdagger.device.SettingKeys.MANAGEMENT_SSH_MACS;
import static dev.kpdagger.device.SettingKeys.MANAGEMENT_TELNET_ENABLED;
import static dev.kpdagger.device.SettingKeys.NTP_AUTHENTICATION;
import static dev.kpdagger.device.SettingKeys.SESSION_IDLE_TIMEOUT;
import static dev.kpdagger.device.SettingKeys.SESSION_LIMIT;
import static dev.kpdagger.device.SettingKeys.SNMP_ENABLED;
import static dev.kpdagger.device.SettingKeys.TELEMETRY_ENABLED;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.panos.Ports.Port;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Settings that more than one path decides: those of the device itself, not of the firewalls that
/// a Panorama manages.
final class DeviceSettings {

  private static final String NDM = "DISA STIG Palo Alto Networks NDM, ";
  private static final String HELP = "PAN-OS Web Interface Help, Device > Setup > Management";

  private final Reading reading;
  private final Config config;
  private final Node system;
  private final Node management;
  private final Map<SettingKey<?>, Fact<?>> settings = new LinkedHashMap<>();

  private DeviceSettings(Reading reading) {
    this.reading = reading;
    this.config = reading.configs().getFirst();
    this.system = Reading.at(config.device(), "deviceconfig", "system");
    this.management = Reading.at(config.device(), "deviceconfig", "setting", "management");
  }

  static Map<SettingKey<?>, Fact<?>> read(Reading reading) {
    var settings = new DeviceSettings(reading);
    settings.services();
    settings.sessions();
    PasswordSection.settings(reading, settings.config, settings.settings);
    settings.secureShell();
    settings.others();
    settings.firewall();
    AlarmSettings.read(reading, settings.management, settings.settings);
    LoginServers.settings(reading, settings.config, settings.settings);
    RemoteAccessSection.settings(reading, settings.settings);
    ExportSection.settings(reading, settings.settings);
    settings.settings.put(SettingKeys.IPV6_SOURCE_ROUTING, RoutingHeaders.pass(settings.config));
    VpnSections.settings(reading, settings.settings);
    return settings.settings;
  }

  /// On when the management port or some interface answers.
  private void services() {
    service(MANAGEMENT_TELNET_ENABLED, "telnet", false, NDM + "PANW-NM-000061");
    service(MANAGEMENT_HTTP_ENABLED, "http", false, NDM + "PANW-NM-000061");
    service(MANAGEMENT_HTTPS_ENABLED, "https", true, HELP);
    service(MANAGEMENT_SSH_ENABLED, "ssh", true, HELP);
    service(SNMP_ENABLED, "snmp", false, NDM + "PANW-NM-000046");
    for (String other :
        List.of(
            "icmp",
            "http-ocsp",
            "userid-service",
            "userid-syslog-listener-ssl",
            "userid-syslog-listener-udp")) {
      Reading.word(system, "service", "disable-" + other);
    }
  }

  private void service(SettingKey<Boolean> key, String name, boolean byDefault, String source) {
    var disabled = Reading.value(system, "service", "disable-" + name);
    if (disabled != null && disabled.word().equals("no")) {
      settings.put(key, Fact.explicit(true, disabled.span()));
      return;
    }
    for (Port port : Ports.of(config)) {
      var value = Reading.value(port.profile(config), name);
      if (value != null && value.word().equals("yes")) {
        settings.put(key, Fact.explicit(true, value.span()));
        return;
      }
    }
    if (disabled == null) {
      settings.put(
          key,
          reading.absent(
              byDefault, (byDefault ? "on" : "off") + ", on the management port; " + source));
    } else {
      settings.put(
          key,
          disabled.word().equals("yes")
              ? Fact.explicit(false, disabled.span())
              : Reading.notUnderstood(disabled));
    }
  }

  private void sessions() {
    settings.put(
        SESSION_IDLE_TIMEOUT,
        minutes(reading.absent(3_600L, "60 minutes; " + NDM + "PANW-NM-000069"), "idle-timeout"));
    var limit = Reading.value(management, "admin-session", "max-session-count");
    settings.put(
        SESSION_LIMIT,
        limit == null
            ? number(reading.absent(0L, "no limit; " + HELP), management, "max-session-count")
            : number(limit));
    Reading.word(management, "admin-session", "max-session-time");
    Reading.word(management, "max-session-time");
    settings.put(
        MANAGEMENT_API_KEY_LIFETIME,
        minutes(reading.absent(0L, "for ever; " + HELP), "api", "key", "lifetime"));
    var permitted = Reading.child(system, "permitted-ip");
    permitted.claimAll();
    settings.put(
        MANAGEMENT_PERMITTED_SOURCES,
        permitted.isEmpty()
            ? reading.absent(
                false, "any source; CIS Palo Alto Firewall 11 Benchmark 1.2.0, item 1.2.1")
            : Fact.explicit(true, permitted.span()));
    if (!permitted.isEmpty()) {
      settings.put(MANAGEMENT_HTTP_ACCESS_LIST, Fact.explicit("permitted-ip", permitted.span()));
    }
    lockout();
  }

  /// After the time 0 an account stays locked until an administrator unlocks it.
  private void lockout() {
    var attempts = Reading.value(management, "admin-lockout", "failed-attempts");
    var time = Reading.value(management, "admin-lockout", "lockout-time");
    if (attempts != null) {
      settings.put(LOGIN_MAX_FAILURES, number(attempts));
    }
    if (time != null) {
      settings.put(
          LOGIN_LOCKED_UNTIL_RELEASED, Fact.explicit(time.word().equals("0"), time.span()));
      settings.put(
          LOGIN_BLOCK_SECONDS,
          time.word().equals("0")
              ? Fact.unknown("a locked account stays locked until it is unlocked")
              : scaled(time));
    }
  }

  private Fact<Long> minutes(Fact<Long> byDefault, String... path) {
    var value = Reading.value(management, path);
    return value == null ? byDefault : scaled(value);
  }

  private static Fact<Long> scaled(Node value) {
    var number = Numbers.parse(value.word());
    return number == null || number > Integer.MAX_VALUE
        ? Reading.notUnderstood(value)
        : Fact.explicit(number * 60, value.span());
  }

  private static Fact<Long> number(Node value) {
    var number = Numbers.parse(value.word());
    return number == null ? Reading.notUnderstood(value) : Fact.explicit(number, value.span());
  }

  private Fact<Long> number(Fact<Long> byDefault, Node from, String... path) {
    var value = Reading.value(from, path);
    return value == null ? byDefault : number(value);
  }

  /// The algorithms of the profile that the SSH server uses.
  private void secureShell() {
    var ssh = Reading.child(system, "ssh");
    var name = Reading.word(ssh, "mgmt", "server-profile");
    for (Node profile : Reading.at(ssh, "profiles", "mgmt-profiles", "server-profiles")) {
      Reading.child(profile, "default-hostkey").claimAll();
      profile.claim();
      list(MANAGEMENT_SSH_CIPHERS, profile, "ciphers", name);
      list(MANAGEMENT_SSH_MACS, profile, "mac", name);
      list(MANAGEMENT_SSH_KEX, profile, "kex", name);
    }
  }

  private void list(SettingKey<List<String>> key, Node profile, String element, String used) {
    var node = profile.child(element);
    var words = Reading.words(profile, element);
    if (node != null && profile.word().equals(used)) {
      settings.put(key, Fact.explicit(words, node.span()));
    }
  }

  private void others() {
    for (String element :
        List.of(
            "ip-address", "netmask", "default-gateway", "ipv6-address", "certificate-profile")) {
      Reading.word(system, element);
    }
    for (Node server : Reading.at(system, "dns-setting", "servers")) {
      Reading.word(server);
    }
    var profile = Reading.value(system, "authentication-profile");
    var user = userWithProfile();
    var by = profile != null ? profile : user;
    settings.put(
        AAA_ENABLED,
        by == null
            ? reading.absent(false, "local accounts; " + NDM + "PANW-NM-000136")
            : Fact.explicit(true, by.span()));
    manager();
    ntp();
    telemetry();
    highAvailability();
  }

  private @Nullable Node userWithProfile() {
    for (Node user : Reading.at(config.root(), "mgt-config", "users")) {
      var profile = Reading.value(user, "authentication-profile");
      if (profile != null) {
        return profile;
      }
    }
    return null;
  }

  private void manager() {
    Node found = null;
    for (String element : List.of("panorama-server-2", "panorama-server")) {
      var nested = Reading.value(system, "panorama", "local-panorama", element);
      var plain = Reading.value(system, element);
      found = nested != null ? nested : plain != null ? plain : found;
    }
    settings.put(
        MANAGEMENT_CENTRAL_ENABLED,
        found == null
            ? reading.absent(
                false, "none; a configuration prints panorama-server where there is one")
            : Fact.explicit(true, found.span()));
  }

  private void ntp() {
    Node without = null;
    Node with = null;
    for (Node server : Reading.child(system, "ntp-servers")) {
      var type = Reading.child(server, "authentication-type");
      boolean authenticated = type.child("symmetric-key") != null || type.child("autokey") != null;
      with = authenticated ? type : with;
      without = authenticated ? without : server;
    }
    if (without != null) {
      settings.put(NTP_AUTHENTICATION, Fact.explicit(false, without.span()));
    } else if (with != null) {
      settings.put(NTP_AUTHENTICATION, Fact.explicit(true, with.span()));
    }
  }

  private void telemetry() {
    Node on = null;
    Node off = null;
    for (Node part : Reading.child(system, "device-telemetry")) {
      var value = Reading.value(part);
      if (value != null && value.word().equals("yes")) {
        on = value;
      } else if (value != null && value.word().equals("no")) {
        off = value;
      }
    }
    if (on != null) {
      settings.put(TELEMETRY_ENABLED, Fact.explicit(true, on.span()));
    } else if (off != null) {
      settings.put(TELEMETRY_ENABLED, Fact.explicit(false, off.span()));
    } else {
      settings.put(
          TELEMETRY_ENABLED,
          Fact.unknown("whether telemetry is on without the setting depends on the release"));
    }
  }

  private void highAvailability() {
    var cluster = Reading.at(config.device(), "deviceconfig", "high-availability");
    var enabled = Reading.value(cluster, "enabled");
    settings.put(
        SettingKeys.HA_ENABLED,
        enabled == null
            ? reading.absent(false, "a configuration prints high-availability where it is on")
            : Fact.explicit(enabled.word().equals("yes"), enabled.span()));
    if (!Reading.isYes(cluster, "enabled")) {
      settings.put(SettingKeys.HA_ENCRYPTED, Fact.unknown("the device is in no cluster"));
      return;
    }
    var encrypted = Reading.value(cluster, "interface", "ha1", "encryption", "enabled");
    settings.put(
        SettingKeys.HA_ENCRYPTED,
        encrypted == null
            ? reading.absent(false, "off; PAN-OS Web Interface Help, High Availability")
            : Fact.explicit(encrypted.word().equals("yes"), encrypted.span()));
  }

  /// What happens to traffic that no rule matches, by the rules of the first policy.
  private void firewall() {
    DefaultRules.all(reading).forEach(Node::claimAll);
    Scope scope = null;
    for (Scope each : reading.scopes()) {
      scope = scope == null || each.kind() != Scope.Kind.SHARED ? each : scope;
      if (each.kind() != Scope.Kind.SHARED) {
        break;
      }
    }
    if (scope == null) {
      return;
    }
    var interzone = DefaultRules.find(scope, DefaultRules.INTERZONE);
    var action = interzone == null ? null : Reading.value(interzone, "action");
    settings.put(
        SettingKeys.FIREWALL_DEFAULT_ACTION,
        action == null
            ? reading.absent(
                "deny", "traffic between zones is denied; PAN-OS Administrator's Guide")
            : Fact.explicit(
                action.word().equals("allow") ? "permit" : action.word(), action.span()));
    var end = interzone == null ? null : Reading.value(interzone, "log-end");
    settings.put(
        SettingKeys.FIREWALL_IMPLICIT_DENY_LOGGED,
        end == null
            ? reading.absent(
                false, "not logged; CIS Palo Alto Firewall 11 Benchmark 1.2.0, item 7.4")
            : Fact.explicit(end.word().equals("yes"), end.span()));
    settings.put(
        SettingKeys.FIREWALL_EQUAL_TRUST_PASSES,
        DefaultRules.passes(reading, DefaultRules.find(scope, DefaultRules.INTRAZONE)));
  }
}
