package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.services.SnmpCommunity;
import dev.kpdagger.device.services.SnmpFacts;
import dev.kpdagger.device.services.SnmpGroup;
import dev.kpdagger.device.services.SnmpLevel;
import dev.kpdagger.device.services.SnmpReceiver;
import dev.kpdagger.device.services.SnmpUser;
import dev.kpdagger.vendors.lines.CiscoSecrets;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import dev.kpdagger.vendors.secrets.SecretValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `snmp-server ...`. Roles are the groups of SNMP.
final class SnmpSection {

  private static final String OPERATOR =
      "a community without a group only reads; Cisco NX-OS System Management Configuration Guide,"
          + " Configuring SNMP";
  private static final String ANY_SOURCE = "any source unless a list is given";
  private static final String NONE = "a user without this word has none";

  /// What the lines of one user say.
  private static final class UserDraft {
    private final String name;
    private final SourceSpan span;
    private String group = "";
    private Fact<String> authentication = Fact.byDefault("none", NONE);
    private Fact<String> privacy = Fact.byDefault("none", NONE);
    private Fact<String> list = Fact.byDefault("", ANY_SOURCE);
    private boolean enforced;

    private UserDraft(String name, SourceSpan span) {
      this.name = name;
      this.span = span;
    }
  }

  private final Reading reading;
  private final Map<String, SnmpCommunity> communities = new LinkedHashMap<>();
  private final Map<String, UserDraft> users = new LinkedHashMap<>();
  private final List<SnmpReceiver> receivers = new ArrayList<>();
  private final Map<String, String> vrfs = new HashMap<>();
  private boolean enforced;

  private SnmpSection(Reading reading) {
    this.reading = reading;
  }

  static SnmpFacts read(Reading reading) {
    var section = new SnmpSection(reading);
    WrappedLines.of(reading);
    for (Statement line : reading.global("snmp-server")) {
      section.line(line);
    }
    for (Statement line : reading.global("rmon")) {
      int at = line.indexOf("trap", 1);
      if (at > 0) {
        CiscoSecrets.markWord(reading, line, at + 1);
      }
    }
    return new SnmpFacts(
        reading.list(List.copyOf(section.communities.values())),
        reading.list(section.groups()),
        reading.list(section.users.values().stream().map(SnmpSection::user).toList()),
        reading.list(List.of()),
        reading.list(section.receivers.stream().map(section::inVrf).toList()));
  }

  private void line(Statement line) {
    switch (line.word(1)) {
      case "community" -> community(line);
      case "user" -> userLine(line);
      case "host" -> receiver(line);
      case "mib" -> {
        if (line.word(2).equals("community-map")) {
          CiscoSecrets.markWord(reading, line, 3);
        }
      }
      case "globalEnforcePriv" -> enforced = !line.negated();
      default -> {}
    }
  }

  /// `community C [group G|ro|rw]` and `community C use-acl L | use-ipv4acl L [use-ipv6acl L6]`.
  private void community(Statement line) {
    CiscoSecrets.markWord(reading, line, 2);
    reading.claim(line);
    var name = NxosSecrets.unquoted(line.word(2));
    if (line.negated()) {
      if (line.size() == 3) {
        communities.remove(name);
      }
      return;
    }
    var before = communities.get(name);
    var span = line.span();
    Fact<Boolean> writable = before == null ? Fact.byDefault(false, OPERATOR) : before.writable();
    Fact<String> list = before == null ? noList() : before.accessList();
    Fact<String> list6 = before == null ? noList() : before.accessList6();
    for (int i = 3; i < line.size(); i++) {
      switch (line.word(i).toLowerCase(Locale.ROOT)) {
        case "group" -> writable = Roles.of(reading).writes(line.word(++i), span);
        case "ro" -> writable = Fact.explicit(false, span);
        case "rw" -> writable = Fact.explicit(true, span);
        case "use-acl", "use-ipv4acl" -> list = Fact.explicit(line.word(++i), span);
        case "use-ipv6acl" -> list6 = Fact.explicit(line.word(++i), span);
        default -> reading.invalid(line);
      }
    }
    int ordinal = before == null ? communities.size() + 1 : before.ordinal();
    communities.put(
        name,
        new SnmpCommunity(
            SecretValues.written(name, before == null ? span : before.span()),
            writable,
            list,
            list6,
            Fact.byDefault("", "the role decides what a community sees"),
            ordinal,
            before == null ? span : before.span()));
  }

  private static Fact<String> noList() {
    return Fact.byDefault("", ANY_SOURCE);
  }

