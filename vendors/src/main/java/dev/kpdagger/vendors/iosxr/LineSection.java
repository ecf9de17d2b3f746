package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.access.AccessLine;
import dev.kpdagger.device.access.LineKind;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `line console`, and the remote lines: each `vty-pool` with the template that it uses, `line
/// default` where it names none. Without a pool there are five lines with `line default`.
final class LineSection {

  /// More pools than any router has are not read.
  private static final int MAX_POOLS = 100;

  private static final String DEFAULT_TEMPLATE =
      "; what a template does not say is that of line default; Cisco ASR 9000 System Management"
          + " Configuration Guide, Line Template Guidelines";
  private static final String IDLE =
      "10 minutes; DISA STIG Cisco IOS XR Router NDM, CISC-ND-000720";
  private static final String LOGIN =
      "the list default, or local users without one; Cisco IOS XR System Security Configuration"
          + " Guide, Configuring AAA Services";
  private static final String BY_SERVER =
      "a line takes what its servers answer unless transport input is printed";

  private final Reading reading;
  private final RemoteServers servers;
  private final @Nullable Statement standard;
  private final Map<String, Statement> templates = new HashMap<>();
  private final boolean hasDefaultList;

  private LineSection(Reading reading, RemoteServers servers) {
    this.reading = reading;
    this.servers = servers;
    Statement found = null;
    for (Statement head : reading.global("line")) {
      if (head.negated()) {
        continue;
      }
      if (head.word(1).equals("default")) {
        reading.claim(head);
        found = head;
      } else if (head.word(1).equals("template")) {
        reading.claim(head);
        templates.put(head.word(2), head);
      }
    }
    this.standard = found;
    this.hasDefaultList =
        reading.global("aaa").stream()
            .anyMatch(
                line ->
                    line.starts("aaa", "authentication", "login")
                        && line.word(3).equals("default")
                        && !line.negated());
  }

  static List<AccessLine> read(
      Reading reading, RemoteServers servers, Map<SettingKey<?>, Fact<?>> settings) {
    var section = new LineSection(reading, servers);
    var lines = new ArrayList<AccessLine>();
    for (Statement head : reading.global("line")) {
      if (head.word(1).equals("console") && !head.negated()) {
        reading.claim(head);
        lines.add(section.console(head));
      } else if (head.word(1).equals("aux") && !head.negated()) {
        settings.put(SettingKeys.CONSOLE_AUXILIARY, section.auxiliary(head));
      }
    }
    section.remote(lines);
    section.templates.values().forEach(section::claim);
    return lines;
  }

  /// Whether the auxiliary port takes logins: a line for it does unless no transport is let in.
  private Fact<Boolean> auxiliary(Statement head) {
    reading.claim(head);
    for (Statement line : head.children()) {
      if (line.starts("transport", "input", "none") && !line.negated()) {
        reading.claim(line);
        return Fact.explicit(false, line.span());
      }
    }
    return Fact.explicit(true, head.span());
  }

  private AccessLine console(Statement head) {
    return line("", LineKind.CONSOLE, 0, 0, List.of(head), head);
  }

  private void remote(List<AccessLine> lines) {
    boolean pools = false;
    for (Statement pool : reading.global("vty-pool")) {
      Long first = Numbers.parse(pool.word(2));
      Long last = Numbers.parse(pool.word(3));
      if (pool.negated()
          || first == null
          || last == null
          || last > 1000
          || lines.size() >= MAX_POOLS) {
        continue;
      }
      reading.claim(pool);
      pools = true;
      var name = pool.after("line-template", 3);
      var template = name.isEmpty() || name.equals("default") ? null : templates.get(name);
      var blocks = new ArrayList<Statement>(2);
      if (standard != null) {
        blocks.add(standard);
      }
      if (template != null) {
        blocks.add(template);
      }
      var head = template != null ? template : standard != null ? standard : pool;
      lines.add(
          line(
              "vty-pool " + pool.word(1),
              LineKind.VTY,
              first.intValue(),
              last.intValue(),
              blocks,
              head));
    }
    var head = standard;
    if (head == null && !pools && !servers.ssh().isEmpty()) {
      head = servers.ssh().getFirst();
    }
    if (head == null && !pools && !servers.telnet().isEmpty()) {
      head = servers.telnet().getFirst();
    }
    if (head != null && !pools) {
      List<Statement> blocks = standard == null ? List.of() : List.of(standard);
      lines.add(line("line default", LineKind.VTY, 0, 4, blocks, head));
    }
  }

  /// @param blocks where its lines stand, the last word last
  private AccessLine line(
      String name, LineKind kind, int first, int last, List<Statement> blocks, Statement head) {
    var all = new ArrayList<Statement>();
    blocks.forEach(block -> all.addAll(block.children()));
    var section = new Section(reading, head, all, "");
    claim(section);
    var login = section.last("login", "authentication");
    return new AccessLine(
        name,
        kind,
        first,
        last,
        transport(section, kind),
        outgoing(section),
        idle(section),
        accessList(section, kind, "ipv4"),
        accessList(section, kind, "ipv6"),
        login(section, login),
        loginList(section, login),
        password(section),
        Fact.byDefault(true, "every line of IOS XR offers a prompt"),
        Fact.unknown("IOS XR has task groups in the place of privilege levels"),
        section.number(0, "no limit; a configuration shows session-limit", "session-limit"),
        head.blockSpan());
  }

  private void claim(Statement template) {
    claim(Section.of(reading, template));
    for (String[] words :
        new String[][] {
          {"exec-timeout"},
          {"transport"},
          {"access-class"},
          {"login", "authentication"},
          {"session-limit"}
        }) {
      Section.of(reading, template).last(words);
    }
    password(Section.of(reading, template));
  }

