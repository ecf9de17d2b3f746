package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKeys;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Settings that depend on more than one line, or whose words have to be turned into those of the
/// product. The rest is in `settings.txt`.
final class DeviceSettings {

  private static final String SSH_2 =
      "admin-ssh-v1 is disabled unless set; a full configuration of 7.0.3 prints it";
  private static final String TLS =
      "TLS 1.2 and 1.3 unless set, since 7.2; CIS FortiGate Benchmark 2.1.10";
  private static final String TLS_7_0 = "a full configuration of 7.0.3 prints tlsv1-2";
  private static final String TLS_6 = "full configurations of 6.x print tlsv1-1 and tlsv1-2";
  private static final String TLS_UNKNOWN =
      "the versions of TLS without the command depend on the release";
  private static final String STANDALONE =
      "standalone unless set; FortiOS CLI Reference, system ha";
  private static final String HA_OFF = "disabled unless set; FortiOS CLI Reference, system ha";
  private static final String NO_AGGRESSIVE =
      "main mode unless set; FortiOS CLI Reference, vpn ipsec phase1-interface";
  private static final String MANAGED =
      "whether FortiGuard or FortiManager manages the device without the command depends on the"
          + " release";
  private static final String MEDIA =
      "enabled unless switched off, since 6.0; CIS FortiGate Benchmark 2.1.7";
  private static final String IDENT =
      "disabled unless set; FortiOS CLI Reference, system interface, ident-accept";
  private static final String MEDIA_OLD =
      "whether a USB stick is heeded without the command depends on the release before 6.0";
  private static final String SELF_SIGNED = "a full configuration of 7.0.3 prints self-sign";

  private static final String CERTIFICATE_BY_RELEASE =
      "the certificate of the web server without the command depends on the release";

  private DeviceSettings() {}

  static void read(Reading reading) {
    ManagementSection.settings(reading);
    LogSection.settings(reading);
    LogSettings.read(reading);
    AaaSection.settings(reading);
    TimeSection.settings(reading);
    reading.setting(SettingKeys.SNMP_ENABLED, SnmpSection.agent(reading));
    PasswordSection.settings(reading);
    management(reading);
    cluster(reading);
    aggressive(reading);
    implicitDenyLogged(reading);
    mediaInstall(reading);
    identification(reading);
  }

  // ---- management ----

  private static void management(Reading reading) {
    var global = reading.shared("system global");
    reading.setting(
        SettingKeys.MANAGEMENT_SSH_VERSION,
        reading.flag(global, "admin-ssh-v1", false, SSH_2).map(on -> on ? "1.99" : "2"));
    reading.setting(SettingKeys.MANAGEMENT_HTTPS_TLS_VERSIONS, tlsVersions(reading, global));
    certificate(reading, global);
    var central = reading.shared("system central-management");
    var type = central == null ? null : central.get("type");
    reading.setting(
        SettingKeys.MANAGEMENT_CENTRAL_ENABLED,
        type == null || type.unset()
            ? Fact.unknown(MANAGED)
            : Fact.explicit(!type.value().equals("none"), type.span()));
  }

  private static Fact<List<String>> tlsVersions(Reading reading, @Nullable Node global) {
    var written = global == null ? null : global.get("admin-https-ssl-versions");
    if (written != null && !written.unset()) {
      var versions = new ArrayList<String>();
      for (String version : written.values()) {
        versions.add(tls(version));
      }
      return Fact.explicit(List.copyOf(versions), written.span());
    }
    if (reading.atLeast("7.2")) {
      return reading.absentIn(global, List.of("TLSv1.2", "TLSv1.3"), TLS);
    }
    if (reading.atLeast("7.0")) {
      return reading.absentIn(global, List.of("TLSv1.2"), TLS_7_0);
    }
    return reading.atLeast("6.0")
        ? reading.absentIn(global, List.of("TLSv1.1", "TLSv1.2"), TLS_6)
        : Fact.unknown(TLS_UNKNOWN);
  }

  private static String tls(String word) {
    return switch (word) {
      case "tlsv1-0" -> "TLSv1.0";
      case "tlsv1-1" -> "TLSv1.1";
      case "tlsv1-2" -> "TLSv1.2";
      case "tlsv1-3" -> "TLSv1.3";
      case "sslv3" -> "SSLv3";
      default -> word;
    };
  }

