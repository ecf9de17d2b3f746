package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.access.AccessLine;
import dev.kpdagger.device.access.LineKind;
import dev.kpdagger.vendors.lines.CiscoSecrets;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `line {con|aux|vty|tty} N [M]`, `line N [M]` and `line SLOT/SUBSLOT/PORT`.
final class LineSection {

  private static final String TERMINAL = "Cisco IOS Terminal Services Command Reference";

  private static final String TIMEOUT_SOURCE =
      "10 minutes; DISA STIG Cisco IOS and IOS XE, CISC-ND-000720";

  private static final String NO_LIST_SOURCE = "a line without access-class takes any source";

  /// The lines named in one command.
  private record Range(LineKind kind, int first, int last) {}

  private LineSection() {}

  static List<AccessLine> read(Reading reading, LoginDefaults logins) {
    var lines = new ArrayList<AccessLine>();
    for (Statement statement : reading.global("line")) {
      var range = range(statement);
      if (range == null) {
        reading.invalid(statement);
      } else if (!statement.negated()) {
        reading.claim(statement);
        lines.add(line(new Section(reading, statement, statement.children(), ""), range, logins));
      } else {
        reading.claim(statement);
      }
    }
    return lines;
  }

  private static @Nullable Range range(Statement statement) {
    var kind =
        switch (statement.word(1)) {
          case "con", "console", "cty" -> LineKind.CONSOLE;
          case "aux" -> LineKind.AUXILIARY;
          case "vty" -> LineKind.VTY;
          default -> LineKind.TTY;
        };
    boolean named = kind != LineKind.TTY || statement.word(1).equals("tty");
    int at = named ? 2 : 1;
    int first = number(statement.word(at));
    int last = statement.size() > at + 1 ? number(statement.word(at + 1)) : first;
    return first < 0 || last < first ? null : new Range(kind, first, last);
  }

  /// A line's number; the parts of `1/0/3` count 10000, 1000 and 1, so that no two are the same.
  private static int number(String word) {
    int number = 0;
    int parts = 0;
    for (String part : word.split("/", -1)) {
      Long value = Numbers.parse(part);
      if (value == null || value > 9999 || ++parts > 3) {
        return -1;
      }
      number = parts == 1 ? value.intValue() : number * (parts == 2 ? 10 : 1000) + value.intValue();
    }
    return number;
  }

  private static AccessLine line(Section section, Range range, LoginDefaults logins) {
    var login = logins.of(section, range.kind);
    return new AccessLine(
        range.kind,
        range.first,
        range.last,
        transportInput(section, range.kind),
        transportOutput(section),
        execTimeout(section),
        accessList(section, "access-class"),
        accessList(section, "ipv6", "access-class"),
        login.login(),
        login.list(),
        password(section),
        exec(section),
        section.number(1, "level 1 unless configured", "privilege", "level"),
        section.number(0, "no limit unless configured", "session-limit"),
        section.head().blockSpan());
  }

  private static Fact<List<String>> transportInput(Section section, LineKind kind) {
    var written = section.last("transport", "input");
    if (written != null) {
      return transports(section, written);
    }
    return switch (kind) {
      case AUXILIARY, TTY, CONSOLE ->
          section.absent(
              List.of("none"),
              "no protocol is accepted on asynchronous lines since release 11.1; "
                  + TERMINAL
                  + ", transport input");
      case VTY ->
          Fact.unknown(
              "no transport input: which protocols a vty accepts then depends on the release");
    };
  }

  private static Fact<List<String>> transportOutput(Section section) {
    var written = section.last("transport", "output");
    return written == null
        ? Fact.unknown("no transport output: its default depends on the release")
        : transports(section, written);
  }

  private static Fact<List<String>> transports(Section section, Statement written) {
    if (written.negated()) {
      return Fact.explicit(List.of("none"), written.span());
    }
    return written.size() < 3
        ? section.reading().notUnderstood(written)
        : Fact.explicit(written.words(2), written.span());
  }

