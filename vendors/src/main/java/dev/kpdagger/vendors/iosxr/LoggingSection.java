package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.services.LogServer;
import dev.kpdagger.device.support.LogFilter;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// `logging ...` and `service timestamps`.
final class LoggingSection {

  private static final List<String> LEVELS =
      List.of(
          "emergencies",
          "alerts",
          "critical",
          "errors",
          "warnings",
          "notifications",
          "informational",
          "debugging");

  private LoggingSection() {}

  /// `logging A [vrf V] [severity S] [port P] ...` and `logging tls-server NAME`.
  static List<LogServer> servers(Reading reading) {
    var servers = new ArrayList<LogServer>();
    for (Statement line : reading.global("logging")) {
      if (line.negated()) {
        continue;
      }
      if (isAddress(line.word(1))) {
        reading.claim(line);
        servers.add(
            new LogServer(
                line.word(1),
                line.after("vrf", 2),
                Fact.byDefault("udp", "UDP unless a tls-server is configured"),
                line.span()));
      } else if (line.word(1).equals("tls-server")) {
        servers.add(tls(reading, line));
      }
    }
    return servers;
  }

  private static LogServer tls(Reading reading, Statement head) {
    reading.claim(head);
    var address = head.word(2);
    var vrf = "";
    for (Statement line : head.children()) {
      reading.claim(line);
      switch (line.word(0)) {
        case "address" -> address = line.word(line.size() - 1);
        case "vrf" -> vrf = line.word(1);
        default -> {}
      }
    }
    return new LogServer(address, vrf, Fact.explicit("tls", head.span()), head.blockSpan());
  }

  private static boolean isAddress(String word) {
    return !word.isEmpty()
        && Character.digit(word.charAt(0), 16) >= 0
        && (word.indexOf('.') > 0 || word.indexOf(':') > 0);
  }

  static void settings(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    for (Statement line : reading.global("logging")) {
      switch (line.word(1)) {
        case "buffered" -> buffer(reading, line, settings);
        case "console" -> level(reading, line, SettingKeys.LOGGING_CONSOLE_LEVEL, settings);
        case "trap" -> level(reading, line, SettingKeys.LOGGING_REMOTE_LEVEL, settings);
        case "monitor" -> reading.claim(line);
        case "archive" -> {
          reading.claim(line);
          line.children().stream().filter(c -> c.starts("device")).forEach(reading::claim);
        }
        default -> {}
      }
    }
    remoteLevel(reading, settings);
    for (Statement line : reading.global("service")) {
      if (line.starts("service", "timestamps", "log")) {
        reading.claim(line);
        var stamp = line.negated() ? "none" : line.word(3).isEmpty() ? "datetime" : line.word(3);
        settings.put(SettingKeys.LOGGING_TIMESTAMPS, Fact.explicit(stamp, line.span()));
      }
    }
  }

  /// `configuration commit auto-save` keeps a copy of what each commit has made.
  static void copies(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    for (Statement line : reading.global("configuration")) {
      if (line.starts("configuration", "commit", "auto-save")) {
        reading.claim(line);
        settings.put(SettingKeys.ARCHIVE_AUTOMATIC, Fact.explicit(!line.negated(), line.span()));
      }
    }
  }

  /// Where every server has a severity of its own, the one that lets the fewest messages through
  /// counts; `logging trap` is for servers without one.
  private static void remoteLevel(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    Statement fewest = null;
    int least = LEVELS.size();
    for (Statement line : reading.global("logging")) {
      if (line.negated() || !isAddress(line.word(1))) {
        continue;
      }
      int level = LEVELS.indexOf(levelName(line.after("severity", 2)));
      if (level < 0) {
        return;
      }
      if (level < least) {
        least = level;
        fewest = line;
      }
    }
    if (fewest != null) {
      settings.put(
          SettingKeys.LOGGING_REMOTE_LEVEL, Fact.explicit(LEVELS.get(least), fewest.span()));
    }
  }

  /// `logging buffered {SIZE|LEVEL|entries-count N}`, one a line.
  private static void buffer(
      Reading reading, Statement line, Map<SettingKey<?>, Fact<?>> settings) {
    reading.claim(line);
    if (line.negated()) {
      return;
    }
    var word = line.word(2);
    Long size = Numbers.parse(word);
    if (size != null && size > 7) {
      settings.put(SettingKeys.LOGGING_BUFFER_BYTES, Fact.explicit(size, line.span()));
    } else if (!levelName(word).isEmpty()) {
      settings.put(SettingKeys.LOGGING_BUFFER_LEVEL, Fact.explicit(levelName(word), line.span()));
    } else if (!word.equals("entries-count") && !word.equals("discriminator")) {
      reading.invalid(line);
    }
  }

  /// `logging console {LEVEL|disable}`.
  private static void level(
      Reading reading,
      Statement line,
      SettingKey<String> key,
      Map<SettingKey<?>, Fact<?>> settings) {
    reading.claim(line);
    var word = line.word(2);
    if (line.negated()) {
      return;
    }
    if (word.equals("disable")) {
      settings.put(key, Fact.explicit("", line.span()));
    } else if (levelName(word).isEmpty()) {
      settings.put(key, reading.notUnderstood(line));
    } else {
      settings.put(key, Fact.explicit(levelName(word), line.span()));
    }
  }

  /// The level's name, also from its number or the short words of servers, or empty.
  private static String levelName(String word) {
    if (word.length() == 1 && word.charAt(0) >= '0' && word.charAt(0) <= '7') {
      return LEVELS.get(word.charAt(0) - '0');
    }
    return switch (word) {
      case "info" -> "informational";
      case "warning" -> "warnings";
      case "error" -> "errors";
      case "notification", "notifications" -> "notifications";
      default -> LEVELS.contains(word) ? word : "";
    };
  }

  /// `logging suppress rule R` with its alarms, where `logging suppress apply rule R` puts it in
  /// force.
  static List<LogFilter> filters(Reading reading) {
    var applied = new HashMap<String, Statement>();
    var rules = new ArrayList<Statement>();
    for (Statement line : reading.global("logging")) {
      if (line.starts("logging", "suppress", "rule") && !line.negated()) {
        rules.add(line);
      } else if (line.starts("logging", "suppress", "apply") && !line.negated()) {
        reading.claim(line);
        line.children().forEach(reading::claim);
        applied.put(line.word(4), line);
      }
    }
    var filters = new ArrayList<LogFilter>();
    for (Statement rule : rules) {
      reading.claim(rule);
      rule.children().forEach(reading::claim);
      if (applied.containsKey(rule.word(3))) {
        filters.add(
            new LogFilter(
                rule.word(3),
                rule.children().stream().map(line -> line.rest(0)).toList(),
                rule.blockSpan()));
      }
    }
    return filters;
  }
}