  private static void certificate(Reading reading, @Nullable Node global) {
    var written = global == null ? null : global.get("admin-server-cert");
    if (written != null && !written.unset()) {
      reading.setting(
          SettingKeys.MANAGEMENT_HTTPS_TRUSTPOINT,
          Fact.explicit(
              written.value().equals("self-sign") ? "" : written.value(), written.span()));
    } else if (reading.atLeast("7.0") && !reading.atLeast("7.2")) {
      reading.setting(
          SettingKeys.MANAGEMENT_HTTPS_TRUSTPOINT, reading.absentIn(global, "", SELF_SIGNED));
    } else {
      reading.setting(
          SettingKeys.MANAGEMENT_HTTPS_TRUSTPOINT, Fact.unknown(CERTIFICATE_BY_RELEASE));
    }
  }

  // ---- cluster, VPN, logging ----

  private static void cluster(Reading reading) {
    var node = reading.shared("system ha");
    reading.setting(
        SettingKeys.HA_ENABLED,
        reading
            .word(node, "mode", "standalone", STANDALONE)
            .map(mode -> !mode.equals("standalone")));
    reading.setting(
        SettingKeys.HA_AUTHENTICATED, reading.flag(node, "authentication", false, HA_OFF));
    reading.setting(SettingKeys.HA_ENCRYPTED, reading.flag(node, "encryption", false, HA_OFF));
  }

  private static void aggressive(Reading reading) {
    Fact<Boolean> found = null;
    for (String path : List.of("vpn ipsec phase1-interface", "vpn ipsec phase1")) {
      for (Reading.Table table : reading.tables(path)) {
        for (Node entry : table.node().entries()) {
          var mode = entry.get("mode");
          boolean first = !entry.text("ike-version", "1").equals("2");
          if (mode != null && mode.value().equals("aggressive") && first && found == null) {
            found = Fact.explicit(true, mode.span());
          }
        }
      }
    }
    reading.setting(
        SettingKeys.IKE_AGGRESSIVE_MODE,
        found != null ? found : reading.absent(false, NO_AGGRESSIVE));
  }

  /// With several virtual domains, one that does not log decides.
  private static void implicitDenyLogged(Reading reading) {
    Fact<Boolean> found = null;
    for (Reading.Table table : reading.tables("firewall policy")) {
      var logged = PolicySection.implicitLog(reading, table, "fwpolicy-implicit-log");
      if (found == null || Boolean.FALSE.equals(logged.orNull())) {
        found = logged;
      }
    }
    if (found == null) {
      found =
          reading.flag(
              reading.first("log setting"),
              "fwpolicy-implicit-log",
              false,
              "disabled unless set; FortiOS CLI Reference, log setting");
    }
    reading.setting(SettingKeys.FIREWALL_IMPLICIT_DENY_LOGGED, found);
  }

  /// Whether any interface answers queries of ident.
  private static void identification(Reading reading) {
    Fact<Boolean> answers = null;
    for (Reading.Table table : reading.tables("system interface")) {
      for (Node entry : table.node().entries()) {
        var written = entry.peek("ident-accept");
        if (written != null && written.value().equals("enable")) {
          reading.setting(
              SettingKeys.SERVICES_IDENT, reading.flag(entry, "ident-accept", false, IDENT));
          return;
        }
        answers = answers == null ? reading.flag(entry, "ident-accept", false, IDENT) : answers;
      }
    }
    if (answers != null) {
      reading.setting(SettingKeys.SERVICES_IDENT, answers);
    }
  }

  /// A configuration or an image: either is enough. Older releases print the command where it is
  /// on, so there it was off by default.
  private static void mediaInstall(Reading reading) {
    var node = reading.shared("system auto-install");
    var config = installs(reading, node, "auto-install-config");
    var image = installs(reading, node, "auto-install-image");
    reading.setting(
        SettingKeys.PROVISIONING_REMOVABLE_MEDIA,
        Boolean.FALSE.equals(config.orNull()) ? image : config);
  }

  private static Fact<Boolean> installs(Reading reading, @Nullable Node node, String name) {
    var written = node == null ? null : node.peek(name);
    return written != null || reading.atLeast("6.0")
        ? reading.flag(node, name, true, MEDIA)
        : Fact.unknown(MEDIA_OLD);
  }
}
