package dev.kpdagger.vendors.asa;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.access.AccessLine;
import dev.kpdagger.vendors.lines.FirstAsSetting;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Settings whose commands have units, options in any order, or say more than one thing.
final class AsaSettings {

  /// A buffer without `logging buffer-size`.
  private static final String BUFFER_SOURCE =
      "4096 bytes; CIS Cisco ASA 9.x Firewall Benchmark 1.1.0, item 1.10.7";

  private static final long DEFAULT_BUFFER = 4096;

  private static final List<String> TLS = List.of("TLSv1.0", "TLSv1.1", "TLSv1.2", "TLSv1.3");

  private static final String FAILOVER_SOURCE =
      "what goes over the failover link is sent in clear text unless failover key or failover ipsec"
          + " is configured; Cisco ASA Configuration Guide, Failover and Stateful Failover Links";

  private final Reading reading;
  private final Map<SettingKey<?>, Fact<?>> settings;

  private AsaSettings(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    this.reading = reading;
    this.settings = settings;
  }

  static void read(Reading reading, List<AccessLine> lines, Map<SettingKey<?>, Fact<?>> settings) {
    var section = new AsaSettings(reading, settings);
    section.web();
    section.ssh();
    section.tls();
    section.lines(lines);
    section.aaa();
    section.passwords();
    section.copies();
    section.logging();
    section.snmp();
    section.failover();
    section.controlPlane();
    section.sameSecurity();
    FirstAsSetting.read(reading, settings, "bgp enforce-first-as");
  }

  private void put(SettingKey<?> key, Object value, Statement line) {
    reading.claim(line);
    settings.put(key, Fact.explicit(value, line.span()));
  }

  /// `http server enable [PORT]`, `http server idle-timeout MINUTES`, `http redirect INTERFACE`.
  private void web() {
    for (Statement line : reading.global("http")) {
      if (line.starts("http", "server", "enable")) {
        Long port = line.size() > 3 ? Numbers.parse(line.word(3)) : Long.valueOf(443);
        if (!line.negated() && port != null) {
          put(SettingKeys.MANAGEMENT_HTTPS_PORT, port, line);
        }
      } else if (line.starts("http", "server", "idle-timeout") && !line.negated()) {
        Long minutes = Numbers.parse(line.word(3));
        if (minutes == null) {
          reading.invalid(line);
        } else {
          put(SettingKeys.MANAGEMENT_HTTPS_IDLE_TIMEOUT, minutes * 60, line);
        }
      } else if (line.starts("http", "redirect") && !line.negated()) {
        put(SettingKeys.MANAGEMENT_HTTP_REDIRECTED, true, line);
      } else if (line.starts("http", "authentication-certificate")
          || line.starts("http", "server", "session-timeout")) {
        reading.claim(line);
      }
    }
    if (!settings.containsKey(SettingKeys.MANAGEMENT_HTTPS_IDLE_TIMEOUT)) {
      settings.put(
          SettingKeys.MANAGEMENT_HTTPS_IDLE_TIMEOUT,
          reading.absent(1200L, "20 minutes; CIS Cisco Firewall v8.x Benchmark 4.2.0, item 1.8.3"));
    }
  }

  /// `ssh cipher encryption LEVEL|custom "A:B"`, `ssh cipher integrity ...`, `ssh key-exchange
  /// group G`. What a level holds depends on the release.
  private void ssh() {
    for (Statement line : reading.global("ssh")) {
      if (line.negated()) {
        if (ManagementSection.place(line) == null) {
          reading.claim(line);
        }
        continue;
      }
      if (line.starts("ssh", "cipher", "encryption")) {
        algorithms(SettingKeys.MANAGEMENT_SSH_CIPHERS, line);
      } else if (line.starts("ssh", "cipher", "integrity")) {
        algorithms(SettingKeys.MANAGEMENT_SSH_MACS, line);
      } else if (line.starts("ssh", "key-exchange", "group")) {
        put(SettingKeys.MANAGEMENT_SSH_KEX, List.of(keyExchange(line.word(3))), line);
      } else if (line.starts("ssh", "stricthostkeycheck")
          || line.starts("ssh", "pubkey-chain")
          || line.starts("ssh", "stack")
          || line.starts("ssh", "key-exchange")) {
        reading.claim(line);
      }
    }
  }

  private void algorithms(SettingKey<List<String>> key, Statement line) {
    if (line.word(3).equals("custom")) {
      put(key, split(line.rest(4)), line);
      return;
    }
    reading.claim(line);
    settings.put(
        key,
        Fact.unknown(
            "line "
                + line.line()
                + " names the level "
                + line.word(3)
                + ", whose algorithms depend on the release"));
  }

