package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.services.LogServer;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `logging server`, `logging logfile`, `logging console` and `logging timestamp`.
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

  static List<LogServer> servers(Reading reading) {
    var servers = new ArrayList<LogServer>();
    for (Statement line : reading.global("logging")) {
      if (!line.starts("logging", "server") || line.size() < 3) {
        continue;
      }
      reading.claim(line);
      if (!line.negated()) {
        Fact<String> transport =
            line.indexOf("secure", 3) > 0
                ? Fact.explicit("tls", line.span())
                : Fact.byDefault("udp", "UDP unless `secure`");
        servers.add(new LogServer(line.word(2), line.after("use-vrf", 3), transport, line.span()));
      }
    }
    return servers;
  }

  static void settings(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    long least = -1;
    Statement server = null;
    boolean unnumbered = false;
    for (Statement line : reading.global("logging")) {
      switch (line.word(1)) {
        case "server" -> {
          Long level = line.negated() ? null : level(line.word(3));
          unnumbered |= level == null && !line.negated();
          if (level != null && level > least) {
            least = level;
            server = line;
          }
        }
        case "logfile" -> logfile(reading, line, settings);
        case "console" -> {
          reading.claim(line);
          settings.put(SettingKeys.LOGGING_CONSOLE_LEVEL, severity(line, 2, "critical"));
        }
        case "level" -> loginLevel(reading, line, settings);
        case "monitor" -> reading.claim(line);
        case "timestamp" -> {
          reading.claim(line);
          settings.put(SettingKeys.LOGGING_TIMESTAMPS, Fact.explicit("datetime", line.span()));
        }
        default -> {}
      }
    }
    if (server != null && !unnumbered) {
      settings.put(
          SettingKeys.LOGGING_REMOTE_LEVEL, Fact.explicit(LEVELS.get((int) least), server.span()));
    }
  }

  /// `logfile NAME SEVERITY [size BYTES]`.
  private static void logfile(
      Reading reading, Statement line, Map<SettingKey<?>, Fact<?>> settings) {
    reading.claim(line);
    if (line.negated()) {
      settings.put(SettingKeys.LOGGING_BUFFER_LEVEL, Fact.explicit("", line.span()));
      settings.put(SettingKeys.LOGGING_BUFFER_BYTES, Fact.explicit(0L, line.span()));
      return;
    }
    settings.put(SettingKeys.LOGGING_BUFFER_LEVEL, severity(line, 3, "notifications"));
    Long size = Numbers.parse(line.after("size", 3));
    if (size != null) {
      settings.put(SettingKeys.LOGGING_BUFFER_BYTES, Fact.explicit(size, line.span()));
    }
  }

  /// `level authpri SEVERITY`: the messages about logins, which the facility `authpri` sends.
  private static void loginLevel(
      Reading reading, Statement line, Map<SettingKey<?>, Fact<?>> settings) {
    if (line.word(2).equals("authpri") && !line.negated()) {
      reading.claim(line);
      settings.put(SettingKeys.LOGGING_LOGIN_LEVEL, severity(line, 3, "errors"));
    }
  }

  private static Fact<String> severity(Statement line, int at, String byDefault) {
    if (line.negated()) {
      return Fact.explicit("", line.span());
    }
    Long level = level(line.word(at));
    return Fact.explicit(level == null ? byDefault : LEVELS.get(level.intValue()), line.span());
  }

  private static @Nullable Long level(String word) {
    Long number = Numbers.parse(word);
    if (number != null) {
      return number <= 7 ? number : null;
    }
    int named = LEVELS.indexOf(word);
    return named < 0 ? null : Long.valueOf(named);
  }
}
