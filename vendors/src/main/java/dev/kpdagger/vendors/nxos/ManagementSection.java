package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.PrintedRelease;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Settings that more than one command decides: NX-API, the algorithms of SSH, and what depends on
/// a feature.
final class ManagementSection {

  private static final String API_SOURCE =
      "since 9.2 HTTPS on port 443 alone; Cisco NX-OS Programmability Guide, NX-API CLI";

  private static final String STRENGTH_SOURCE =
      "eight characters while the strength is checked; Cisco NX-OS Security Configuration Guide,"
          + " characteristics of strong passwords";

  private static final String API_UNKNOWN =
      "whether NX-API answers on HTTP or HTTPS without its command depends on the release";

  private final Reading reading;
  private final Map<SettingKey<?>, Fact<?>> settings;

  private ManagementSection(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    this.reading = reading;
    this.settings = settings;
  }

  static void settings(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    var section = new ManagementSection(reading, settings);
    section.api();
    section.ssh();
    section.callHome();
    section.vtp();
    section.controlPlane();
    section.passwords();
    section.dhcp();
    section.sessions();
    section.traps();
    section.copies();
  }

  /// `feature nxapi`, `nxapi http port N`, `nxapi https port N`.
  private void api() {
    var on = Features.of(reading).on("nxapi");
    var http = line("nxapi", "http");
    var https = line("nxapi", "https");
    var certificate = line("nxapi", "certificate");
    var ciphers = line("nxapi", "ssl", "ciphers");
    if (certificate != null) {
      settings.put(
          SettingKeys.MANAGEMENT_HTTPS_TRUSTPOINT,
          Fact.explicit(certificate.negated() ? "" : certificate.rest(2), certificate.span()));
    }
    if (ciphers != null) {
      settings.put(
          SettingKeys.MANAGEMENT_HTTPS_CIPHERS,
          Fact.explicit(
              ciphers.negated() ? List.<String>of() : List.copyOf(ciphers.words(3)),
              ciphers.span()));
    }
    if (!Boolean.TRUE.equals(on.orNull())) {
      settings.put(SettingKeys.MANAGEMENT_HTTP_ENABLED, on);
      settings.put(SettingKeys.MANAGEMENT_HTTPS_ENABLED, on);
      return;
    }
    settings.put(SettingKeys.MANAGEMENT_HTTP_ENABLED, protocol(http, false));
    settings.put(SettingKeys.MANAGEMENT_HTTPS_ENABLED, protocol(https, true));
  }

  private Fact<Boolean> protocol(@Nullable Statement line, boolean byDefault) {
    if (line != null) {
      return Fact.explicit(!line.negated(), line.span());
    }
    PrintedRelease version = reading.version();
    boolean known =
        version != null && (version.major() > 9 || (version.major() == 9 && version.minor() >= 2));
    return known ? reading.absent(byDefault, API_SOURCE) : Fact.unknown(API_UNKNOWN);
  }

  private @Nullable Statement line(String... words) {
    Statement found = null;
    for (Statement line : reading.global(words[0])) {
      if (Section.begins(line, words)) {
        reading.claim(line);
        found = line;
      }
    }
    return found;
  }

  private void ssh() {
    algorithms(SettingKeys.MANAGEMENT_SSH_CIPHERS, SshAlgorithms.ALL_CIPHERS, "ciphers");
    algorithms(SettingKeys.MANAGEMENT_SSH_MACS, SshAlgorithms.ALL_MACS, "macs");
    algorithms(SettingKeys.MANAGEMENT_SSH_KEX, SshAlgorithms.ALL_KEX, "kexalgos");
    algorithms(SettingKeys.MANAGEMENT_SSH_HOST_KEYS, SshAlgorithms.ALL_KEYS, "keytypes");
    var weak = line("ssh", "cipher-mode", "weak");
    if (weak != null && !weak.negated()) {
      settings.put(
          SettingKeys.MANAGEMENT_SSH_CIPHERS,
          Fact.explicit(SshAlgorithms.ALL_CIPHERS, weak.span()));
    }
    var key = line("ssh", "key", "rsa");
    Long bits = key == null || key.negated() ? null : Numbers.parse(key.word(3));
    if (key != null && bits != null) {
      settings.put(SettingKeys.MANAGEMENT_SSH_HOST_KEY_BITS, Fact.explicit(bits, key.span()));
    }
    line("ssh", "key");
  }

