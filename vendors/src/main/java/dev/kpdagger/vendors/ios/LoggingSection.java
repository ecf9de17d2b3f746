package dev.kpdagger.vendors.ios;

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

/// `logging ...` and `service timestamps log`.
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

  /// The smallest buffer; a smaller number is a level.
  private static final long SMALLEST_BUFFER = 4096;

  private LoggingSection() {}

  static List<LogServer> servers(Reading reading) {
    var servers = new ArrayList<LogServer>();
    for (Statement statement : reading.global("logging")) {
      int address = address(statement);
      if (address < 0) {
        continue;
      }
      reading.claim(statement);
      if (!statement.negated()) {
        servers.add(server(statement, address));
      }
    }
    return servers;
  }

  /// Where the server's address stands, or -1: `logging host [ipv6] A` or the old `logging A`.
  private static int address(Statement statement) {
    var word = statement.word(1);
    if (word.equals("host")) {
      return statement.word(2).equals("ipv6") ? 3 : 2;
    }
    boolean isAddress =
        !word.isEmpty()
            && Character.digit(word.charAt(0), 16) >= 0
            && (word.indexOf('.') > 0 || word.indexOf(':') > 0);
    return isAddress ? 1 : -1;
  }

  private static LogServer server(Statement statement, int address) {
    var transport = statement.after("transport", address + 1);
    Fact<String> protocol =
        transport.isEmpty()
            ? Fact.byDefault("udp", "UDP unless configured")
            : Fact.explicit(transport, statement.span());
    return new LogServer(
        statement.word(address), statement.after("vrf", address + 1), protocol, statement.span());
  }

  static void settings(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    for (Statement statement : reading.global("logging")) {
      switch (statement.word(1)) {
        case "buffered" -> buffer(reading, statement, settings);
        case "console" -> console(reading, statement, settings);
        case "trap" ->
            level(reading, statement, SettingKeys.LOGGING_REMOTE_LEVEL, "informational", settings);
        default -> {}
      }
    }
    for (Statement statement : reading.global("service")) {
      if (statement.starts("service", "timestamps")) {
        timestamps(reading, statement, settings);
      }
    }
  }

  /// `logging console guaranteed` decides whether messages may be dropped, not which are printed.
  private static void console(
      Reading reading, Statement statement, Map<SettingKey<?>, Fact<?>> settings) {
    if (statement.word(2).equals("guaranteed")) {
      reading.claim(statement);
    } else {
      level(reading, statement, SettingKeys.LOGGING_CONSOLE_LEVEL, "debugging", settings);
    }
  }

  /// `logging buffered [discriminator D|filtered|xml] [SIZE] [LEVEL]` in any order.
  private static void buffer(
      Reading reading, Statement statement, Map<SettingKey<?>, Fact<?>> settings) {
    var span = statement.span();
    reading.claim(statement);
    if (statement.negated()) {
      settings.put(SettingKeys.LOGGING_BUFFER_BYTES, Fact.explicit(0L, span));
      settings.put(SettingKeys.LOGGING_BUFFER_LEVEL, Fact.explicit("", span));
      return;
    }
    Fact<Long> size =
        Fact.unknown("line " + statement.line() + " gives no size: it depends on the platform");
    Fact<String> level = Fact.byDefault("debugging", "debugging unless given");
    for (int i = 2; i < statement.size(); i++) {
      var word = statement.word(i);
      Long number = Numbers.parse(word);
      if (word.equals("discriminator")) {
        i++;
      } else if (number != null && number >= SMALLEST_BUFFER) {
        size = Fact.explicit(number, span);
      } else if (!levelName(word).isEmpty()) {
        level = Fact.explicit(levelName(word), span);
      } else if (!isOption(word)) {
        size = reading.notUnderstood(statement);
        level = reading.notUnderstood(statement);
        break;
      }
    }
    settings.put(SettingKeys.LOGGING_BUFFER_BYTES, size);
    settings.put(SettingKeys.LOGGING_BUFFER_LEVEL, level);
  }

  private static void level(
      Reading reading,
      Statement statement,
      SettingKey<String> key,
      String byDefault,
      Map<SettingKey<?>, Fact<?>> settings) {
    reading.claim(statement);
    if (statement.negated()) {
      settings.put(key, Fact.explicit("", statement.span()));
      return;
    }
    Fact<String> level = Fact.explicit(byDefault, statement.span());
    for (int i = 2; i < statement.size(); i++) {
      var word = statement.word(i);
      if (word.equals("discriminator")) {
        i++;
      } else if (!levelName(word).isEmpty()) {
        level = Fact.explicit(levelName(word), statement.span());
      } else if (!isOption(word)) {
        level = reading.notUnderstood(statement);
        break;
      }
    }
    settings.put(key, level);
  }

  private static boolean isOption(String word) {
    return word.equals("filtered")
        || word.equals("xml")
        || word.equals("guaranteed")
        || word.equals("esm");
  }

  /// The level's name, also from its number, or empty when it is none.
  private static String levelName(String word) {
    if (word.length() == 1 && word.charAt(0) >= '0' && word.charAt(0) <= '7') {
      return LEVELS.get(word.charAt(0) - '0');
    }
    return LEVELS.contains(word) ? word : "";
  }

  /// `service timestamps [log [uptime|datetime ...]]`.
  private static void timestamps(
      Reading reading, Statement statement, Map<SettingKey<?>, Fact<?>> settings) {
    reading.claim(statement);
    if (statement.word(2).equals("debug")) {
      return;
    }
    var stamp = statement.word(3).isEmpty() ? "uptime" : statement.word(3);
    settings.put(
        SettingKeys.LOGGING_TIMESTAMPS,
        Fact.explicit(statement.negated() ? "none" : stamp, statement.span()));
  }
}
