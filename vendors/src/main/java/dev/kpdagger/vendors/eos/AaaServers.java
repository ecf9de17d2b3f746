package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.Secret;
import dev.kpdagger.device.access.AaaServer;
import dev.kpdagger.device.access.AaaServerGroup;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// `{radius|tacacs}-server {host|key} ...` and `aaa group server ...`.
///
/// A key for all servers of a protocol is a server named `*` without an address. RADIUS over TLS
/// has certificates in the place of keys; its servers have the protocol `radius-tls`.
final class AaaServers {

  private static final String EVERY_SERVER = "*";

  private AaaServers() {}

  static List<AaaServer> servers(Reading reading) {
    var servers = new ArrayList<AaaServer>();
    for (String protocol : List.of("tacacs", "radius")) {
      for (Statement statement : reading.global(protocol + "-server")) {
        if (!statement.negated()) {
          server(reading, statement, protocol, servers);
        }
      }
    }
    servers.sort(Comparator.comparing(AaaServer::span));
    return servers;
  }

  private static void server(
      Reading reading, Statement statement, String protocol, List<AaaServer> servers) {
    switch (statement.word(1)) {
      case "host" -> {
        reading.claim(statement);
        int key = statement.indexOf("key", 3);
        Secret secret = key < 0 ? null : EosSecrets.read(reading, statement, key + 1);
        boolean tls = protocol.equals("radius") && statement.indexOf("tls", 3) > 0;
        var host = statement.word(2);
        servers.add(
            new AaaServer(tls ? "radius-tls" : protocol, host, host, secret, statement.span()));
      }
      case "key" -> {
        reading.claim(statement);
        var secret = EosSecrets.read(reading, statement, 2);
        servers.add(new AaaServer(protocol, EVERY_SERVER, "", secret, statement.span()));
      }
      default -> {}
    }
  }

  static List<AaaServerGroup> groups(Reading reading) {
    var groups = new ArrayList<AaaServerGroup>();
    for (Statement statement : reading.global("aaa")) {
      boolean group =
          statement.starts("aaa", "group", "server")
              && statement.size() > 4
              && !statement.negated();
      if (!group) {
        continue;
      }
      reading.claim(statement);
      var members = new ArrayList<String>();
      for (Statement child : statement.children()) {
        if (child.starts("server")) {
          reading.claim(child);
          if (!child.negated()) {
            members.add(child.word(1));
          }
        }
      }
      var protocol = statement.word(3).startsWith("tacacs") ? "tacacs" : statement.word(3);
      groups.add(new AaaServerGroup(protocol, statement.word(4), members, statement.blockSpan()));
    }
    return groups;
  }
}
