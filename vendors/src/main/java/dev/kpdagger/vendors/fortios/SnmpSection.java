package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.services.SnmpCommunity;
import dev.kpdagger.device.services.SnmpFacts;
import dev.kpdagger.device.services.SnmpLevel;
import dev.kpdagger.device.services.SnmpReceiver;
import dev.kpdagger.device.services.SnmpUser;
import dev.kpdagger.device.services.SnmpView;
import dev.kpdagger.vendors.secrets.SecretValues;
import java.util.ArrayList;
import java.util.List;

/// `system snmp`: communities that may only read, users of version 3, and who receives traps. The
/// agent is off until `sysinfo` switches it on; then communities and users of a whole file are not
/// in force, and not in the facts.
final class SnmpSection {

  private static final String READ_ONLY = "the agent of FortiOS takes no changes over SNMP";
  private static final String NO_VIEW = "every community sees all unless limited by mib-view";
  private static final String NO_HOSTS =
      "the community names no host, and no source says what FortiOS makes of that";
  private static final String NO_LIST = "FortiOS limits users of version 3 by policy, not by list";
  private static final String LEVEL = "no source is known for the level without security-level";
  private static final String SHA = "sha unless set; FortiOS CLI Reference, system snmp user";
  private static final String AES = "aes unless set; FortiOS CLI Reference, system snmp user";
  private static final String AGENT_OFF =
      "disabled unless set; FortiOS CLI Reference, system snmp sysinfo";

  private SnmpSection() {}

  static SnmpFacts read(Reading reading) {
    var communities = new ArrayList<SnmpCommunity>();
    var users = new ArrayList<SnmpUser>();
    var receivers = new ArrayList<SnmpReceiver>();
    for (Reading.Table table : reading.tables("system snmp community")) {
      for (Node entry : table.node().entries()) {
        community(reading, entry, communities, receivers);
      }
    }
    for (Reading.Table table : reading.tables("system snmp user")) {
      for (Node entry : table.node().entries()) {
        user(reading, entry, users, receivers);
      }
    }
    boolean off = Boolean.FALSE.equals(agent(reading).orNull());
    return new SnmpFacts(
        reading.list(off ? List.of() : communities),
        FactList.complete(List.of()),
        reading.list(off ? List.of() : users),
        reading.list(views(reading)),
        reading.list(off ? List.of() : receivers));
  }

  static Fact<Boolean> agent(Reading reading) {
    var info = reading.shared("system snmp sysinfo");
    if (info != null) {}
    return reading.flag(info, "status", false, AGENT_OFF);
  }

  private static void community(
      Reading reading, Node entry, List<SnmpCommunity> communities, List<SnmpReceiver> receivers) {
    boolean traps = !entry.text("trap-v2c-status", "enable").equals("disable");
    var name = entry.get("name");
    if (name != null) {
      Secrets.hide(reading.text(), name);
    }
    var hosts = new ArrayList<String>();
    for (Node host : AddressSection.entries(entry, "hosts")) {
      var kind = host.text("host-type", "any");
      var match = Addresses.network(host.list("ip"));
      var address = match == null ? "0.0.0.0/0" : match.toString();
      if (!kind.equals("trap")) {
        hosts.add(address);
      }
      if (!kind.equals("query") && traps && address.endsWith("/32")) {
        receivers.add(
            new SnmpReceiver(
                address.substring(0, address.length() - 3),
                "",
                Fact.explicit("v2c", host.span()),
                SnmpLevel.NO_AUTH,
                host.span()));
      }
    }
    for (Node host : AddressSection.entries(entry, "hosts6")) {
      hosts.add(host.text("ipv6", "::/0"));
    }
    if (entry.text("status", "enable").equals("disable") || name == null) {
      return;
    }
    communities.add(
        new SnmpCommunity(
            SecretValues.written(name.value(), name.span()),
            Fact.byDefault(false, READ_ONLY),
            hosts(entry, hosts),
            Fact.unknown(NO_LIST),
            reading.word(entry, "mib-view", "", NO_VIEW),
            communities.size() + 1,
            entry.span()));
  }

  /// The hosts in the place of an access list; one that is every address is none.
  private static Fact<String> hosts(Node entry, List<String> hosts) {
    if (hosts.isEmpty()) {
      return Fact.unknown(NO_HOSTS);
    }
    var table = entry.config("hosts");
    var span = table == null ? entry.span() : table.span();
    return hosts.contains("0.0.0.0/0")
        ? Fact.explicit("", span)
        : Fact.explicit(String.join(" ", hosts), span);
  }

  private static void user(
      Reading reading, Node entry, List<SnmpUser> users, List<SnmpReceiver> receivers) {
    Secrets.read(reading, entry, "auth-pwd");
    Secrets.read(reading, entry, "priv-pwd");
    var level = reading.written(entry, "security-level", LEVEL);
    var authentication = reading.word(entry, "auth-proto", "sha", SHA);
    var privacy = reading.word(entry, "priv-proto", "aes", AES);
    boolean notifies = !entry.text("trap-status", "enable").equals("disable");
    for (String host : entry.list("notify-hosts")) {
      if (notifies && !host.equals("0.0.0.0")) {
        receivers.add(
            new SnmpReceiver(
                host, "", Fact.explicit("v3", entry.span()), levelOf(level), entry.span()));
      }
    }
    if (entry.text("status", "enable").equals("disable")) {
      return;
    }
    users.add(
        new SnmpUser(
            entry.name(),
            "",
            "v3",
            limited(level, "no-auth-no-priv", authentication.map(SnmpSection::algorithm)),
            limited(
                level,
                "no-auth-no-priv",
                limited(level, "auth-no-priv", privacy.map(SnmpSection::algorithm))),
            Fact.unknown(NO_LIST),
            entry.span()));
  }

  private static SnmpLevel levelOf(Fact<String> level) {
    return switch (String.valueOf(level.orNull())) {
      case "auth-priv" -> SnmpLevel.PRIV;
      case "auth-no-priv" -> SnmpLevel.AUTH;
      default -> SnmpLevel.NO_AUTH;
    };
  }

  /// `none` at a level that does without.
  private static Fact<String> limited(Fact<String> level, String without, Fact<String> algorithm) {
    var written = level.orNull();
    if (written == null) {
      return algorithm instanceof Fact.Explicit<String> ? algorithm : level;
    }
    return written.equals(without) ? level.map(_ -> "none") : algorithm;
  }

  private static String algorithm(String name) {
    return switch (name) {
      case "sha1" -> "sha";
      case "sha224" -> "sha-224";
      case "sha256" -> "sha-256";
      case "sha384" -> "sha-384";
      case "sha512" -> "sha-512";
      case "aes" -> "aes-128";
      case "aes256", "aes256cisco" -> "aes-256";
      default -> name;
    };
  }

  private static List<SnmpView> views(Reading reading) {
    var views = new ArrayList<SnmpView>();
    for (Reading.Table table : reading.tables("system snmp mib-view")) {
      for (Node entry : table.node().entries()) {
        for (String subtree : entry.list("include")) {
          views.add(new SnmpView(entry.name(), subtree, true, entry.span()));
        }
        for (String subtree : entry.list("exclude")) {
          views.add(new SnmpView(entry.name(), subtree, false, entry.span()));
        }
      }
    }
    return views;
  }
}