  /// `ssh ciphers all` adds those that the release has and does not use by itself.
  private void algorithms(SettingKey<List<String>> key, List<String> all, String word) {
    var line = line("ssh", word);
    if (line != null && !line.negated() && line.size() > 2) {
      List<String> names = line.word(2).equals("all") ? all : List.copyOf(line.words(2));
      settings.put(key, Fact.explicit(names, line.span()));
    }
  }

  private void callHome() {
    for (Statement head : reading.global("callhome")) {
      reading.claim(head);
      for (Statement line : head.children()) {
        if (line.starts("enable")) {
          reading.claim(line);
          settings.put(SettingKeys.SERVICES_CALL_HOME, Fact.explicit(!line.negated(), line.span()));
        }
      }
    }
  }

  private void vtp() {
    var on = Features.of(reading).on("vtp");
    if (Boolean.FALSE.equals(on.orNull())) {
      settings.put(SettingKeys.VTP_MODE, on.map(_ -> "off"));
    } else if (line("vtp", "mode") == null) {
      settings.put(
          SettingKeys.VTP_MODE, Fact.unknown("the mode of VTP without the command is not known"));
    }
  }

  /// `copp profile NAME`, or the policy of `control-plane`.
  private void controlPlane() {
    var profile = line("copp", "profile");
    if (profile != null) {
      settings.put(
          SettingKeys.CONTROL_PLANE_POLICY,
          Fact.explicit(profile.negated() ? "" : "profile " + profile.word(2), profile.span()));
    }
    for (Statement head : reading.global("control-plane")) {
      for (Statement line : head.children()) {
        if (line.starts("service-policy")) {
          settings.put(
              SettingKeys.CONTROL_PLANE_POLICY,
              Fact.explicit(line.negated() ? "" : line.word(line.size() - 1), line.span()));
        }
      }
    }
  }

  /// Without a length of its own a password has eight characters while its strength is checked.
  private void passwords() {
    for (Statement line : reading.global("userpassphrase")) {
      Long length = Numbers.parse(line.after("min-length", 1));
      if (length != null && !line.negated()) {
        reading.claim(line);
        settings.put(SettingKeys.PASSWORDS_MIN_LENGTH, Fact.explicit(length, line.span()));
        return;
      }
    }
    var strength = line("password", "strength-check");
    settings.put(
        SettingKeys.PASSWORDS_MIN_LENGTH,
        strength != null && strength.negated()
            ? Fact.unknown(
                "whether a shortest length holds without the strength check is not known")
            : reading.absent(8L, STRENGTH_SOURCE));
  }

  /// Snooping and what builds on it need `feature dhcp`.
  private void dhcp() {
    var on = Features.of(reading).on("dhcp");
    if (Boolean.FALSE.equals(on.orNull())) {
      settings.put(SettingKeys.DHCP_SNOOPING_ENABLED, on);
      settings.put(SettingKeys.ARP_INSPECTION_VLANS, on.map(_ -> ""));
    }
  }

  /// `session-limit N` of the vty.
  private void sessions() {
    for (Statement head : reading.global("line")) {
      for (Statement line : head.children()) {
        Long limit = line.starts("session-limit") ? Numbers.parse(line.word(1)) : null;
        if (limit != null && head.starts("line", "vty")) {
          settings.put(SettingKeys.SESSION_LIMIT, Fact.explicit(limit, line.span()));
        }
      }
    }
  }

  /// One that is turned off says nothing of the others.
  private void traps() {
    for (Statement line : reading.global("snmp-server")) {
      if (line.starts("snmp-server", "enable", "traps")) {
        reading.claim(line);
        if (!line.negated()) {
          settings.putIfAbsent(SettingKeys.SNMP_TRAPS_ENABLED, Fact.explicit(true, line.span()));
        }
      }
    }
  }

  /// An applet that waits for the message about a change, or for the command that saves, and copies
  /// the configuration.
  private void copies() {
    for (Statement head : reading.global("event")) {
      if (!head.starts("event", "manager", "applet") || head.negated()) {
        continue;
      }
      boolean waits = false;
      boolean copies = false;
      for (Statement line : head.children()) {
        var text = line.rest(0).toLowerCase(Locale.ROOT);
        waits |=
            line.starts("event")
                && (text.contains("config_i")
                    || (text.contains(" cli ") && text.contains("copy run")));
        copies |= line.starts("action") && text.contains(" cli ") && text.contains("copy ");
      }
      if (waits && copies) {
        reading.claim(head);
        settings.put(SettingKeys.ARCHIVE_AUTOMATIC, Fact.explicit(true, head.blockSpan()));
      }
    }
  }
}
