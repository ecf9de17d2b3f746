package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.access.AaaServer;
import dev.kpdagger.device.access.AaaServerGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// `user radius`, `user tacacs+`, `user ldap`, and the groups that use them.
final class AaaSection {

  private static final String[] RANKS = {"", "secondary-", "tertiary-"};

  private static final String LOCAL =
      "no administrator has remote-auth, which is disabled unless set; FortiOS CLI Reference,"
          + " system admin";

  private AaaSection() {}

  static List<AaaServer> servers(Reading reading) {
    var servers = new ArrayList<AaaServer>();
    for (Reading.Table table : reading.tables("user radius")) {
      for (Node entry : table.node().entries()) {
        add(reading, servers, "radius", entry, "secret");
        Secrets.read(reading, entry, "rsso-secret");
        for (Node accounting : AddressSection.entries(entry, "accounting-server")) {
          servers.add(
              new AaaServer(
                  "radius",
                  entry.name() + " accounting",
                  accounting.text("server", ""),
                  Secrets.read(reading, accounting, "secret"),
                  accounting.span()));
        }
      }
    }
    for (Reading.Table table : reading.tables("user tacacs+")) {
      for (Node entry : table.node().entries()) {
        add(reading, servers, "tacacs", entry, "key");
      }
    }
    return servers;
  }

  private static void add(
      Reading reading, List<AaaServer> servers, String protocol, Node entry, String key) {
    for (String rank : RANKS) {
      var secret = Secrets.read(reading, entry, rank + key);
      var server = entry.get(rank + "server");
      if (server != null && !server.unset() && !server.value().isEmpty()) {
        var name = rank.isEmpty() ? entry.name() : entry.name() + " " + rank + "server";
        servers.add(
            new AaaServer(
                protocol,
                name,
                server.value(),
                secret,
                rank.isEmpty() ? entry.span() : server.span()));
      }
    }
  }

  /// A group has the protocol of the last server in it, and without one is local.
  static List<AaaServerGroup> groups(Reading reading) {
    var protocols = protocols(reading);
    var groups = new ArrayList<AaaServerGroup>();
    for (Reading.Table table : reading.tables("user group")) {
      for (Node entry : table.node().entries()) {
        var servers = new LinkedHashSet<>(entry.list("member"));
        for (Node match : AddressSection.entries(entry, "match")) {
          var server = match.text("server-name", "");
          if (!server.isEmpty()) {
            servers.add(server);
          }
        }
        var protocol = "local";
        for (String server : servers) {
          protocol = protocols.getOrDefault(server, protocol);
        }
        groups.add(new AaaServerGroup(protocol, entry.name(), List.copyOf(servers), entry.span()));
      }
    }
    return groups;
  }

  private static Map<String, String> protocols(Reading reading) {
    var protocols = new HashMap<String, String>();
    for (String[] kind :
        List.of(
            new String[] {"user radius", "radius"},
            new String[] {"user tacacs+", "tacacs"},
            new String[] {"user ldap", "ldap"})) {
      for (Reading.Table table : reading.tables(kind[0])) {
        for (Node entry : table.node().entries()) {
          protocols.put(entry.name(), kind[1]);
        }
      }
    }
    return protocols;
  }

  /// Administrators whose logins a server decides, and by which protocol: that of the servers in
  /// their group.
  static void settings(Reading reading) {
    var protocols = protocols(reading);
    var groups = groups(reading);
    var used = new LinkedHashSet<String>();
    SourceSpan span = null;
    boolean unclear = false;
    for (Reading.Table table : reading.tables("system admin")) {
      for (Node admin : table.node().entries()) {
        if (!admin.text("remote-auth", "disable").equals("enable")) {
          continue;
        }
        span = span == null ? admin.span() : span;
        var name = admin.text("remote-group", "");
        boolean found = false;
        for (AaaServerGroup group : groups) {
          for (String member : group.members()) {
            var protocol = group.name().equals(name) ? protocols.get(member) : null;
            if (protocol != null) {
              used.add(protocol);
              found = true;
            }
          }
        }
        unclear |= !found;
      }
    }
    if (span == null) {
      reading.setting(SettingKeys.AAA_ENABLED, reading.absent(false, LOCAL));
      reading.setting(SettingKeys.AAA_PROTOCOLS, reading.absent(List.of(), LOCAL));
      return;
    }
    reading.setting(SettingKeys.AAA_ENABLED, Fact.explicit(true, span));
    reading.setting(
        SettingKeys.AAA_PROTOCOLS,
        unclear
            ? Fact.unknown(
                "the group of a remote administrator, or its servers, is not in the file")
            : Fact.explicit(List.copyOf(used), span));
  }
}