  private static void claim(Section section) {
    section.last("authorization");
    section.last("accounting");
  }

  private static @Nullable Secret password(Section section) {
    Secret found = null;
    for (Statement line : section.lines()) {
      if ((line.starts("password") || line.starts("secret")) && !line.negated()) {
        section.reading().claim(line);
        found = XrSecrets.read(section.reading(), line, 1);
      }
    }
    return found;
  }

  /// A remote line takes a protocol that it allows and that has a server.
  private Fact<List<String>> transport(Section section, LineKind kind) {
    var line = section.last("transport", "input");
    if (kind != LineKind.VTY) {
      return line == null || line.negated()
          ? section.absent(List.of(), "a console takes no network sessions")
          : Fact.explicit(line.words(2), line.span());
    }
    var allowed = line == null || line.negated() ? List.of("all") : line.words(2);
    boolean everything = allowed.contains("all");
    var taken = new ArrayList<String>(2);
    if (!servers.ssh().isEmpty() && (everything || allowed.contains("ssh"))) {
      taken.add("ssh");
    }
    if (!servers.telnet().isEmpty() && (everything || allowed.contains("telnet"))) {
      taken.add("telnet");
    }
    if (taken.isEmpty()) {
      taken.add("none");
    }
    if (line != null && !line.negated()) {
      return Fact.explicit(List.copyOf(taken), line.span());
    }
    if (taken.contains("telnet")) {
      return Fact.explicit(List.copyOf(taken), servers.telnet().getFirst().span());
    }
    return taken.contains("ssh")
        ? Fact.explicit(List.copyOf(taken), servers.ssh().getFirst().span())
        : reading.absent(List.copyOf(taken), BY_SERVER);
  }

  private static Fact<List<String>> outgoing(Section section) {
    var line = section.last("transport", "output");
    return line == null || line.negated()
        ? Fact.unknown("what a line takes for outgoing sessions depends on the release")
        : Fact.explicit(line.words(2), line.span());
  }

  private Fact<Long> idle(Section section) {
    var line = section.last("exec-timeout");
    if (line == null || line.negated()) {
      return section.absent(600L, IDLE + DEFAULT_TEMPLATE);
    }
    Long minutes = Numbers.parse(line.word(1));
    Long seconds = line.size() > 2 ? Numbers.parse(line.word(2)) : Long.valueOf(0);
    return minutes == null || seconds == null
        ? reading.notUnderstood(line)
        : Fact.explicit(minutes * 60 + seconds, line.span());
  }

  /// `access-class [ipv4|ipv6] ingress L`, or where there is none the lists of every server that
  /// answers. A plain one means both families where lists of that name exist.
  private Fact<String> accessList(Section section, LineKind kind, String family) {
    Fact<String> found = null;
    for (Statement line : section.all("access-class")) {
      boolean plain = line.word(1).equals("ingress") || line.word(1).equals("egress");
      boolean inbound = line.word(plain ? 1 : 2).equals("ingress");
      var name = line.word(plain ? 2 : 3);
      boolean ofFamily =
          plain
              ? family.equals("ipv4") || names(AccessListKind.IPV6).contains(name)
              : line.word(1).equals(family);
      if (inbound && ofFamily && !line.negated()) {
        found = Fact.explicit(name, line.span());
      }
    }
    if (found != null) {
      return found;
    }
    var ofServers = kind == LineKind.VTY ? ofServers(family) : null;
    if (ofServers != null) {
      return ofServers;
    }
    if (kind == LineKind.VTY && ManagementPlane.limitsSources(reading)) {
      return Fact.unknown("the management plane lists who may open sessions");
    }
    return section.absent("", "any source; a configuration shows access-class where one is set");
  }

  private Set<String> names(AccessListKind kind) {
    var names = new HashSet<String>();
    var first = kind == AccessListKind.IPV6 ? "ipv6" : "ipv4";
    for (Statement head : reading.global(first)) {
      if (head.word(1).equals("access-list") && !head.negated()) {
        names.add(head.word(2));
      }
    }
    return names;
  }

  /// The list of the servers, when each line that makes one answer in that family has one.
  private @Nullable Fact<String> ofServers(String family) {
    Fact<String> found = null;
    boolean vrfs = servers.ssh().stream().anyMatch(line -> line.word(2).equals("vrf"));
    for (Statement line : servers.ssh()) {
      // with VRFs named, the bare lines only set the version
      if (vrfs && !line.word(2).equals("vrf")) {
        continue;
      }
      var list = RemoteServers.list(line, family);
      if (list.isEmpty()) {
        return null;
      }
      found = Fact.explicit(list, line.span());
    }
    for (Statement line : servers.telnet()) {
      if (line.indexOf(family, 1) < 0) {
        continue;
      }
      var list = RemoteServers.list(line, family);
      if (list.isEmpty()) {
        return null;
      }
      found = found == null ? Fact.explicit(list, line.span()) : found;
    }
    return found;
  }

  private Fact<String> login(Section section, @Nullable Statement login) {
    if (login != null && !login.negated()) {
      return Fact.explicit("aaa", login.span());
    }
    return section.absent(hasDefaultList ? "aaa" : "local", LOGIN);
  }

  private Fact<String> loginList(Section section, @Nullable Statement login) {
    if (login != null && !login.negated()) {
      return Fact.explicit(login.word(2), login.span());
    }
    return section.absent(hasDefaultList ? "default" : "", LOGIN);
  }
}
