package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.access.AccessLine;
import dev.kpdagger.device.access.LineKind;
import dev.kpdagger.device.access.MethodList;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The ways in: `management ssh`, `management telnet` and `management console`. EOS has no terminal
/// lines, so each is a line with that name. SSH and the console are there without their sections.
final class ManagementLines {

  private static final String SSH_SOURCE =
      "SSH is on unless shut down; Arista EOS Hardening Guide, SSH alone is on by default";
  private static final String IDLE_SOURCE =
      "sessions do not end by themselves; a configuration shows idle-timeout where they do";
  private static final String LIST_SOURCE =
      "no list of its own; a configuration shows ip access-group where there is one, and the"
          + " built-in list of the control plane takes any source";
  private static final String LOCAL_SOURCE =
      "local users unless configured; Arista, Securing EOS CLI";

  private final Reading reading;
  private final List<MethodList> methods;
  private final Map<SettingKey<?>, Fact<?>> settings;
  private final List<AccessLine> lines = new ArrayList<>();

  private ManagementLines(
      Reading reading, List<MethodList> methods, Map<SettingKey<?>, Fact<?>> settings) {
    this.reading = reading;
    this.methods = methods;
    this.settings = settings;
  }

  static List<AccessLine> read(
      Reading reading, List<MethodList> methods, Map<SettingKey<?>, Fact<?>> settings) {
    var management = new ManagementLines(reading, methods, settings);
    management.console();
    management.remote("ssh");
    management.remote("telnet");
    management.sshSettings();
    return management.lines;
  }

  /// The section `management NAME` with all its lines, or null.
  private @Nullable Section section(String name) {
    Statement last = null;
    var children = new ArrayList<Statement>();
    for (Statement head : reading.global("management")) {
      if (head.word(1).equals(name) && head.size() == 2 && !head.negated()) {
        reading.claim(head);
        children.addAll(head.children());
        last = head;
      }
    }
    return last == null ? null : new Section(reading, last, children, "");
  }

  private boolean isWhole() {
    return reading.completeness() == Completeness.WHOLE;
  }

  private void console() {
    var section = section("console");
    if (section == null && !isWhole()) {
      return;
    }
    lines.add(
        line(
            "console",
            LineKind.CONSOLE,
            Fact.byDefault(List.of(), "a console has no protocol"),
            section,
            Fact.byDefault("", "a console has no access list"),
            Fact.byDefault("", "a console has no access list")));
  }

  private void remote(String protocol) {
    var section = section(protocol);
    boolean ssh = protocol.equals("ssh");
    if (section == null && (!ssh || !isWhole())) {
      return;
    }
    Fact<Boolean> on = enabled(section, ssh);
    settings.put(
        ssh ? SettingKeys.MANAGEMENT_SSH_ENABLED : SettingKeys.MANAGEMENT_TELNET_ENABLED, on);
    lines.add(
        line(
            protocol,
            LineKind.VTY,
            on.map(up -> List.of(up ? protocol : "none")),
            section,
            accessList(section, "ip"),
            accessList(section, "ipv6")));
  }

  /// A service is on where its section, or one of its VRFs, says `no shutdown`; SSH also where
  /// nothing is said.
  private Fact<Boolean> enabled(@Nullable Section section, boolean byDefault) {
    if (section == null) {
      return reading.absent(byDefault, SSH_SOURCE);
    }
    var source = byDefault ? SSH_SOURCE : "shut down unless configured; Arista EOS Hardening Guide";
    var shutdown = section.last("shutdown");
    Fact<Boolean> on =
        shutdown == null
            ? section.absent(byDefault, source)
            : Fact.explicit(shutdown.negated(), shutdown.span());
    if (Boolean.TRUE.equals(on.orNull())) {
      return on;
    }
    for (Statement vrf : section.all("vrf")) {
      var own = Section.of(reading, vrf).last("shutdown");
      if (own != null && own.negated()) {
        return Fact.explicit(true, own.span());
      }
    }
    return on;
  }

  /// The list in front of the service, the list of the control plane in its place. A list for one
  /// VRF leaves the others open; where a VRF in which the service answers has none, none counts.
  private Fact<String> accessList(@Nullable Section section, String family) {
    Statement main = null;
    Statement other = null;
    boolean defaultOff = false;
    boolean bare = false;
    if (section != null) {
      for (Statement line : section.all(family, "access-group")) {
        var vrf = line.after("vrf", 3);
        if (line.negated()) {
          continue;
        }
        if (vrf.isEmpty() || vrf.equals("default")) {
          main = line;
        } else {
          other = line;
        }
      }
      for (Statement vrf : section.all("vrf")) {
        var own = Section.of(reading, vrf);
        var list = own.last(family, "access-group");
        var shutdown = own.last("shutdown");
        boolean isDefault = vrf.word(1).equals("default");
        if (shutdown != null && isDefault) {
          defaultOff = !shutdown.negated();
        }
        if (list != null && !list.negated()) {
          main = isDefault ? list : main;
          other = isDefault ? other : list;
        } else if (shutdown != null && shutdown.negated() && !isDefault) {
          bare = true;
        }
      }
    }
    boolean covered = (main != null || defaultOff) && (other != null || main != null);
    var found = main != null ? main : other;
    if (found != null && covered && !(bare && other == null)) {
      return Fact.explicit(found.word(2), found.span());
    }
    return controlPlane(family, section);
  }