  /// `user U [ROLE] [auth A K [priv [aes-128] K]] [localizedkey] [engineID E]`, `user U
  /// enforcePriv` and `user U use-ipv4acl L`.
  private void userLine(Statement line) {
    markKeys(line);
    reading.claim(line);
    if (line.negated() || line.size() < 3) {
      return;
    }
    var user = users.computeIfAbsent(line.word(2), name -> new UserDraft(name, line.span()));
    int at = 3;
    if (!isUserWord(line.word(3))) {
      user.group = line.word(3);
      at = 4;
    }
    for (int i = at; i < line.size(); i++) {
      switch (line.word(i)) {
        case "auth" -> {
          user.authentication = Fact.explicit(line.word(i + 1), line.span());
          i += 2;
        }
        case "priv" -> {
          var algorithm = privacy(line.word(i + 1));
          user.privacy = Fact.explicit(algorithm == null ? "des" : algorithm, line.span());
          i += algorithm == null ? 1 : 2;
        }
        case "enforcePriv" -> user.enforced = true;
        case "use-ipv4acl" -> user.list = Fact.explicit(line.word(++i), line.span());
        case "use-ipv6acl", "engineID" -> i++;
        case "localizedkey", "localizedV2key" -> {}
        default -> reading.invalid(line);
      }
    }
  }

  private static boolean isUserWord(String word) {
    return switch (word) {
      case "", "auth", "priv", "enforcePriv", "use-ipv4acl", "use-ipv6acl", "localizedkey" -> true;
      default -> false;
    };
  }

  /// The algorithm that a word names; without one it is DES, and the word is the key.
  private static @Nullable String privacy(String word) {
    return switch (word) {
      case "aes-128", "aes-256", "des" -> word;
      default -> null;
    };
  }

  private void markKeys(Statement line) {
    int auth = line.indexOf("auth", 3);
    if (auth > 0) {
      CiscoSecrets.markWord(reading, line, auth + 2);
    }
    int priv = line.indexOf("priv", 3);
    if (priv > 0) {
      CiscoSecrets.markWord(reading, line, priv + (privacy(line.word(priv + 1)) == null ? 1 : 2));
    }
  }

  private static SnmpUser user(UserDraft user) {
    return new SnmpUser(
        user.name, user.group, "v3", user.authentication, user.privacy, user.list, user.span);
  }

  /// A group for each role that users have: a request without encryption is taken unless all of
  /// them must encrypt.
  private List<SnmpGroup> groups() {
    var byName = new LinkedHashMap<String, List<UserDraft>>();
    for (UserDraft user : users.values()) {
      if (!user.group.isEmpty()) {
        byName.computeIfAbsent(user.group, _ -> new ArrayList<>()).add(user);
      }
    }
    var groups = new ArrayList<SnmpGroup>();
    byName.forEach(
        (name, members) -> {
          boolean all = enforced || members.stream().allMatch(user -> user.enforced);
          var first = members.getFirst();
          groups.add(
              new SnmpGroup(
                  name,
                  "v3",
                  all ? SnmpLevel.PRIV : SnmpLevel.AUTH,
                  Fact.unknown("the role decides"),
                  Fact.unknown("the role decides"),
                  first.list,
                  first.span));
        });
    return groups;
  }

  /// `host A [traps|informs] [version V [LEVEL]] COMMUNITY|USER ...`; `host A use-vrf V` and the
  /// like add to it.
  private void receiver(Statement line) {
    int at = 3;
    var word = line.word(at);
    if (word.equals("use-vrf") || word.equals("filter-vrf") || word.equals("source-interface")) {
      reading.claim(line);
      if (word.equals("use-vrf") && !line.negated()) {
        vrfs.put(line.word(2), line.word(4));
      }
      return;
    }
    if (word.equals("traps") || word.equals("informs")) {
      at++;
    }
    Fact<String> version = Fact.byDefault("v1", "version 1 unless given");
    var level = SnmpLevel.NO_AUTH;
    boolean user = false;
    if (line.word(at).equals("version")) {
      user = line.word(at + 1).equals("3");
      version = Fact.explicit("v" + line.word(at + 1), line.span());
      at += 2;
    }
    if (user) {
      level =
          switch (line.word(at)) {
            case "priv" -> SnmpLevel.PRIV;
            case "auth" -> SnmpLevel.AUTH;
            default -> SnmpLevel.NO_AUTH;
          };
      at++;
    } else {
      CiscoSecrets.markWord(reading, line, at);
    }
    reading.claim(line);
    if (!line.negated() && at < line.size()) {
      receivers.add(new SnmpReceiver(line.word(2), "", version, level, line.span()));
    }
  }

  private SnmpReceiver inVrf(SnmpReceiver receiver) {
    var vrf = vrfs.getOrDefault(receiver.address(), "");
    return vrf.isEmpty()
        ? receiver
        : new SnmpReceiver(
            receiver.address(), vrf, receiver.version(), receiver.level(), receiver.span());
  }
}
