package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.access.AccessLine;
import dev.kpdagger.device.access.LineKind;
import dev.kpdagger.device.access.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `system login`, `system ports` and the services by which one logs in: the ways in to the device.
final class LoginSection {

  private static final long SECONDS_PER_MINUTE = 60;
  private static final int CHARACTER_SETS = 3;
  private static final String NEVER_IDLE_OUT =
      "sessions do not end by being idle; a configuration shows idle-timeout where they do";
  private static final String NO_LISTS = "Junos has no lists of methods by line";
  private static final String NO_CLIENT = "Junos does not limit outgoing sessions";

  private LoginSection() {}

  static List<AccessLine> read(
      Reading reading, List<User> users, Map<SettingKey<?>, Fact<?>> settings) {
    classes(reading);
    var idle = idleTimeout(reading, users);
    settings.put(SettingKeys.SESSION_IDLE_TIMEOUT, idle);
    settings.put(SettingKeys.PASSWORDS_COMPLEXITY, complexity(reading));
    lockout(reading, settings);
    rootLogin(reading, settings);
    certificate(reading, settings);
    reading.root().has("system", "services", "netconf", "ssh");
    var lines = new ArrayList<AccessLine>();
    var ports = reading.root().find("system", "ports");
    var console = ports == null ? null : ports.find("console");
    settings.put(
        SettingKeys.CONSOLE_DISCONNECT_LOGS_OUT, onPort(reading, console, "log-out-on-disconnect"));
    settings.put(SettingKeys.CONSOLE_ROOT_LOGIN, consoleRootLogin(reading, console));
    lines.add(console(reading, idle, console));
    var auxiliary = ports == null ? null : ports.find("auxiliary");
    if (auxiliary != null) {
      lines.add(auxiliary(reading, idle, auxiliary));
    }
    var remote = remote(reading, idle);
    if (remote != null) {
      lines.add(remote);
    }
    return lines;
  }

  private static void classes(Reading reading) {
    for (Node login : reading.root().entries("system", "login", "class")) {
      login.claim();
      login.texts("permissions");
      for (Node statement : login.children()) {
        var word = statement.word();
        if (word.startsWith("allow-co")
            || word.startsWith("deny-co")
            || word.equals("idle-timeout")) {
          statement.children().forEach(Node::claim);
        }
      }
    }
  }

  /// The time that the least limited account in use has; every account has a class, and a class its
  /// own time or that of all logins.
  private static Fact<Long> idleTimeout(Reading reading, List<User> users) {
    var system = reading.root().find("system", "login");
    var general = system == null ? null : system.value("idle-timeout");
    Fact<Long> worst = null;
    for (User user : users) {
      var role = user.role().orNull();
      var login =
          role == null || system == null || user.name().equals("root")
              ? null
              : system.find("class", role);
      var value = login == null ? null : login.value("idle-timeout");
      var time = minutes(reading, value != null ? value : general);
      if (worst == null || isLonger(time, worst)) {
        worst = time;
      }
    }
    return worst != null ? worst : minutes(reading, general);
  }

  private static Fact<Long> minutes(Reading reading, @Nullable Node value) {
    if (value == null) {
      return reading.absent(0L, NEVER_IDLE_OUT);
    }
    var minutes = Numbers.parse(value.word());
    return minutes == null
        ? reading.notUnderstood(value)
        : reading.explicit(minutes * SECONDS_PER_MINUTE, value);
  }

  private static boolean isLonger(Fact<Long> time, Fact<Long> than) {
    var first = time.orNull();
    var second = than.orNull();
    if (first == null || second == null) {
      return second != null && second != 0;
    }
    return second != 0 && (first == 0 || first > second);
  }

  private static Fact<Boolean> complexity(Reading reading) {
    var password = reading.root().find("system", "login", "password");
    if (password != null) {
      password.claimAll();
      for (String kind :
          List.of(
              "minimum-numerics",
              "minimum-punctuations",
              "minimum-upper-cases",
              "minimum-lower-cases")) {
        var number = password.value(kind);
        if (number != null && Numbers.small(number.word()) > 0) {
          return reading.explicit(true, number);
        }
      }
      var changes = password.value("minimum-changes");
      if (changes != null) {
        boolean sets = password.text("change-type").equals("character-sets");
        return reading.explicit(sets && Numbers.small(changes.word()) >= CHARACTER_SETS, changes);
      }
    }
    var source = "one change of character set is enough; Juniper, minimum-changes";
    return password == null
        ? reading.absent(false, source)
        : reading.absentIn(password, false, source);
  }

  /// An account is locked after some failures only where it says for how long.
  private static void lockout(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    var options = reading.root().find("system", "login", "retry-options");
    var tries = options == null ? null : options.value("tries-before-disconnect");
    if (options == null || options.value("lockout-period") == null) {
      return;
    }
    Fact<Long> failures =
        Fact.unknown("how many failures lock an account without a line depends on the release");
    if (tries != null) {
      var number = Numbers.parse(tries.word());
      failures = number == null ? reading.notUnderstood(tries) : reading.explicit(number, tries);
    }
    settings.put(SettingKeys.LOGIN_MAX_FAILURES, failures);
  }

