package dev.kpdagger.vendors.asa;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.protection.ProtectionParameter;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Parameters of the stateful filter and of the functions around it that have no setting of their
/// own.
final class ProtectionParameters {

  private static final String STATEFUL = "stateful-filter";

  /// What a peer can show in place of a key that both ends share.
  private static final Set<String> PROOFS = Set.of("trust-point", "certificate", "eap");

  private static final Pattern CLOCK = Pattern.compile("(\\d{1,4}):(\\d{1,2}):(\\d{1,2})");

  private final Reading reading;
  private final List<ProtectionParameter> found = new ArrayList<>();

  private ProtectionParameters(Reading reading) {
    this.reading = reading;
  }

  static List<ProtectionParameter> read(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    var parameters = new ProtectionParameters(reading);
    parameters.threatDetection(settings);
    parameters.sysopt(settings);
    parameters.timeouts(settings);
    parameters.all("fragment", STATEFUL, "fragment");
    parameters.all("filter", STATEFUL, "filter");
    parameters.all("fixup", STATEFUL, "fixup");
    parameters.all("nat-control", STATEFUL, "nat-control");
    parameters.all("dns-guard", STATEFUL, "dns-guard");
    parameters.all("firewall", STATEFUL, "firewall");
    parameters.all("xlate", "translation", "xlate");
    parameters.services();
    parameters.audit();
    parameters.groupPolicies();
    parameters.tunnelGroups();
    parameters.trustpoints();
    parameters.certificates(settings);
    parameters.accessPolicies();
    return parameters.found;
  }

  private void add(String feature, String name, String value, Statement line) {
    reading.claim(line);
    found.add(new ProtectionParameter(feature, name, value, !line.negated(), line.span()));
  }

  /// Every line of a command, its words behind the first one as the value.
  private void all(String command, String feature, String name) {
    for (Statement line : reading.global(command)) {
      add(feature, name, line.rest(1), line);
    }
  }

  /// `timeout conn 1:00:00 half-closed 0:10:00`: hours, minutes and seconds; 0 for no end.
  private void timeouts(Map<SettingKey<?>, Fact<?>> settings) {
    for (Statement line : reading.global("timeout")) {
      add(STATEFUL, "timeout", line.rest(1), line);
      var time = CLOCK.matcher(line.word(2));
      if (line.word(1).equals("conn") && !line.negated()) {
        settings.put(
            SettingKeys.FIREWALL_SESSION_TIMEOUT,
            time.matches()
                ? Fact.explicit(seconds(time), line.span())
                : Fact.explicit(0L, line.span()));
      }
    }
  }

  private static long seconds(MatchResult time) {
    return Duration.ofHours(Long.parseLong(time.group(1)))
        .plusMinutes(Long.parseLong(time.group(2)))
        .plusSeconds(Long.parseLong(time.group(3)))
        .toSeconds();
  }

  private void threatDetection(Map<SettingKey<?>, Fact<?>> settings) {
    for (Statement line : reading.global("threat-detection")) {
      add("threat-detection", line.word(1), line.rest(2), line);
      if (line.word(1).equals("basic-threat")) {
        settings.put(
            SettingKeys.FIREWALL_THREAT_DETECTION, Fact.explicit(!line.negated(), line.span()));
      }
    }
  }

  /// `sysopt connection permit-vpn` is on and not printed; `no` in front of it switches it off.
  private void sysopt(Map<SettingKey<?>, Fact<?>> settings) {
    for (Statement line : reading.global("sysopt")) {
      if (line.word(1).equals("noproxyarp")) {
        continue;
      }
      add(STATEFUL, "sysopt", line.rest(1), line);
      if (line.starts("sysopt", "connection", "permit-vpn")
          || line.starts("sysopt", "connection", "permit-ipsec")) {
        settings.put(
            SettingKeys.FIREWALL_VPN_UNFILTERED, Fact.explicit(!line.negated(), line.span()));
      }
    }
  }

