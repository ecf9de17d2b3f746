package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.FactList;
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
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `snmp-server ...`
final class SnmpSection {

  private final Reading reading;
  private final List<SnmpCommunity> communities = new ArrayList<>();
  private final List<SnmpGroup> groups = new ArrayList<>();
  private final List<SnmpUser> users = new ArrayList<>();
  private final List<SnmpView> views = new ArrayList<>();
  private final List<SnmpReceiver> receivers = new ArrayList<>();

  private SnmpSection(Reading reading) {
    this.reading = reading;
  }

  static SnmpFacts read(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    var section = new SnmpSection(reading);
    for (Statement statement : reading.global("snmp-server")) {
      if (statement.negated()) {
        section.negated(statement, settings);
      } else {
        if (section.statement(statement)) {
          reading.claim(statement);
        }
        // Any such command starts the agent: Catalyst 2950 Software Configuration Guide, SNMP.
        settings.putIfAbsent(SettingKeys.SNMP_ENABLED, Fact.explicit(true, statement.span()));
      }
    }
    return new SnmpFacts(
        reading.list(section.communities),
        reading.list(section.groups),
        FactList.open(
            section.users, "a running-config does not show SNMPv3 users; show snmp user does"),
        reading.list(section.views),
        reading.list(section.receivers));
  }

  private void negated(Statement statement, Map<SettingKey<?>, Fact<?>> settings) {
    if (statement.size() == 1) {
      reading.claim(statement);
      settings.put(SettingKeys.SNMP_ENABLED, Fact.explicit(false, statement.span()));
    }
  }

  /// Whether it is one of the lines that the facts are read from.
  private boolean statement(Statement statement) {
    switch (statement.word(1)) {
      case "community" -> community(statement);
      case "group" -> group(statement);
      case "user" -> user(statement);
      case "view" -> view(statement);
      case "host" -> receivers.add(receiver(statement));
      default -> {
        return false;
      }
    }
    return true;
  }

  /// `community C [view V] [ro|rw] [ipv6 LIST] [LIST]`.
  private void community(Statement statement) {
    var span = statement.span();
    CiscoSecrets.markWord(reading, statement, 2);
    Fact<Boolean> writable = Fact.byDefault(false, "read-only unless rw");
    Fact<String> view = Fact.byDefault("", "no view unless configured");
    Fact<String> list = Fact.byDefault("", "any source unless a list is given");
    Fact<String> list6 = Fact.byDefault("", "any source unless a list is given");
    for (int i = 3; i < statement.size(); i++) {
      switch (statement.word(i).toLowerCase(Locale.ROOT)) {
        case "view" -> view = Fact.explicit(statement.word(++i), span);
        case "ro" -> writable = Fact.explicit(false, span);
        case "rw" -> writable = Fact.explicit(true, span);
        case "ipv6" -> list6 = Fact.explicit(statement.word(++i), span);
        default -> list = Fact.explicit(statement.word(i), span);
      }
    }
    var secret = CiscoSecrets.secretOf('0', statement.word(2), span);
    communities.add(
        new SnmpCommunity(secret, writable, list, list6, view, communities.size() + 1, span));
  }

  /// `group G {v1|v2c|v3 {noauth|auth|priv}} [context C] [read V] [write V] [notify V] [access L]`.
  private void group(Statement statement) {
    var span = statement.span();
    Fact<String> read = Fact.byDefault("", "the default view");
    Fact<String> write = Fact.byDefault("", "no write view");
    Fact<String> access = Fact.byDefault("", "any source unless a list is given");
    var level = SnmpLevel.NO_AUTH;
    for (int i = 4; i < statement.size(); i++) {
      switch (statement.word(i)) {
        case "auth" -> level = SnmpLevel.AUTH;
        case "priv" -> level = SnmpLevel.PRIV;
        case "read" -> read = Fact.explicit(statement.word(++i), span);
        case "write" -> write = Fact.explicit(statement.word(++i), span);
        case "notify", "context", "match" -> i++;
        case "access" -> {
          access = Fact.explicit(accessList(statement, i), span);
          i = statement.size();
        }
        default -> {}
      }
    }
    groups.add(
        new SnmpGroup(
            statement.word(2), version(statement.word(3)), level, read, write, access, span));
  }

  /// `access [ipv6 LIST] [LIST]`: the IPv4 list, or the other where it stands alone.
  private static String accessList(Statement statement, int access) {
    int last = statement.size() - 1;
    return last > access ? statement.word(last) : "";
  }

  private static String version(String word) {
    return word.startsWith("v") ? word : "v" + word;
  }

  /// `user U G [remote HOST [udp-port N]] VERSION [encrypted] [auth ALG KEY [priv ALG [BITS]
  /// KEY]]`.
  private void user(Statement statement) {
    var span = statement.span();
    Fact<String> authentication = Fact.explicit("none", span);
    Fact<String> privacy = Fact.explicit("none", span);
    Fact<String> access = Fact.byDefault("", "any source unless a list is given");
    var version = "";
    for (int i = 4; i < statement.size(); i++) {
      switch (statement.word(i)) {
        case "remote", "udp-port", "vrf" -> i++;
        case "v1", "v2c", "v3" -> version = statement.word(i);
        case "auth" -> {
          authentication = Fact.explicit(algorithm(statement.word(i + 1)), span);
          i += 2;
          CiscoSecrets.markWord(reading, statement, i);
        }
        case "priv" -> {
          boolean sized = Numbers.parse(statement.word(i + 2)) != null && i + 3 < statement.size();
          var name = algorithm(statement.word(i + 1));
          privacy = Fact.explicit(sized ? name + "-" + statement.word(i + 2) : name, span);
          i += sized ? 3 : 2;
          CiscoSecrets.markWord(reading, statement, i);
        }
        case "access" -> {
          access = Fact.explicit(accessList(statement, i), span);
          i = statement.size();
        }
        default -> {}
      }
    }
    users.add(
        new SnmpUser(
            statement.word(2),
            statement.word(3),
            version.isEmpty() ? version(statement.word(4)) : version,
            authentication,
            privacy,
            access,
            span));
  }

  private static String algorithm(String word) {
    var name = word.toLowerCase(Locale.ROOT);
    return switch (name) {
      case "des56" -> "des";
      case "sha-2", "sha2" -> "sha-256";
      default -> name;
    };
  }

  private void view(Statement statement) {
    boolean included = !statement.word(4).equals("excluded");
    views.add(new SnmpView(statement.word(2), statement.word(3), included, statement.span()));
  }

  /// `host ADDRESS [vrf V] [traps|informs] [version {1|2c|3 LEVEL}] COMMUNITY-OR-USER [TYPES]`.
  private SnmpReceiver receiver(Statement statement) {
    var span = statement.span();
    Fact<String> version = Fact.byDefault("v1", "version 1 unless given");
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
      } else if (!word.startsWith("trap") && !word.startsWith("inform")) {
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
