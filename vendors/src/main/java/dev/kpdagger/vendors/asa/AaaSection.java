package dev.kpdagger.vendors.asa;

import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.access.AaaServer;
import dev.kpdagger.device.access.AaaServerGroup;
import dev.kpdagger.device.access.MethodList;
import dev.kpdagger.vendors.lines.CiscoSecrets;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `aaa ...` and `aaa-server ...`.
///
/// `aaa authentication {ssh|telnet|serial|http} console` is a list of the scope `login` with the
/// way in as its name; `enable console` is one of the scope `enable`.
final class AaaSection {

  private static final long EVERY_COMMAND = 15;

  private AaaSection() {}

  static List<MethodList> methods(Reading reading) {
    var lists = new ArrayList<MethodList>();
    for (Statement line : reading.global("aaa")) {
      if (line.negated()) {
        continue;
      }
      switch (line.word(1)) {
        case "authentication" -> authentication(reading, line, lists);
        case "authorization" -> authorization(reading, line, lists);
        case "accounting" -> accounting(reading, line, lists);
        default -> {}
      }
    }
    return lists;
  }

  private static void authentication(Reading reading, Statement line, List<MethodList> lists) {
    var way = line.word(2);
    if (line.word(3).equals("console") && line.size() > 4) {
      reading.claim(line);
      boolean enable = way.equals("enable");
      lists.add(list(line, enable ? "enable" : "login", 0, enable ? "default" : way, 4));
    } else if (way.equals("include") || way.equals("exclude")) {
      reading.claim(line);
    } else if (way.equals("secure-http-client") || way.equals("login-history")) {
      reading.claim(line);
    } else {
      Section.notModelled(reading, line);
    }
  }

  /// `command [GROUP] [LOCAL]`, `exec {authentication-server|LOCAL} [auto-enable]`.
  private static void authorization(Reading reading, Statement line, List<MethodList> lists) {
    switch (line.word(2)) {
      case "command" -> {
        reading.claim(line);
        lists.add(list(line, "commands", EVERY_COMMAND, "default", 3));
      }
      case "exec" -> {
        reading.claim(line);
        lists.add(list(line, "exec", 0, "default", 3));
      }
      case "http", "include", "exclude" -> reading.claim(line);
      default -> {}
    }
  }

  /// `command [privilege N] GROUP`, `{ssh|telnet|serial|enable} console GROUP`.
  private static void accounting(Reading reading, Statement line, List<MethodList> lists) {
    if (line.word(2).equals("command")) {
      reading.claim(line);
      int at = line.word(3).equals("privilege") ? 5 : 3;
      lists.add(list(line, "commands", EVERY_COMMAND, "default", at));
    } else if (line.word(3).equals("console")) {
      reading.claim(line);
      lists.add(list(line, "exec", 0, line.word(2), 4));
    } else if (line.word(2).equals("include") || line.word(2).equals("exclude")) {
      reading.claim(line);
    }
  }

  private static MethodList list(
      Statement line, String scope, long level, String name, int firstMethod) {
    var methods = new ArrayList<String>();
    for (String word : line.words(firstMethod)) {
      switch (word) {
        case "LOCAL" -> methods.add("local");
        case "authentication-server", "auto-enable" -> methods.add(word);
        default -> methods.add("group " + word);
      }
    }
    return new MethodList(line.word(1), scope, level, name, methods, line.span());
  }

  private static final class Group {
    private final String name;
    private String protocol = "";
    private final List<String> members = new ArrayList<>();
    private SourceSpan span;

    private Group(String name, SourceSpan span) {
      this.name = name;
      this.span = span;
    }
  }

  /// The groups, and the servers with the protocol of their group.
  record Servers(List<AaaServerGroup> groups, List<AaaServer> servers) {}

  static Servers servers(Reading reading) {
    Map<String, Group> groups = new LinkedHashMap<>();
    var heads = reading.global("aaa-server");
    for (Statement line : heads) {
      if (!line.negated() && line.word(2).equals("protocol")) {
        reading.claim(line);
        var group = groups.computeIfAbsent(line.word(1), n -> new Group(n, line.blockSpan()));
        group.protocol = protocol(line.word(3));
        group.span = line.blockSpan();
      }
    }
    var servers = new ArrayList<AaaServer>();
    for (Statement line : heads) {
      int host = line.indexOf("host", 2);
      if (line.negated() || host < 0 || host > 3) {
        continue;
      }
      reading.claim(line);
      var group = groups.computeIfAbsent(line.word(1), n -> new Group(n, line.blockSpan()));
      group.members.add(line.word(host + 1));
      servers.add(server(reading, line, host, group));
    }
    var found = new ArrayList<AaaServerGroup>();
    for (Group group : groups.values()) {
      found.add(new AaaServerGroup(group.protocol, group.name, group.members, group.span));
    }
    return new Servers(found, servers);
  }

  private static String protocol(String word) {
    return word.startsWith("tacacs") ? "tacacs" : word;
  }

  /// `aaa-server GROUP [(INTERFACE)] host ADDRESS [KEY] [timeout N]`: the key stands there in old
  /// releases, and on a line of its own in others.
  private static AaaServer server(Reading reading, Statement line, int host, Group group) {
    Secret key = null;
    var next = line.word(host + 2);
    if (!next.isEmpty() && !next.equals("timeout")) {
      key = AsaSecrets.keyWord(reading, line, host + 2);
    }
    for (Statement child : line.children()) {
      if (child.negated()) {
        continue;
      }
      switch (child.word(0)) {
        case "key", "ldap-login-password" -> {
          reading.claim(child);
          key = AsaSecrets.key(reading, child, 1);
        }
        case "radius-common-pw" -> {
          reading.claim(child);
          CiscoSecrets.markFrom(reading, child, 1);
        }
        case "ldap-over-ssl", "server-port" -> reading.claim(child);
        default -> {}
      }
    }
    var address = line.word(host + 1);
    return new AaaServer(group.protocol, address, address, key, line.blockSpan());
  }
}