  /// `service resetoutside` and its like, and the rate of ICMP unreachable messages.
  private void services() {
    for (Statement line : reading.global("service")) {
      if (line.word(1).startsWith("reset")) {
        add(STATEFUL, line.word(1), line.rest(2), line);
      }
    }
    for (Statement line : reading.global("icmp")) {
      if (line.word(1).equals("unreachable")) {
        add(STATEFUL, "icmp unreachable", line.rest(2), line);
      }
    }
  }

  private void audit() {
    for (Statement line : reading.global("ip")) {
      if (line.starts("ip", "audit")) {
        add("intrusion-prevention", "audit", line.rest(2), line);
      }
    }
  }

  /// What a group of VPN users may do.
  private void groupPolicies() {
    for (Statement head : reading.global("group-policy")) {
      reading.claim(head);
      if (!head.word(2).equals("attributes") || head.negated()) {
        continue;
      }
      var feature = "vpn-group-policy " + head.word(1);
      for (Statement line : head.children()) {
        switch (line.word(0)) {
          case "split-tunnel-policy",
              "split-tunnel-network-list",
              "vpn-simultaneous-logins",
              "vpn-idle-timeout",
              "vpn-session-timeout",
              "vpn-filter",
              "vpn-tunnel-protocol",
              "password-storage",
              "pfs",
              "re-xauth",
              "banner" ->
              add(feature, line.word(0), line.rest(1), line);
          case "webvpn" -> {
            reading.claim(line);
            for (Statement inner : line.children()) {
              if (inner.starts("anyconnect", "ssl")) {
                add(feature, inner.word(0) + " " + inner.word(1), inner.rest(2), inner);
              }
            }
          }
          default -> {}
        }
      }
    }
  }

  /// How the peers and users of a tunnel group prove who they are.
  private void tunnelGroups() {
    for (Statement head : reading.global("tunnel-group")) {
      if (head.negated()) {
        continue;
      }
      var feature = "tunnel-group " + head.word(1);
      if (head.word(2).equals("type")) {
        add(feature, "type", head.rest(3), head);
      }
      for (Statement line : head.children()) {
        switch (line.word(0)) {
          case "authentication-server-group",
              "authorization-server-group",
              "authorization-required",
              "username-from-certificate",
              "authentication",
              "trust-point",
              "chain" ->
              add(feature, line.word(0), line.rest(1), line);
          case "ikev1", "ikev2" -> {
            // Where there is a key instead, it is among the keys of IKE, and goes nowhere else.
            if (PROOFS.contains(line.word(line.word(1).equals("trust-point") ? 1 : 2))) {
              add(feature, line.word(0) + " " + line.word(1), line.word(2), line);
            }
          }
          default -> {}
        }
      }
    }
  }

  /// For which kind of peers the certificates of an authority count.
  private void trustpoints() {
    for (Statement head : reading.global("crypto")) {
      if (head.starts("crypto", "ca", "trustpoint") && !head.negated()) {
        for (Statement line : head.children()) {
          if (line.starts("validation-usage")) {
            add("trustpoint " + head.word(3), line.word(0), line.rest(1), line);
          }
        }
      }
    }
  }

  /// The record that every device has says nothing while it is empty.
  private void accessPolicies() {
    for (Statement head : reading.global("dynamic-access-policy-record")) {
      if (head.children().isEmpty()) {
        reading.irrelevant(head);
      }
    }
  }

  private void certificates(Map<SettingKey<?>, Fact<?>> settings) {
    for (Statement line : reading.global("crypto")) {
      if (line.starts("crypto", "ca", "permit-weak-crypto")) {
        reading.claim(line);
        settings.put(
            SettingKeys.CRYPTO_WEAK_CERTIFICATES, Fact.explicit(!line.negated(), line.span()));
      }
    }
  }
}
