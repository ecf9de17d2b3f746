package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.access.AaaServer;
import dev.kpdagger.device.access.AaaServerGroup;
import dev.kpdagger.device.access.MethodList;
import dev.kpdagger.vendors.lines.CiscoSecrets;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `aaa ...`, `tacacs-server ...`, `radius-server ...` and the groups of servers.
final class AaaSection {

  /// The name of a key that holds for all servers.
  private static final String EVERY_SERVER = "*";

  private AaaSection() {}

  static List<MethodList> methodLists(Reading reading) {
    var lists = new ArrayList<MethodList>();
    boolean fallback = fallsBack(reading);
    for (Statement line : reading.global("aaa")) {
      if (line.negated()) {
        continue;
      }
      switch (line.word(1)) {
        case "authentication" -> authentication(reading, line, fallback, lists);
        case "authorization" -> authorization(reading, line, lists);
        case "accounting" -> {
          reading.claim(line);
          // what users type, as it was typed: there are no levels
          lists.add(list("accounting", "commands", line.word(2), methods(line, 3), line));
        }
        default -> {}
      }
    }
    return lists;
  }

  private static MethodList list(
      String service, String scope, String name, List<String> methods, Statement line) {
    return new MethodList(service, scope, 0, name, methods, line.span());
  }

  /// `aaa authentication login {default|console} ...`; other words in that place are switches.
  /// Where no server answers, local users get in, unless that is turned off.
  private static void authentication(
      Reading reading, Statement line, boolean fallback, List<MethodList> lists) {
    var scope = line.word(2);
    var name = line.word(3);
    boolean login = scope.equals("login") && (name.equals("default") || name.equals("console"));
    boolean other = scope.equals("dot1x") || scope.equals("cts");
    if (!(login || other) || line.word(4).equals("fallback")) {
      return;
    }
    reading.claim(line);
    var methods = new ArrayList<>(methods(line, 4));
    boolean servers = methods.stream().anyMatch(m -> m.startsWith("group "));
    if (login && servers && fallback && !methods.contains("local")) {
      methods.add("local");
    }
    lists.add(list("authentication", scope, name, methods, line));
  }

  /// `aaa authorization {commands|config-commands} {default|console} ...`.
  private static void authorization(Reading reading, Statement line, List<MethodList> lists) {
    var name = line.word(3);
    if (!name.equals("default") && !name.equals("console")) {
      return;
    }
    reading.claim(line);
    lists.add(list("authorization", line.word(2), name, methods(line, 4), line));
  }

  private static List<String> methods(Statement line, int from) {
    var methods = new ArrayList<String>();
    boolean group = false;
    for (String word : line.words(from)) {
      switch (word) {
        case "group" -> group = true;
        case "local", "none" -> {
          group = false;
          methods.add(word);
        }
        default -> methods.add(group ? "group " + word : word);
      }
    }
    return methods;
  }

  private static boolean fallsBack(Reading reading) {
    boolean fallback = true;
    for (Statement line : reading.global("aaa")) {
      if (isFallback(line)) {
        fallback = !line.negated();
      }
    }
    return fallback;
  }

  private static boolean isFallback(Statement line) {
    return line.starts("aaa", "authentication", "login")
        && line.word(3).equals("default")
        && line.word(4).equals("fallback");
  }

  static void settings(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    for (Statement line : reading.global("aaa")) {
      if (isFallback(line)) {
        reading.claim(line);
        settings.put(SettingKeys.AAA_LOCAL_FALLBACK, Fact.explicit(!line.negated(), line.span()));
      }
    }
  }

  static List<AaaServer> servers(Reading reading) {
    var servers = new LinkedHashMap<String, AaaServer>();
    for (Statement line : reading.global("tacacs-server")) {
      server(reading, line, "tacacs", servers);
    }
    for (Statement line : reading.global("radius-server")) {
      server(reading, line, "radius", servers);
    }
    return List.copyOf(servers.values());
  }

  /// `tacacs-server host A [key [TYPE] K] ...` and `tacacs-server key [TYPE] K`, a key for all.
  private static void server(
      Reading reading, Statement line, String protocol, Map<String, AaaServer> servers) {
    if (line.negated()) {
      return;
    }
    var what = line.word(1);
    if (what.equals("key")) {
      reading.claim(line);
      var key = NxosSecrets.read(reading, line, 2);
      merge(servers, new AaaServer(protocol, EVERY_SERVER, "", key, line.span()));
    } else if (what.equals("host") && line.size() > 2) {
      reading.claim(line);
      int at = line.indexOf("key", 3);
      int test = line.indexOf("password", 3);
      if (test > 0) {
        CiscoSecrets.markWord(reading, line, test + 1);
      }
      Secret key = at < 0 ? null : NxosSecrets.readWord(reading, line, at + 1);
      merge(servers, new AaaServer(protocol, line.word(2), line.word(2), key, line.span()));
    }
  }

  /// A server may have several lines; one with a key says most.
  private static void merge(Map<String, AaaServer> servers, AaaServer next) {
    var known = servers.get(next.subject());
    if (known == null || next.key() != null) {
      servers.put(next.subject(), next);
    }
  }

  static List<AaaServerGroup> groups(Reading reading) {
    var groups = new ArrayList<AaaServerGroup>();
    for (Statement head : reading.global("aaa")) {
      if (!head.starts("aaa", "group", "server") || head.size() < 5 || head.negated()) {
        continue;
      }
      reading.claim(head);
      var members = new ArrayList<String>();
      for (Statement line : head.children()) {
        switch (line.word(0)) {
          case "server" -> {
            reading.claim(line);
            if (!line.negated()) {
              members.add(line.word(1));
            }
          }
          case "use-vrf", "source-interface" -> reading.claim(line);
          default -> {}
        }
      }
      var protocol = head.word(3).startsWith("tacacs") ? "tacacs" : head.word(3);
      groups.add(new AaaServerGroup(protocol, head.word(4), members, head.blockSpan()));
    }
    return groups;
  }
}
