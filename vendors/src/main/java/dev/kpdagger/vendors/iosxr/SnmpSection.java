package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.services.SnmpCommunity;
import dev.kpdagger.device.services.SnmpFacts;
import dev.kpdagger.device.services.SnmpGroup;
import dev.kpdagger.device.services.SnmpLevel;
import dev.kpdagger.device.services.SnmpReceiver;
import dev.kpdagger.device.services.SnmpUser;
import dev.kpdagger.device.services.SnmpView;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `snmp-server ...`. Unlike IOS, IOS XR prints its SNMPv3 users.
final class SnmpSection {

  private static final String ANY_SOURCE = "any source unless a list is given";

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
    for (Statement line : reading.global("snmp-server")) {
      if (!line.negated()) {
        section.line(line, settings);
      }
    }
    return new SnmpFacts(
        reading.list(section.communities),
        reading.list(section.groups),
        reading.list(section.users),
        reading.list(section.views),
        reading.list(section.receivers));
  }

  /// Notifications need no agent that answers; communities, groups and users do.
  private void line(Statement line, Map<SettingKey<?>, Fact<?>> settings) {
    switch (line.word(1)) {
      case "community" -> community(line);
      case "group" -> group(line);
      case "user" -> user(line);
      case "view" -> view(line);
      case "host" -> receivers.add(receiver(line, 2, ""));
      case "vrf" -> {
        for (Statement child : line.children()) {
          if (child.starts("host") && !child.negated()) {
            receivers.add(receiver(child, 1, line.word(2)));
          }
        }
        reading.claim(line);
        return;
      }
      default -> {
        return;
      }
    }
    reading.claim(line);
    if (!line.word(1).equals("host") && !line.word(1).equals("view")) {
      settings.putIfAbsent(SettingKeys.SNMP_ENABLED, Fact.explicit(true, line.span()));
    }
  }

  /// `community [clear|encrypted] C [view V] [RO|RW] [SDROwner|SystemOwner] [IPv4 L] [IPv6 L] [L]`.
  private void community(Statement line) {
    var span = line.span();
    Secret secret = XrSecrets.readWord(reading, line, 2);
    Fact<Boolean> writable = Fact.byDefault(false, "read-only unless RW");
    Fact<String> view = Fact.byDefault("", "no view unless configured");
    int from = SnmpLists.afterCommunity(line);
    for (int i = from; i < line.size(); i++) {
      switch (line.word(i).toLowerCase(Locale.ROOT)) {
        case "view" -> view = Fact.explicit(line.word(++i), span);
        case "ro" -> writable = Fact.explicit(false, span);
        case "rw" -> writable = Fact.explicit(true, span);
        default -> {}
      }
    }
    var lists = SnmpLists.of(line, from);
    communities.add(
        new SnmpCommunity(
            secret,
            writable,
            list(lists.four(), line),
            list(lists.six(), line),
            view,
            communities.size() + 1,
            span));
  }

  private static Fact<String> list(String name, Statement line) {
    return name.isEmpty() ? Fact.byDefault("", ANY_SOURCE) : Fact.explicit(name, line.span());
  }

  /// `group G {v1|v2c|v3 {noauth|auth|priv}} [read V] [write V] [notify V] [IPv4 L] [IPv6 L] [L]`.
  private void group(Statement line) {
    var span = line.span();
    Fact<String> read = Fact.byDefault("", "the default view");
    Fact<String> write = Fact.byDefault("", "no write view");
    var level = SnmpLevel.NO_AUTH;
    for (int i = 4; i < line.size(); i++) {
      switch (line.word(i)) {
        case "auth" -> level = SnmpLevel.AUTH;
        case "priv" -> level = SnmpLevel.PRIV;
        case "read" -> read = Fact.explicit(line.word(++i), span);
        case "write" -> write = Fact.explicit(line.word(++i), span);
        case "notify", "context" -> i++;
        default -> {}
      }
    }
    var lists = SnmpLists.of(line, 4);
    var list = lists.four().isEmpty() ? lists.six() : lists.four();
    groups.add(
        new SnmpGroup(
            line.word(2), version(line.word(3)), level, read, write, list(list, line), span));
  }

  private static String version(String word) {
    return word.startsWith("v") ? word : "v" + word;
  }

  /// `user U G [remote A] {v1|v2c|v3 [auth ALG [clear|encrypted] KEY [priv ALG [BITS]
  /// [clear|encrypted] KEY]]} [IPv4 L] [SDROwner|SystemOwner]`.
  private void user(Statement line) {
    var span = line.span();
    Fact<String> authentication = Fact.explicit("none", span);
    Fact<String> privacy = Fact.explicit("none", span);
    Fact<String> list = Fact.byDefault("", ANY_SOURCE);
    var version = "";
    for (int i = 4; i < line.size(); i++) {
      switch (line.word(i).toLowerCase(Locale.ROOT)) {
        case "remote", "udp-port" -> i++;
        case "v1", "v2c", "v3" -> version = line.word(i);
        case "auth" -> {
          authentication = Fact.explicit(algorithm(line.word(i + 1)), span);
          i = key(line, i + 2);
        }
        case "priv" -> {
          boolean sized = Numbers.parse(line.word(i + 2)) != null && i + 3 < line.size();
          var name = algorithm(line.word(i + 1));
          privacy = Fact.explicit(sized ? name + "-" + line.word(i + 2) : name, span);
          i = key(line, sized ? i + 3 : i + 2);
        }
        case "ipv4", "ipv6" -> list = Fact.explicit(line.word(++i), span);
        default -> {}
      }
    }
    users.add(
        new SnmpUser(line.word(2), line.word(3), version, authentication, privacy, list, span));
  }

  /// Marks the key that stands there, and gives its index.
  private int key(Statement line, int at) {
    XrSecrets.readWord(reading, line, at);
    return XrSecrets.valueAt(line, at);
  }

  private static String algorithm(String word) {
    var name = word.toLowerCase(Locale.ROOT);
    return switch (name) {
      case "des56" -> "des";
      case "sha-2", "sha2" -> "sha-256";
      default -> name;
    };
  }

  private void view(Statement line) {
    boolean included = !line.word(4).equals("excluded");
    views.add(new SnmpView(line.word(2), line.word(3), included, line.span()));
  }

  /// `host A [traps|informs] [version {1|2c|3 LEVEL}] [clear|encrypted] COMMUNITY-OR-USER`.
  private SnmpReceiver receiver(Statement line, int address, String vrf) {
    reading.claim(line);
    var span = line.span();
    Fact<String> version = Fact.byDefault("v1", "version 1 unless given");
    var level = SnmpLevel.NO_AUTH;
    int i = address + 1;
    while (i < line.size()) {
      var word = line.word(i);
      if (word.equals("version")) {
        version = Fact.explicit(version(line.word(++i)), span);
        var next = line.word(i + 1);
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
      XrSecrets.readWord(reading, line, i);
    }
    return new SnmpReceiver(line.word(address), vrf, version, level, span);
  }

  private static SnmpLevel level(String word) {
    return switch (word) {
      case "auth" -> SnmpLevel.AUTH;
      case "priv" -> SnmpLevel.PRIV;
      default -> SnmpLevel.NO_AUTH;
    };
  }
}
