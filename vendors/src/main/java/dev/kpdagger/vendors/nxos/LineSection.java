package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.access.AccessLine;
import dev.kpdagger.device.access.LineKind;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// `line console` and `line vty`. All remote sessions share the one `line vty`; which protocols it
/// takes is what the features `ssh` and `telnet` say.
final class LineSection {

  private static final String CONSOLE_TIMEOUT =
      "never; DISA STIG Cisco NX-OS Switch NDM, exec-timeout of line console";

  private static final String LOGIN =
      "AAA decides every login; Cisco NX-OS Security Configuration Guide, Configuring AAA";

  private LineSection() {}

  static List<AccessLine> read(Reading reading) {
    var lines = new ArrayList<AccessLine>();
    for (Statement statement : reading.global("line")) {
      boolean console = statement.word(1).equals("console");
      if (statement.negated() || !(console || statement.word(1).equals("vty"))) {
        continue;
      }
      reading.claim(statement);
      lines.add(line(Section.of(reading, statement), console ? LineKind.CONSOLE : LineKind.VTY));
    }
    return lines;
  }

  private static AccessLine line(Section section, LineKind kind) {
    return new AccessLine(
        section.head().rest(0),
        kind,
        0,
        0,
        transports(section, kind),
        Fact.unknown("NX-OS does not limit outgoing sessions by line"),
        timeout(section, kind),
        accessList(section, "access-class"),
        accessList(section, "ipv6", "access-class"),
        Fact.byDefault("aaa", LOGIN),
        loginList(section.reading(), kind),
        null,
        Fact.byDefault(true, "a line offers a prompt"),
        Fact.unknown("the role of the user decides"),
        Fact.unknown("NX-OS limits incoming sessions, not outgoing ones"),
        section.head().blockSpan());
  }

  private static Fact<List<String>> transports(Section section, LineKind kind) {
    section.last("session-limit");
    if (kind == LineKind.CONSOLE) {
      return Fact.byDefault(List.of("none"), "the console is a serial line");
    }
    var features = Features.of(section.reading());
    var telnet = features.on("telnet");
    var ssh = features.on("ssh", true);
    Boolean withTelnet = telnet.orNull();
    Boolean withSsh = ssh.orNull();
    if (withTelnet == null || withSsh == null) {
      // a fragment still shows what it turns on
      if (Boolean.TRUE.equals(withTelnet)) {
        return telnet.map(_ -> List.of("telnet"));
      }
      return Fact.unknown("which of ssh and telnet are on is not in the file");
    }
    var protocols = new ArrayList<String>(2);
    if (withSsh) {
      protocols.add("ssh");
    }
    if (withTelnet) {
      protocols.add("telnet");
    }
    var decides = telnet instanceof Fact.Explicit<Boolean> ? telnet : ssh;
    return decides.map(_ -> protocols.isEmpty() ? List.of("none") : List.copyOf(protocols));
  }

  /// `exec-timeout MINUTES`; 0 is never.
  private static Fact<Long> timeout(Section section, LineKind kind) {
    var written = section.last("exec-timeout");
    if (written == null) {
      return kind == LineKind.CONSOLE
          ? section.absent(0L, CONSOLE_TIMEOUT)
          : Fact.unknown(
              "how long an idle session lives without exec-timeout depends on the release");
    }
    if (written.negated()) {
      return Fact.explicit(0L, written.span());
    }
    Long minutes = Numbers.parse(written.word(1));
    return minutes == null || minutes > 35791
        ? section.reading().notUnderstood(written)
        : Fact.explicit(minutes * 60, written.span());
  }

  private static Fact<String> accessList(Section section, String... words) {
    Statement found = null;
    for (Statement line : section.all(words)) {
      if (line.word(words.length + 1).equals("in")) {
        found = line;
      }
    }
    if (found == null) {
      return section.absent("", "a line without access-class takes any source");
    }
    return Fact.explicit(found.negated() ? "" : found.word(words.length), found.span());
  }

  /// `aaa authentication login console` holds for the console where it is given.
  private static Fact<String> loginList(Reading reading, LineKind kind) {
    if (kind == LineKind.CONSOLE) {
      for (Statement line : reading.global("aaa")) {
        if (line.starts("aaa", "authentication", "login")
            && line.word(3).equals("console")
            && !line.negated()) {
          return Fact.explicit("console", line.span());
        }
      }
    }
    return Fact.byDefault("default", LOGIN);
  }
}