  /// `exec` and `no exec`; with more words, as in `exec prompt timestamp`, it is another command.
  private static Fact<Boolean> exec(Section section) {
    Fact<Boolean> exec = section.absent(true, "a line offers a prompt unless configured");
    for (Statement line : section.all("exec")) {
      if (line.size() == 1) {
        exec = Fact.explicit(!line.negated(), line.span());
      }
    }
    return exec;
  }

  /// `exec-timeout MINUTES [SECONDS]`; without end for zero and for the `no` form.
  private static Fact<Long> execTimeout(Section section) {
    var written = section.last("exec-timeout");
    if (written == null) {
      return section.absent(600L, TIMEOUT_SOURCE);
    }
    if (written.negated()) {
      return Fact.explicit(0L, written.span());
    }
    Long minutes = Numbers.parse(written.word(1));
    Long seconds = written.size() > 2 ? Numbers.parse(written.word(2)) : Long.valueOf(0);
    return minutes == null || seconds == null || minutes > 35791
        ? section.reading().notUnderstood(written)
        : Fact.explicit(minutes * 60 + seconds, written.span());
  }

  /// The list on incoming sessions; one that holds for a single VRF only counts where none holds
  /// for all.
  private static Fact<String> accessList(Section section, String... words) {
    Statement found = null;
    for (Statement line : section.all(words)) {
      boolean in = line.indexOf("in", words.length + 1) >= 0;
      if (in && (found == null || line.indexOf("vrfname", words.length) < 0)) {
        found = line;
      }
    }
    if (found == null) {
      return section.absent("", NO_LIST_SOURCE);
    }
    return Fact.explicit(found.negated() ? "" : found.word(words.length), found.span());
  }

  private static @Nullable Secret password(Section section) {
    Secret password = null;
    for (Statement line : section.all("password")) {
      password = line.negated() ? null : CiscoSecrets.read(section.reading(), line, 1);
    }
    return password;
  }

  /// Telnet is on when some vty takes it, and off when every vty says that it does not.
  static void settings(
      Reading reading, List<AccessLine> lines, Map<SettingKey<?>, Fact<?>> settings) {
    var key = SettingKeys.MANAGEMENT_TELNET_ENABLED;
    Fact<Boolean> telnet = null;
    for (AccessLine line : lines) {
      if (line.kind() != LineKind.VTY) {
        continue;
      }
      var fact = line.transportInput().map(LineSection::takesTelnet);
      if (Boolean.TRUE.equals(fact.orNull())) {
        settings.put(key, fact);
        return;
      }
      telnet = telnet == null || !fact.isKnown() ? fact : telnet;
    }
    if (telnet == null) {
      settings.put(key, Fact.unknown("the file has no vty line"));
    } else {
      settings.put(
          key,
          reading.list(lines).isComplete()
              ? telnet
              : Fact.unknown("the file is not whole, there can be other vty lines"));
    }
  }

  /// How many sessions there can be: as many as there are vty lines that accept some. A
  /// configuration prints every line that the device has.
  static void sessions(
      Reading reading, List<AccessLine> lines, Map<SettingKey<?>, Fact<?>> settings) {
    long count = 0;
    AccessLine last = null;
    for (AccessLine line : lines) {
      if (line.kind() != LineKind.VTY || Boolean.FALSE.equals(line.exec().orNull())) {
        continue;
      }
      var transports = line.transportInput().orNull();
      if (transports == null) {
        settings.put(
            SettingKeys.SESSION_LIMIT,
            Fact.unknown("which protocols " + line.subject() + " accepts is not known"));
        return;
      }
      if (!transports.contains("none")) {
        count += line.last() - line.first() + 1L;
        last = line;
      }
    }
    if (last != null && reading.list(lines).isComplete()) {
      settings.put(SettingKeys.SESSION_LIMIT, Fact.explicit(count, last.span()));
    }
  }

  private static boolean takesTelnet(List<String> transports) {
    return transports.contains("telnet") || transports.contains("all");
  }
}