  private static void rootLogin(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    var value = reading.root().value("system", "services", "ssh", "root-login");
    if (value != null) {
      settings.put(
          SettingKeys.MANAGEMENT_SSH_ROOT_LOGIN,
          reading.explicit(!value.word().equals("deny"), value));
    }
    var version = reading.root().value("system", "services", "ssh", "protocol-version");
    if (version != null) {
      var accepted = reading.root().texts("system", "services", "ssh", "protocol-version");
      boolean first = accepted.contains("v1");
      settings.put(
          SettingKeys.MANAGEMENT_SSH_VERSION,
          reading.explicit(!first ? "2" : accepted.contains("v2") ? "1.99" : "1", version));
    }
  }

  /// The certificate of the web server; one that the system makes is self-signed.
  private static void certificate(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    var https = reading.root().find("system", "services", "web-management", "https");
    if (https == null) {
      return;
    }
    var made = https.take("system-generated-certificate");
    if (made != null) {
      settings.put(SettingKeys.MANAGEMENT_HTTPS_TRUSTPOINT, reading.explicit("", made));
    }
    for (String form : List.of("local-certificate", "pki-local-certificate")) {
      var name = https.value(form);
      if (name != null) {
        settings.put(SettingKeys.MANAGEMENT_HTTPS_TRUSTPOINT, reading.explicit(name.word(), name));
      }
    }
  }

  // ---- Ports

  private static Fact<Boolean> onPort(Reading reading, @Nullable Node port, String statement) {
    var node = port == null ? null : port.take(statement);
    return node == null
        ? reading.absent(false, "a configuration shows " + statement + " where it is set")
        : reading.explicit(true, node);
  }

  private static Fact<Boolean> consoleRootLogin(Reading reading, @Nullable Node console) {
    var insecure = console == null ? null : console.take("insecure");
    var disabled = console == null ? null : console.take("disable");
    if (insecure != null) {
      return reading.explicit(false, insecure);
    }
    if (disabled != null) {
      return reading.explicit(false, disabled);
    }
    return reading.absent(true, "root may log in unless the console is insecure; Juniper, console");
  }

  private static AccessLine console(Reading reading, Fact<Long> idle, @Nullable Node console) {
    var disabled = console == null ? null : console.take("disable");
    return line(
        reading,
        "console port",
        LineKind.CONSOLE,
        idle,
        new WayIn(
            Fact.unknown("the console is a serial port"),
            noFilter(),
            noFilter(),
            disabled == null
                ? reading.absent(true, "the console port is on unless it is disabled")
                : reading.explicit(false, disabled)),
        console == null ? SourceSpan.NOWHERE : SourceSpan.line(console.line()));
  }

  private static AccessLine auxiliary(Reading reading, Fact<Long> idle, Node auxiliary) {
    var disabled = auxiliary.take("disable");
    return line(
        reading,
        "auxiliary port",
        LineKind.AUXILIARY,
        idle,
        new WayIn(
            Fact.unknown("the auxiliary port is a serial port"),
            noFilter(),
            noFilter(),
            disabled != null
                ? reading.explicit(false, disabled)
                : reading.absentIn(
                    auxiliary, false, "disabled unless configured; Juniper, auxiliary")),
        auxiliary.span());
  }

  private static Fact<String> noFilter() {
    return Fact.unknown("filters act on packets, not on a serial port");
  }

  // ---- Remote sessions

  /// What the ways in differ in.
  private record WayIn(
      Fact<List<String>> transport,
      Fact<String> filter,
      Fact<String> filter6,
      Fact<Boolean> exec) {}

  private static @Nullable AccessLine remote(Reading reading, Fact<Long> idle) {
    var services = reading.root().find("system", "services");
    if (services == null) {
      return null;
    }
    var transports = new ArrayList<String>();
    Node first = null;
    for (String service : List.of("telnet", "rlogin", "ssh")) {
      var node = services.find(service);
      if (node != null) {
        transports.add(service);
        first = first == null ? node : first;
      }
    }
    if (first == null) {
      return null;
    }
    var loopback = reading.root().find("interfaces", "lo0", "unit", "0");
    return line(
        reading,
        "remote sessions",
        LineKind.VTY,
        idle,
        new WayIn(
            reading.explicit(List.copyOf(transports), first),
            filter(reading, loopback, "inet"),
            filter(reading, loopback, "inet6"),
            reading.explicit(true, first)),
        first.span());
  }

  /// The filter of the loopback interface is what stands in front of the device itself.
  static Fact<String> filter(Reading reading, @Nullable Node loopback, String family) {
    for (String form : List.of("input", "input-list")) {
      var value = loopback == null ? null : loopback.find("family", family, "filter", form);
      if (value != null && !value.children().isEmpty()) {
        var name = value.children().getFirst();
        return reading.explicit(name.word(), name);
      }
    }
    return reading.absent("", "none; a configuration shows a filter of lo0 where there is one");
  }

  private static AccessLine line(
      Reading reading, String name, LineKind kind, Fact<Long> idle, WayIn way, SourceSpan span) {
    return new AccessLine(
        name,
        kind,
        0,
        0,
        way.transport,
        Fact.unknown(NO_CLIENT),
        idle,
        way.filter,
        way.filter6,
        reading.absent("local", "every Junos session asks for an account"),
        Fact.unknown(NO_LISTS),
        null,
        way.exec,
        Fact.unknown("the account decides, not the line"),
        Fact.unknown(NO_CLIENT),
        span);
  }
}
