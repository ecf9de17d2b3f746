package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.services.SnmpCommunity;
import dev.kpdagger.device.services.SnmpFacts;
import dev.kpdagger.device.services.SnmpGroup;
import dev.kpdagger.device.services.SnmpLevel;
import dev.kpdagger.device.services.SnmpReceiver;
import dev.kpdagger.device.services.SnmpUser;
import dev.kpdagger.device.services.SnmpView;
import dev.kpdagger.vendors.lines.CiscoSecrets;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `snmp-server ...`; EOS prints SNMPv3 users with the rest.
final class SnmpSection {

  private static final String ANY_SOURCE =
      "any source; a configuration shows a list where there is one";

  private final Reading reading;
  private final List<SnmpCommunity> communities = new ArrayList<>();
  private final List<SnmpGroup> groups = new ArrayList<>();
  private final List<SnmpUser> users = new ArrayList<>();
  private final List<SnmpView> views = new ArrayList<>();
  private final List<SnmpReceiver> receivers = new ArrayList<>();
  private Fact<String> agentList = Fact.byDefault("", ANY_SOURCE);
  private Fact<String> agentList6 = Fact.byDefault("", ANY_SOURCE);

  private SnmpSection(Reading reading) {
    this.reading = reading;
  }

  static SnmpFacts read(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    var section = new SnmpSection(reading);
    for (Statement statement : reading.global("snmp-server")) {
      section.agentLists(statement);
    }
    for (Statement statement : reading.global("snmp-server")) {
      section.statement(statement, settings);
    }
    return new SnmpFacts(
        reading.list(section.communities),
        reading.list(section.groups),
        reading.list(section.users),
        reading.list(section.views),
        reading.list(section.receivers));
  }

  /// `snmp-server {ipv4|ipv6} access-list LIST [vrf V]` holds for every community.
  private void agentLists(Statement statement) {
    if (!statement.word(2).equals("access-list")) {
      return;
    }
    reading.claim(statement);
    if (statement.negated()) {
      return;
    }
    Fact<String> list = Fact.explicit(statement.word(3), statement.span());
    if (statement.word(1).equals("ipv6")) {
      agentList6 = list;
    } else {
      agentList = list;
    }
  }

  private void statement(Statement statement, Map<SettingKey<?>, Fact<?>> settings) {
    switch (statement.word(1)) {
      case "community", "user", "group", "view", "host" -> {
        reading.claim(statement);
        if (!statement.negated()) {
          known(statement);
          if (!statement.word(1).equals("view")) {
            settings.putIfAbsent(SettingKeys.SNMP_ENABLED, Fact.explicit(true, statement.span()));
          }
        }
      }
      case "enable" -> traps(statement, settings);
      case "vrf" -> vrf(statement, settings);
      case "local-interface", "source-interface" -> source(statement, 2, settings);
      default -> {}
    }
  }

  private void known(Statement statement) {
    switch (statement.word(1)) {
      case "community" -> community(statement);
      case "user" -> user(statement);
      case "group" -> group(statement);
      case "view" ->
          views.add(
              new SnmpView(
                  statement.word(2),
                  statement.word(3),
                  !statement.word(4).equals("excluded"),
                  statement.span()));
      default -> receivers.add(receiver(statement));
    }
  }

  /// A line for one type of notification leaves the others as they are.
  private void traps(Statement statement, Map<SettingKey<?>, Fact<?>> settings) {
    reading.claim(statement);
    if (!statement.negated() || statement.size() == 3) {
      settings.put(
          SettingKeys.SNMP_TRAPS_ENABLED, Fact.explicit(!statement.negated(), statement.span()));
    }
  }

  /// `snmp-server vrf V` lets the agent answer in a VRF, `snmp-server vrf V local-interface I`
  /// names the source there.
  private void vrf(Statement statement, Map<SettingKey<?>, Fact<?>> settings) {
    reading.claim(statement);
    if (statement.word(3).endsWith("-interface")) {
      source(statement, 4, settings);
    }
  }

  private void source(Statement statement, int at, Map<SettingKey<?>, Fact<?>> settings) {
    reading.claim(statement);
    if (!statement.negated()) {
      settings.putIfAbsent(
          SettingKeys.SNMP_TRAP_SOURCE,
          Fact.explicit(InterfaceNames.full(statement.word(at)), statement.span()));
    }
  }

