package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Secret;
import dev.kpdagger.device.access.AaaServer;
import dev.kpdagger.device.access.AaaServerGroup;
import dev.kpdagger.vendors.lines.CiscoSecrets;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// RADIUS and TACACS+ servers in all the forms that releases have had, their groups and keys.
///
/// A key for all servers of a protocol is a server named `*` without an address. A client that may
/// change authorizations is a server of the protocol `radius-coa`.
final class AaaServers {

  private static final String EVERY_SERVER = "*";

  private AaaServers() {}

  static List<AaaServer> servers(Reading reading) {
    var servers = new ArrayList<AaaServer>();
    for (Statement statement : reading.global("tacacs-server")) {
      oldForm(reading, statement, "tacacs", servers);
    }
    for (Statement statement : reading.global("radius-server")) {
      oldForm(reading, statement, "radius", servers);
    }
    for (Statement statement : reading.global("tacacs")) {
      named(reading, statement, "tacacs", servers);
    }
    for (Statement statement : reading.global("radius")) {
      named(reading, statement, "radius", servers);
    }
    for (Statement statement : reading.global("aaa")) {
      if (isGroup(statement)) {
        for (Statement child : statement.children()) {
          if (child.starts("server-private")) {
            servers.add(inline(reading, child, protocol(statement), 1));
          }
        }
      } else if (statement.starts("aaa", "server", "radius")) {
        authorizationClients(reading, statement, servers);
      }
    }
    return servers;
  }

  /// `tacacs-server host ADDRESS ... [key [TYPE] KEY]` and `tacacs-server key [TYPE] KEY`.
  private static void oldForm(
      Reading reading, Statement statement, String protocol, List<AaaServer> servers) {
    if (statement.negated()) {
      return;
    }
    switch (statement.word(1)) {
      case "host" -> servers.add(inline(reading, statement, protocol, 2));
      case "key" -> {
        reading.claim(statement);
        var key = CiscoSecrets.read(reading, statement, 2);
        servers.add(new AaaServer(protocol, EVERY_SERVER, "", key, statement.span()));
      }
      default -> {}
    }
  }

  private static AaaServer inline(
      Reading reading, Statement statement, String protocol, int address) {
    reading.claim(statement);
    int key = statement.indexOf("key", address + 1);
    if (key < 0) {
      key = statement.indexOf("server-key", address + 1);
    }
    var secret = key < 0 ? null : CiscoSecrets.read(reading, statement, key + 1);
    var host = statement.word(address);
    return new AaaServer(protocol, host, host, secret, statement.span());
  }

  /// `tacacs server NAME` with its lines.
  private static void named(
      Reading reading, Statement statement, String protocol, List<AaaServer> servers) {
    if (!statement.word(1).equals("server") || statement.size() < 3 || statement.negated()) {
      return;
    }
    reading.claim(statement);
    var address = "";
    Secret key = null;
    for (Statement child : statement.children()) {
      switch (child.word(0)) {
        case "address" -> {
          reading.claim(child);
          address = child.word(2);
        }
        case "key" -> {
          reading.claim(child);
          key = child.negated() ? null : CiscoSecrets.read(reading, child, 1);
        }
        case "pac" -> {
          if (child.word(1).equals("key")) {
            reading.claim(child);
            key = CiscoSecrets.read(reading, child, 2);
          }
        }
        default -> {}
      }
    }
    servers.add(new AaaServer(protocol, statement.word(2), address, key, statement.blockSpan()));
  }

  private static void authorizationClients(
      Reading reading, Statement statement, List<AaaServer> servers) {
    reading.claim(statement);
    for (Statement child : statement.children()) {
      if (child.negated()) {
        continue;
      }
      if (child.starts("client")) {
        servers.add(inline(reading, child, "radius-coa", 1));
      } else if (child.starts("server-key")) {
        reading.claim(child);
        var key = CiscoSecrets.read(reading, child, 1);
        servers.add(new AaaServer("radius-coa", EVERY_SERVER, "", key, child.span()));
      }
    }
  }

  static List<AaaServerGroup> groups(Reading reading) {
    var groups = new ArrayList<AaaServerGroup>();
    for (Statement statement : reading.global("aaa")) {
      if (isGroup(statement)) {
        reading.claim(statement);
        var members = new ArrayList<String>();
        for (Statement child : statement.children()) {
          var member = child.negated() ? null : member(child);
          if (member != null) {
            reading.claim(child);
            members.add(member);
          }
        }
        groups.add(
            new AaaServerGroup(
                protocol(statement), statement.word(4), members, statement.blockSpan()));
      }
    }
    return groups;
  }

  private static @Nullable String member(Statement child) {
    return switch (child.word(0)) {
      case "server" -> child.word(1).equals("name") ? child.word(2) : child.word(1);
      case "server-private" -> child.word(1);
      default -> null;
    };
  }

  private static boolean isGroup(Statement statement) {
    return statement.starts("aaa", "group", "server")
        && statement.size() > 4
        && !statement.negated();
  }

  private static String protocol(Statement group) {
    return group.word(3).startsWith("tacacs") ? "tacacs" : group.word(3);
  }
}
