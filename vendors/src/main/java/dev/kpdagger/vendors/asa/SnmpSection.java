package dev.kpdagger.vendors.asa;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.services.SnmpCommunity;
import dev.kpdagger.device.services.SnmpFacts;
import dev.kpdagger.device.services.SnmpGroup;
import dev.kpdagger.device.services.SnmpLevel;
import dev.kpdagger.device.services.SnmpReceiver;
import dev.kpdagger.device.services.SnmpUser;
import dev.kpdagger.device.services.SnmpView;
import dev.kpdagger.vendors.lines.CiscoSecrets;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `snmp-server ...`. The agent only reads, and answers only the hosts that `snmp-server host`
/// lists.
final class SnmpSection {

  private final Scope scope;
  private final Reading reading;
  private final List<SnmpCommunity> communities = new ArrayList<>();
  private final List<SnmpGroup> groups = new ArrayList<>();
  private final List<SnmpUser> users = new ArrayList<>();
  private final List<SnmpView> views = new ArrayList<>();
  private final List<SnmpReceiver> receivers = new ArrayList<>();
  private final Map<String, SnmpLevel> levels = new HashMap<>();
  private final Map<String, String> groupOf = new HashMap<>();

  private SnmpSection(Scope scope) {
    this.scope = scope;
    this.reading = scope.reading();
  }

  static SnmpFacts read(Scope scope) {
    var section = new SnmpSection(scope);
    for (Statement line : scope.reading().global("snmp-server")) {
      section.line(line);
    }
    for (Statement line : scope.reading().global("snmp-server")) {
      if (line.starts("snmp-server", "host") && !line.negated() && line.size() > 3) {
        section.receiver(line);
      }
    }
    var reading = scope.reading();
    return new SnmpFacts(
        reading.list(section.communities),
        reading.list(section.groups),
        reading.list(section.users),
        reading.list(section.views),
        reading.list(section.receivers));
  }

  private void line(Statement line) {
    if (line.negated()) {
      return;
    }
    switch (line.word(1)) {
      case "community" -> community(line, 2);
      case "group" -> group(line);
      case "user" -> user(line);
      case "host-group" -> reading.claim(line);
      case "host" -> {
        int at = line.indexOf("community", 4);
        if (at > 0) {
          community(line, at + 1);
        }
      }
      case "enable" -> {
        if (line.size() > 2) {
          reading.claim(line);
        }
      }
      default -> {}
    }
  }

  /// `community [8] X`, of all hosts or of one.
  private void community(Statement line, int at) {
    reading.claim(line);
    var secret = AsaSecrets.keyWord(reading, line, at);
    if (line.word(1).equals("community")) {
      CiscoSecrets.markFrom(reading, line, at);
    }
    communities.add(
        new SnmpCommunity(
            secret,
            Fact.byDefault(false, "the agent of ASA only reads; DISA STIG and CIS, SNMP of ASA"),
            Fact.byDefault("snmp-server host", "only hosts of snmp-server host are answered"),
            Fact.byDefault("snmp-server host", "only hosts of snmp-server host are answered"),
            Fact.byDefault("", "ASA has no views for communities"),
            communities.size() + 1,
            line.span()));
  }

  /// `group NAME v3 {noauth|auth|priv}`.
  private void group(Statement line) {
    reading.claim(line);
    var level =
        switch (line.word(4)) {
          case "priv" -> SnmpLevel.PRIV;
          case "auth" -> SnmpLevel.AUTH;
          default -> SnmpLevel.NO_AUTH;
        };
    levels.put(line.word(2), level);
    groups.add(
        new SnmpGroup(
            line.word(2),
            line.word(3),
            level,
            Fact.byDefault("", "the default view"),
            Fact.byDefault("", "the agent of ASA only reads"),
            Fact.byDefault("snmp-server host", "only hosts of snmp-server host are answered"),
            line.span()));
  }

  /// `user NAME GROUP v3 [engineID E] [encrypted] [auth ALG KEY [priv ALG [BITS] KEY]]`.
  private void user(Statement line) {
    reading.claim(line);
    Fact<String> authentication = Fact.explicit("none", line.span());
    Fact<String> privacy = Fact.explicit("none", line.span());
    for (int i = 5; i < line.size(); i++) {
      switch (line.word(i)) {
        case "engineID" -> i++;
        case "auth" -> {
          authentication = Fact.explicit(algorithm(line.word(i + 1)), line.span());
          i += 2;
          CiscoSecrets.markWord(reading, line, i);
        }
        case "priv" -> {
          boolean sized = Numbers.parse(line.word(i + 2)) != null && i + 3 < line.size();
          var name = algorithm(line.word(i + 1));
          privacy = Fact.explicit(sized ? name + "-" + line.word(i + 2) : name, line.span());
          i += sized ? 3 : 2;
          CiscoSecrets.markWord(reading, line, i);
        }
        default -> {}
      }
    }
    groupOf.put(line.word(2), line.word(3));
    users.add(
        new SnmpUser(
            line.word(2),
            line.word(3),
            line.word(4),
            authentication,
            privacy,
            Fact.byDefault("snmp-server host", "only hosts of snmp-server host are answered"),
            line.span()));
  }

  private static String algorithm(String word) {
    var name = word.toLowerCase(Locale.ROOT);
    return switch (name) {
      case "sha256" -> "sha-256";
      case "sha384" -> "sha-384";
      case "sha224" -> "sha-224";
      default -> name;
    };
  }

  /// `host INTERFACE ADDRESS [trap|poll] [community C] [version {1|2c|3 USER}] [udp-port N]`. A
  /// host that may only poll receives nothing.
  private void receiver(Statement line) {
    reading.claim(line);
    if (line.indexOf("poll", 4) > 0) {
      return;
    }
    var version = line.after("version", 4);
    var level = SnmpLevel.NO_AUTH;
    if (version.equals("3")) {
      var user = line.word(line.indexOf("version", 4) + 2);
      level = levels.getOrDefault(groupOf.getOrDefault(user, ""), SnmpLevel.NO_AUTH);
    }
    receivers.add(
        new SnmpReceiver(
            scope.aliases().address(line.word(3)),
            "",
            version.isEmpty()
                ? Fact.byDefault(
                    "v1", "version 1 unless given; Cisco ASA 5500 Configuration Guide, SNMP")
                : Fact.explicit("v" + version, line.span()),
            level,
            line.span()));
  }
}
