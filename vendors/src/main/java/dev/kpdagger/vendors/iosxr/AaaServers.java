package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.Secret;
import dev.kpdagger.device.access.AaaServer;
import dev.kpdagger.device.access.AaaServerGroup;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `tacacs-server`, `radius-server` and `aaa group server`. A key for all servers of a protocol is
/// a server named `*` without an address.
final class AaaServers {

  private AaaServers() {}

  static List<AaaServer> servers(Reading reading) {
    var servers = new ArrayList<AaaServer>();
    for (String protocol : List.of("tacacs", "radius")) {
      for (Statement line : reading.global(protocol + "-server")) {
        if (line.negated()) {
          continue;
        }
        if (line.word(1).equals("host")) {
          servers.add(server(reading, line, protocol, 2));
        } else if (line.word(1).equals("key")) {
          reading.claim(line);
          servers.add(
              new AaaServer(protocol, "*", "", XrSecrets.read(reading, line, 2), line.span()));
        }
      }
    }
    for (Statement head : reading.global("aaa")) {
      if (isGroup(head)) {
        for (Statement line : head.children()) {
          if (line.starts("server-private") && !line.negated()) {
            servers.add(server(reading, line, protocol(head), 1));
          }
        }
      }
    }
    return servers;
  }

  /// The key stands behind `key` on the line, or on a line under it.
  private static AaaServer server(Reading reading, Statement line, String protocol, int address) {
    reading.claim(line);
    Secret key = null;
    int at = line.indexOf("key", address + 1);
    if (at > 0) {
      key = XrSecrets.read(reading, line, at + 1);
    }
    for (Statement child : line.children()) {
      if (child.starts("key") && !child.negated()) {
        reading.claim(child);
        key = XrSecrets.read(reading, child, 1);
      }
    }
    var host = line.word(address);
    return new AaaServer(protocol, host, host, key, line.blockSpan());
  }

  static List<AaaServerGroup> groups(Reading reading) {
    var groups = new ArrayList<AaaServerGroup>();
    for (Statement head : reading.global("aaa")) {
      if (!isGroup(head)) {
        continue;
      }
      reading.claim(head);
      var members = new ArrayList<String>();
      var section = Section.of(reading, head);
      section.last("vrf");
      for (Statement line : head.children()) {
        var member = line.negated() ? null : member(line);
        if (member != null) {
          reading.claim(line);
          members.add(member);
        }
      }
      groups.add(new AaaServerGroup(protocol(head), head.word(4), members, head.blockSpan()));
    }
    return groups;
  }

  private static @Nullable String member(Statement line) {
    return line.starts("server") || line.starts("server-private") ? line.word(1) : null;
  }

  private static boolean isGroup(Statement head) {
    return head.starts("aaa", "group", "server") && head.size() > 4 && !head.negated();
  }

  private static String protocol(Statement group) {
    return group.word(3).startsWith("tacacs") ? "tacacs" : group.word(3);
  }
}
