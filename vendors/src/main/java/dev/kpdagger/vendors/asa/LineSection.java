package dev.kpdagger.vendors.asa;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.access.AccessLine;
import dev.kpdagger.device.access.LineKind;
import dev.kpdagger.device.access.MethodList;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The ways in to the command line: the console always, SSH and Telnet where some source may use
/// them.
final class LineSection {

  private static final String AAA =
      "; Cisco ASA 8.4 Configuration Guide, Configuring AAA for System Administrators";

  private static final String BY_ALLOW_LIST =
      "ASA limits sources by allow lists for each interface";

  private final Reading reading;
  private final List<MethodList> methods;

  private LineSection(Reading reading, List<MethodList> methods) {
    this.reading = reading;
    this.methods = methods;
  }

  static List<AccessLine> read(Reading reading, List<MethodList> methods) {
    var section = new LineSection(reading, methods);
    var lines = new ArrayList<AccessLine>(3);
    var passwd = section.passwd();
    for (String command : List.of("console", "ssh", "telnet")) {
      section.timeout(command);
    }
    lines.add(section.console());
    for (String service : List.of("ssh", "telnet")) {
      for (Statement line : reading.global(service)) {
        if (!line.negated() && ManagementSection.place(line) != null) {
          lines.add(section.remote(service, line, passwd));
          break;
        }
      }
    }
    return lines;
  }

  private AccessLine console() {
    var timeout = timeout("console");
    return line(
        "console",
        LineKind.CONSOLE,
        "serial",
        reading.absent(List.of(), "the serial port"),
        null,
        reading.absent(
            "none",
            "the serial port asks for nothing before `enable` unless aaa authentication serial"
                + " console is configured"
                + AAA),
        timeout == null ? SourceSpan.NOWHERE : timeout.span());
  }

  private AccessLine remote(String service, Statement entry, @Nullable Secret passwd) {
    boolean telnet = service.equals("telnet");
    var release = reading.version();
    Fact<String> login;
    if (telnet) {
      login =
          reading.absent(
              "password",
              "the password of `passwd` unless aaa authentication telnet console is configured"
                  + AAA);
    } else if (release != null && release.major() >= 9) {
      login =
          Fact.unknown(
              "without aaa authentication ssh console nobody can log in over SSH since 8.4");
    } else {
      login =
          Fact.unknown(
              "without aaa authentication ssh console the release decides whether the password of"
                  + " `passwd` is asked for");
    }
    return line(
        "management " + service,
        LineKind.VTY,
        service,
        Fact.explicit(List.of(service), entry.span()),
        telnet ? passwd : null,
        login,
        entry.span());
  }

  private AccessLine line(
      String name,
      LineKind kind,
      String method,
      Fact<List<String>> transport,
      @Nullable Secret password,
      Fact<String> loginWithout,
      SourceSpan at) {
    var list = methodList(method);
    Fact<String> login = loginWithout;
    Fact<String> loginList = reading.absent("", "no AAA decides unless configured" + AAA);
    if (list != null) {
      boolean local = list.methods().equals(List.of("local"));
      login = Fact.explicit(local ? "local" : "aaa", list.span());
      loginList = Fact.explicit(method, list.span());
    }
    return new AccessLine(
        name,
        kind,
        0,
        0,
        transport,
        Fact.unknown("ASA has no command for it"),
        idle(kind == LineKind.CONSOLE ? "console" : method),
        Fact.unknown(BY_ALLOW_LIST),
        Fact.unknown(BY_ALLOW_LIST),
        login,
        loginList,
        password,
        at.isNowhere()
            ? Fact.byDefault(true, "the serial port is always there")
            : Fact.explicit(true, at),
        Fact.unknown("the privilege level is that of the user"),
        Fact.unknown("ASA has no command for it"),
        at);
  }

  private @Nullable MethodList methodList(String name) {
    for (MethodList list : methods) {
      if (list.service().equals("authentication")
          && list.scope().equals("login")
          && list.name().equals(name)) {
        return list;
      }
    }
    return null;
  }

  /// `console timeout N`, `ssh timeout N`, `telnet timeout N`, in minutes.
  private Fact<Long> idle(String command) {
    var line = timeout(command);
    if (line == null) {
      return switch (command) {
        case "console" -> reading.absent(0L, "never; DISA STIG Cisco ASA NDM, CASA-ND-000690");
        default -> reading.absent(300L, "5 minutes; DISA STIG Cisco ASA NDM, CASA-ND-000690");
      };
    }
    Long minutes = Numbers.parse(line.word(2));
    return minutes == null ? reading.notUnderstood(line) : Fact.explicit(minutes * 60, line.span());
  }

  private @Nullable Statement timeout(String command) {
    Statement found = null;
    for (Statement line : reading.global(command)) {
      if (line.word(1).equals("timeout") && !line.negated()) {
        reading.claim(line);
        found = line;
      }
    }
    return found;
  }

  /// `passwd X encrypted`: the password that Telnet asks for.
  private @Nullable Secret passwd() {
    Secret found = null;
    for (Statement line : reading.global("passwd")) {
      if (line.size() > 1) {
        reading.claim(line);
        found = line.negated() ? null : AsaSecrets.password(reading, line, 1, "");
      }
    }
    return found;
  }
}