  /// `community C [view V] [ro|rw] [ipv6 LIST] [LIST]`.
  private void community(Statement statement) {
    var span = statement.span();
    CiscoSecrets.markWord(reading, statement, 2);
    Fact<Boolean> writable = Fact.byDefault(false, "read-only unless rw");
    Fact<String> view = Fact.byDefault("", "no view unless configured");
    Fact<String> list = agentList;
    Fact<String> list6 = agentList6;
    for (int i = 3; i < statement.size(); i++) {
      switch (statement.word(i).toLowerCase(Locale.ROOT)) {
        case "view" -> view = Fact.explicit(statement.word(++i), span);
        case "ro" -> writable = Fact.explicit(false, span);
        case "rw" -> writable = Fact.explicit(true, span);
        case "ipv6" -> list6 = Fact.explicit(statement.word(++i), span);
        default -> list = Fact.explicit(statement.word(i), span);
      }
    }
    var secret = EosSecrets.of("", statement.word(2), span);
    communities.add(
        new SnmpCommunity(secret, writable, list, list6, view, communities.size() + 1, span));
  }

  /// `group G {v1|v2c|v3 {noauth|auth|priv}} [context C] [read V] [write V] [notify V]`.
  private void group(Statement statement) {
    var span = statement.span();
    Fact<String> read = Fact.byDefault("", "the default view");
    Fact<String> write = Fact.byDefault("", "no write view");
    var level = SnmpLevel.NO_AUTH;
    for (int i = 4; i < statement.size(); i++) {
      switch (statement.word(i)) {
        case "auth" -> level = SnmpLevel.AUTH;
        case "priv" -> level = SnmpLevel.PRIV;
        case "read" -> read = Fact.explicit(statement.word(++i), span);
        case "write" -> write = Fact.explicit(statement.word(++i), span);
        case "notify", "context" -> i++;
        default -> {}
      }
    }
    groups.add(
        new SnmpGroup(
            statement.word(2), version(statement.word(3)), level, read, write, agentList, span));
  }

  private static String version(String word) {
    return word.startsWith("v") ? word : "v" + word;
  }

  /// `user U G [remote HOST [udp-port N]] VERSION [localized ENGINE] [auth ALG KEY [priv ALG
  /// KEY]]`.
  private void user(Statement statement) {
    var span = statement.span();
    Fact<String> authentication = Fact.explicit("none", span);
    Fact<String> privacy = Fact.explicit("none", span);
    var version = "";
    for (int i = 4; i < statement.size(); i++) {
      switch (statement.word(i)) {
        case "remote", "udp-port", "localized" -> i++;
        case "v1", "v2c", "v3" -> version = statement.word(i);
        case "auth" -> {
          authentication = Fact.explicit(authenticationName(statement.word(i + 1)), span);
          i += 2;
          CiscoSecrets.markWord(reading, statement, i);
        }
        case "priv" -> {
          privacy = Fact.explicit(privacyName(statement.word(i + 1)), span);
          i += 2;
          CiscoSecrets.markWord(reading, statement, i);
        }
        default -> {}
      }
    }
    users.add(
        new SnmpUser(
            statement.word(2),
            statement.word(3),
            version,
            authentication,
            privacy,
            agentList,
            span));
  }

  /// `sha256` is `sha-256`.
  private static String authenticationName(String word) {
    var name = word.toLowerCase(Locale.ROOT);
    return name.startsWith("sha") && name.length() > 3 && Character.isDigit(name.charAt(3))
        ? "sha-" + name.substring(3)
        : name;
  }

  /// `aes` alone is AES with 128 bits.
  private static String privacyName(String word) {
    var name = word.toLowerCase(Locale.ROOT);
    return switch (name) {
      case "aes", "aes128" -> "aes-128";
      case "aes192" -> "aes-192";
      case "aes256" -> "aes-256";
      default -> name;
    };
  }

  /// `host ADDRESS [vrf V] [traps|informs] [version {1|2c|3 LEVEL}] COMMUNITY-OR-USER`.
  private SnmpReceiver receiver(Statement statement) {
    var span = statement.span();
    Fact<String> version = Fact.unknown("the line names no version");
    var level = SnmpLevel.NO_AUTH;
    var vrf = "";
    int i = 3;
    while (i < statement.size()) {
      var word = statement.word(i);
      if (word.equals("vrf")) {
        vrf = statement.word(++i);
      } else if (word.equals("version")) {
        version = Fact.explicit(version(statement.word(++i)), span);
        var next = statement.word(i + 1);
        if (next.equals("auth") || next.equals("priv") || next.equals("noauth")) {
          level = level(next);
          i++;
        }
      } else if (!word.equals("traps") && !word.equals("informs")) {
        break;
      }
      i++;
    }
    // The word here is a community, or of version 3 the name of a user.
    if (!"v3".equals(version.orNull())) {
      CiscoSecrets.markWord(reading, statement, i);
    }
    return new SnmpReceiver(statement.word(2), vrf, version, level, span);
  }

  private static SnmpLevel level(String word) {
    return switch (word) {
      case "auth" -> SnmpLevel.AUTH;
      case "priv" -> SnmpLevel.PRIV;
      default -> SnmpLevel.NO_AUTH;
    };
  }
}