  private static List<String> split(String quoted) {
    return Arrays.stream(quoted.replace("\"", "").split("[: ]", -1))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static String keyExchange(String group) {
    return switch (group) {
      case "dh-group1-sha1" -> "diffie-hellman-group1-sha1";
      case "dh-group14-sha1" -> "diffie-hellman-group14-sha1";
      case "dh-group14-sha256" -> "diffie-hellman-group14-sha256";
      default -> group;
    };
  }

  /// `ssl server-version VERSION`: the oldest one that is accepted.
  private void tls() {
    for (Statement line : reading.global("ssl")) {
      if (line.negated()) {
        continue;
      }
      switch (line.word(1)) {
        case "server-version" -> versions(line);
        case "encryption" -> put(SettingKeys.MANAGEMENT_HTTPS_CIPHERS, line.words(2), line);
        case "cipher" -> {
          if (line.word(3).equals("custom")) {
            put(SettingKeys.MANAGEMENT_HTTPS_CIPHERS, split(line.rest(4)), line);
          } else {
            reading.claim(line);
          }
        }
        case "trust-point" -> put(SettingKeys.MANAGEMENT_HTTPS_TRUSTPOINT, line.word(2), line);
        case "dh-group", "ecdh-group", "client-version", "certificate-authentication" ->
            reading.claim(line);
        default -> {}
      }
    }
  }

  private void versions(Statement line) {
    var found = new ArrayList<String>();
    switch (line.word(2)) {
      case "any", "sslv3" -> {
        found.add("SSLv3");
        found.addAll(TLS.subList(0, 1));
      }
      case "sslv3-only" -> found.add("SSLv3");
      case "tlsv1-only" -> found.add("TLSv1.0");
      case "tlsv1" -> found.addAll(TLS.subList(0, 3));
      case "tlsv1.1" -> found.addAll(TLS.subList(1, 3));
      case "tlsv1.2" -> found.addAll(TLS.subList(2, 3));
      case "tlsv1.3" -> found.add("TLSv1.3");
      default -> {
        settings.put(SettingKeys.MANAGEMENT_HTTPS_TLS_VERSIONS, reading.notUnderstood(line));
        return;
      }
    }
    put(SettingKeys.MANAGEMENT_HTTPS_TLS_VERSIONS, List.copyOf(found), line);
  }

  private void lines(List<AccessLine> lines) {
    for (AccessLine line : lines) {
      if (line.name().equals("management telnet")) {
        settings.putIfAbsent(
            SettingKeys.MANAGEMENT_TELNET_ENABLED, Fact.explicit(true, line.span()));
      } else if (line.name().equals("management ssh")) {
        settings.putIfAbsent(SettingKeys.MANAGEMENT_SSH_ENABLED, Fact.explicit(true, line.span()));
      }
    }
    for (Statement line : reading.global("quota")) {
      Long sessions = Numbers.parse(line.word(2).equals("aggregate") ? line.word(3) : line.word(2));
      if (line.starts("quota", "management-session") && sessions != null && !line.negated()) {
        put(SettingKeys.SESSION_LIMIT, sessions, line);
      }
    }
  }

  /// Any `aaa authentication WAY console` takes logins from the shared passwords.
  private void aaa() {
    for (Statement line : reading.global("aaa")) {
      if (line.starts("aaa", "authentication")
          && line.word(3).equals("console")
          && !line.negated()) {
        settings.putIfAbsent(SettingKeys.AAA_ENABLED, Fact.explicit(true, line.span()));
        if (line.word(2).equals("http")) {
          settings.put(
              SettingKeys.MANAGEMENT_HTTP_AUTHENTICATION,
              Fact.explicit(line.word(4).equals("LOCAL") ? "local" : "aaa", line.span()));
        }
      }
    }
  }

  /// `password-policy minimum-{uppercase|lowercase|numeric|special} N`: three classes make it
  /// complex; `lifetime DAYS`, `reuse-interval N`.
  private void passwords() {
    int classes = 0;
    Statement last = null;
    for (Statement line : reading.global("password-policy")) {
      Long number = Numbers.parse(line.word(2));
      if (line.negated() || number == null) {
        continue;
      }
      switch (line.word(1)) {
        case "minimum-uppercase", "minimum-lowercase", "minimum-numeric", "minimum-special" -> {
          reading.claim(line);
          classes += number > 0 ? 1 : 0;
          last = line;
        }
        case "lifetime" -> put(SettingKeys.PASSWORDS_MAX_AGE, number, line);
        case "reuse-interval" -> put(SettingKeys.PASSWORDS_HISTORY, number, line);
        case "minimum-changes", "username-check", "authenticate" -> reading.claim(line);
        default -> {}
      }
    }
    if (last != null) {
      settings.put(SettingKeys.PASSWORDS_COMPLEXITY, Fact.explicit(classes >= 3, last.span()));
    }
  }

  /// `event manager applet A` that waits for the messages 111008 or 111010 about a change, or for
  /// 111001 about saving, and copies the configuration.
  private void copies() {
    for (Statement head : reading.global("event")) {
      if (!head.starts("event", "manager", "applet") || head.negated()) {
        continue;
      }
      Statement waits = null;
      Statement copies = null;
      for (Statement line : head.children()) {
        var text = line.rest(0);
        if (line.starts("event", "syslog")
            && (text.contains("111008") || text.contains("111010") || text.contains("111001"))) {
          waits = line;
        } else if (line.starts("action") && text.contains("copy ")) {
          copies = line;
        }
      }
      if (waits != null && copies != null) {
        put(SettingKeys.ARCHIVE_AUTOMATIC, true, head);
      }
    }
  }

  private void logging() {
    Statement buffered = null;
    Statement size = null;
    Statement mail = null;
    Statement recipient = null;
    for (Statement line : reading.global("logging")) {
      switch (line.word(1)) {
        case "buffered" -> {
          buffered = line.negated() ? null : line;
          level(SettingKeys.LOGGING_BUFFER_LEVEL, line);
        }
        case "buffer-size" -> size = line.negated() ? null : line;
        case "console" -> level(SettingKeys.LOGGING_CONSOLE_LEVEL, line);
        case "trap" -> level(SettingKeys.LOGGING_REMOTE_LEVEL, line);
        case "timestamp" ->
            put(SettingKeys.LOGGING_TIMESTAMPS, line.negated() ? "none" : "datetime", line);
        case "monitor",
            "facility",
            "message",
            "class",
            "list",
            "device-id",
            "from-address",
            "history" ->
            reading.claim(line);
        case "mail" -> mail = line.negated() ? null : line;
        case "recipient-address" -> recipient = line.negated() ? null : line;
        default -> {}
      }
    }
    mail(mail, recipient);
    if (size != null) {
      reading.claim(size);
    }
    if (buffered != null) {
      Long bytes = size == null ? null : Numbers.parse(size.word(2));
      settings.put(
          SettingKeys.LOGGING_BUFFER_BYTES,
          bytes != null && size != null
              ? Fact.explicit(bytes, size.span())
              : reading.absent(DEFAULT_BUFFER, BUFFER_SOURCE));
    }
  }

  /// Messages reach somebody by mail where there is a level, a recipient and a server.
  private void mail(@Nullable Statement level, @Nullable Statement recipient) {
    Statement server = null;
    for (Statement line : reading.global("smtp-server")) {
      reading.claim(line);
      server = line.negated() ? server : line;
    }
    if (level != null) {
      reading.claim(level);
    }
    if (recipient != null) {
      reading.claim(recipient);
    }
    settings.put(
        SettingKeys.LOGGING_FAILURE_ALERTS,
        level != null && recipient != null && server != null
            ? Fact.explicit(true, level.span())
            : reading.absent(
                false,
                "nobody; a configuration shows logging mail with recipient and smtp-server"));
  }

  /// A level, or the name of a list of messages, whose levels are not told.
  private void level(SettingKey<String> key, Statement line) {
    reading.claim(line);
    var level = Levels.name(line.word(2));
    if (line.negated()) {
      settings.put(key, Fact.explicit("", line.span()));
    } else if (level.isEmpty()) {
      settings.put(
          key, Fact.unknown("line " + line.line() + " names a list of messages, not a level"));
    } else {
      settings.put(key, Fact.explicit(level, line.span()));
    }
  }

  private void snmp() {
    for (Statement line : reading.global("snmp-server")) {
      if (line.starts("snmp-server", "host") && !line.negated()) {
        settings.putIfAbsent(SettingKeys.SNMP_ENABLED, Fact.explicit(true, line.span()));
      } else if (line.starts("snmp-server", "enable") && line.size() == 2) {
        reading.claim(line);
        if (line.negated()) {
          settings.put(SettingKeys.SNMP_ENABLED, Fact.explicit(false, line.span()));
        }
      }
    }
  }

  /// Only a device of a pair has a link to protect.
  private void failover() {
    Statement on = null;
    Statement key = null;
    for (Statement line : reading.global("failover")) {
      reading.claim(line);
      if (line.size() == 1) {
        on = line.negated() ? null : line;
      } else if (line.word(1).equals("key") && !line.negated()) {
        AsaSecrets.key(reading, line, line.word(2).equals("hex") ? 3 : 2);
        key = line;
      } else if (line.starts("failover", "ipsec", "pre-shared-key") && !line.negated()) {
        AsaSecrets.key(reading, line, 3);
        key = line;
      }
    }
    Fact<Boolean> protectedLink =
        on == null
            ? Fact.unknown("failover is not on")
            : key != null
                ? Fact.explicit(true, key.span())
                : reading.absent(false, FAILOVER_SOURCE);
    settings.put(SettingKeys.HA_AUTHENTICATED, protectedLink);
    settings.put(SettingKeys.HA_ENCRYPTED, protectedLink);
    settings.put(
        SettingKeys.HA_ENABLED,
        on == null
            ? reading.absent(false, "off; a configuration shows failover where it is on")
            : Fact.explicit(true, on.span()));
  }

  private void controlPlane() {
    for (Statement line : reading.global("access-group")) {
      if (!line.negated() && AsaInterfaces.isControlPlane(line)) {
        put(SettingKeys.CONTROL_PLANE_POLICY, line.word(1), line);
      }
    }
  }

  private void sameSecurity() {
    for (Statement line : reading.global("same-security-traffic")) {
      if (line.word(2).equals("inter-interface")) {
        put(SettingKeys.FIREWALL_EQUAL_TRUST_PASSES, !line.negated(), line);
      }
    }
  }
}