  /// `system control-plane`, in old releases `control-plane`, with `ip access-group LIST in`.
  private Fact<String> controlPlane(String family, @Nullable Section section) {
    for (Statement head : reading.global()) {
      if (!head.starts("system", "control-plane") && !head.starts("control-plane")) {
        continue;
      }
      for (Statement line : head.children()) {
        boolean everywhere = line.indexOf("vrf", 3) < 0 || line.after("vrf", 3).equals("default");
        if (line.starts(family, "access-group") && !line.negated() && everywhere) {
          int at = line.word(2).equals("ingress") ? 4 : 2;
          return Fact.explicit(line.word(at), line.span());
        }
      }
    }
    return section == null ? reading.absent("", LIST_SOURCE) : section.absent("", LIST_SOURCE);
  }

  private AccessLine line(
      String name,
      LineKind kind,
      Fact<List<String>> transport,
      @Nullable Section section,
      Fact<String> list,
      Fact<String> list6) {
    var login = login(kind == LineKind.CONSOLE ? "console" : "default");
    return new AccessLine(
        "management " + name,
        kind,
        0,
        0,
        transport,
        Fact.unknown("EOS does not limit outgoing sessions by protocol"),
        idle(section),
        list,
        list6,
        login.map(methods -> methods.equals("local") ? "local" : "aaa"),
        login.map(methods -> methods.equals("local") ? "" : methods),
        null,
        Fact.byDefault(true, "a session gets a command line"),
        Fact.byDefault(1L, "the user decides, not the way in"),
        limit(section),
        section == null ? SourceSpan.NOWHERE : section.head().blockSpan());
  }

  /// `idle-timeout MINUTES`.
  private Fact<Long> idle(@Nullable Section section) {
    var line = section == null ? null : section.last("idle-timeout");
    if (section == null) {
      return reading.absent(0L, IDLE_SOURCE);
    }
    if (line == null || line.negated()) {
      return section.absent(0L, IDLE_SOURCE);
    }
    Long minutes = Numbers.parse(line.word(1));
    return minutes == null ? reading.notUnderstood(line) : Fact.explicit(minutes * 60, line.span());
  }

  private static Fact<Long> limit(@Nullable Section section) {
    if (section != null) {
      section.last("connection", "limit");
      section.last("connection", "per-host");
    }
    return Fact.unknown("EOS limits incoming sessions, not outgoing ones");
  }

  /// The list of methods that decides over a login: its own, else the default one; `local` where
  /// the file has none.
  private Fact<String> login(String own) {
    MethodList found = null;
    for (MethodList list : methods) {
      boolean login = list.service().equals("authentication") && list.scope().equals("login");
      if (login && list.name().equals(own)) {
        found = list;
      } else if (login && list.name().equals("default") && found == null) {
        found = list;
      }
    }
    return found == null
        ? reading.absent("local", LOCAL_SOURCE)
        : Fact.explicit(found.name(), found.span());
  }

  private void sshSettings() {
    var section = section("ssh");
    if (section == null) {
      return;
    }
    words(section, SettingKeys.MANAGEMENT_SSH_CIPHERS, "cipher");
    words(section, SettingKeys.MANAGEMENT_SSH_MACS, "mac");
    words(section, SettingKeys.MANAGEMENT_SSH_KEX, "key-exchange");
    words(section, SettingKeys.MANAGEMENT_SSH_HOST_KEYS, "hostkey", "server");
    number(section, SettingKeys.MANAGEMENT_SSH_TIMEOUT, "login", "timeout");
    number(section, SettingKeys.MANAGEMENT_SSH_PORT, "server-port");
    number(section, SettingKeys.SESSION_LIMIT, "connection", "limit");
    var empty = section.last("authentication", "empty-passwords");
    if (empty != null && !empty.word(2).equals("auto")) {
      settings.put(
          SettingKeys.MANAGEMENT_SSH_EMPTY_PASSWORDS,
          Fact.explicit(!empty.negated() && empty.word(2).equals("permit"), empty.span()));
    }
    flag(section, SettingKeys.CRYPTO_FIPS, "fips", "restrictions");
    flag(section, SettingKeys.MANAGEMENT_SSH_HOSTS_CHECKED, "hostkey", "client", "strict-checking");
    flag(section, SettingKeys.SERVICES_TCP_KEEPALIVES_IN, "client-alive", "interval");
  }

  private void words(Section section, SettingKey<List<String>> key, String... words) {
    var line = section.last(words);
    if (line != null && !line.negated()) {
      settings.put(key, Fact.explicit(line.words(words.length), line.span()));
    }
  }

  private void number(Section section, SettingKey<Long> key, String... words) {
    var line = section.last(words);
    if (line != null && !line.negated()) {
      Long value = Numbers.parse(line.word(words.length));
      settings.put(
          key, value == null ? reading.notUnderstood(line) : Fact.explicit(value, line.span()));
    }
  }

  private void flag(Section section, SettingKey<Boolean> key, String... words) {
    var line = section.last(words);
    if (line != null) {
      settings.put(key, Fact.explicit(!line.negated(), line.span()));
    }
  }
}
