package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.access.MethodList;
import dev.kpdagger.device.services.LogServer;
import dev.kpdagger.device.support.LogFilter;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// `logging ...` and the lists of text that `logging policy` refers to.
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

  /// `logging [vrf V] host ADDRESS [PORT...] [protocol {udp|tcp|tls}]`.
  static List<LogServer> servers(Reading reading) {
    var servers = new ArrayList<LogServer>();
    for (Statement statement : reading.global("logging")) {
      boolean inVrf = statement.starts("logging", "vrf");
      int at = inVrf ? 3 : 1;
      if (!statement.word(at).equals("host")) {
        continue;
      }
      reading.claim(statement);
      if (!statement.negated()) {
        var protocol = statement.after("protocol", at + 2);
        Fact<String> transport =
            protocol.isEmpty()
                ? Fact.byDefault("udp", "UDP unless configured")
                : Fact.explicit(protocol, statement.span());
        servers.add(
            new LogServer(
                statement.word(at + 1),
                inVrf ? statement.word(2) : "",
                transport,
                statement.span()));
      }
    }
    return servers;
  }

  static void settings(
      Reading reading, List<MethodList> methods, Map<SettingKey<?>, Fact<?>> settings) {
    for (Statement statement : reading.global("logging")) {
      switch (statement.word(1)) {
        case "buffered" -> buffer(reading, statement, settings);
        case "console" -> level(reading, statement, SettingKeys.LOGGING_CONSOLE_LEVEL, settings);
        case "trap" -> level(reading, statement, SettingKeys.LOGGING_REMOTE_LEVEL, settings);
        case "format" -> format(reading, statement, settings);
        case "source-interface" -> source(reading, statement, 2, settings);
        case "vrf" -> {
          if (statement.word(3).equals("source-interface")) {
            source(reading, statement, 4, settings);
          }
        }
        default -> {}
      }
    }
    for (MethodList list : methods) {
      boolean logs =
          list.service().equals("accounting")
              && list.scope().equals("commands")
              && list.methods().contains("logging");
      if (logs) {
        settings.putIfAbsent(SettingKeys.LOGGING_CONFIG_CHANGES, Fact.explicit(true, list.span()));
      }
    }
  }

  /// `logging buffered [MESSAGES] [LEVEL]`: the size is a number of messages.
  private static void buffer(
      Reading reading, Statement statement, Map<SettingKey<?>, Fact<?>> settings) {
    reading.claim(statement);
    if (statement.negated()) {
      settings.put(SettingKeys.LOGGING_BUFFER_BYTES, Fact.explicit(0L, statement.span()));
      settings.put(SettingKeys.LOGGING_BUFFER_LEVEL, Fact.explicit("", statement.span()));
      return;
    }
    settings.put(
        SettingKeys.LOGGING_BUFFER_BYTES,
        Fact.unknown("EOS counts the messages of its log buffer, not its bytes"));
    for (int i = 2; i < statement.size(); i++) {
      var name = levelName(statement.word(i));
      if (!name.isEmpty()) {
        settings.put(SettingKeys.LOGGING_BUFFER_LEVEL, Fact.explicit(name, statement.span()));
      } else if (Numbers.parse(statement.word(i)) == null) {
        settings.put(SettingKeys.LOGGING_BUFFER_LEVEL, reading.notUnderstood(statement));
      }
    }
  }

  private static void level(
      Reading reading,
      Statement statement,
      SettingKey<String> key,
      Map<SettingKey<?>, Fact<?>> settings) {
    reading.claim(statement);
    if (statement.negated()) {
      settings.put(key, Fact.explicit("", statement.span()));
    } else if (statement.word(2).equals("system")) {
      // `logging trap system ...` forwards the messages of the operating system below EOS
      return;
    } else if (statement.size() > 2) {
      var name = levelName(statement.word(2));
      settings.put(
          key,
          name.isEmpty()
              ? reading.notUnderstood(statement)
              : Fact.explicit(name, statement.span()));
    }
  }

  /// The level's name, also from its number, or empty when it is none.
  private static String levelName(String word) {
    if (word.length() == 1 && word.charAt(0) >= '0' && word.charAt(0) <= '7') {
      return LEVELS.get(word.charAt(0) - '0');
    }
    return LEVELS.contains(word) ? word : "";
  }

  private static void format(
      Reading reading, Statement statement, Map<SettingKey<?>, Fact<?>> settings) {
    reading.claim(statement);
    if (statement.word(2).equals("timestamp") && !statement.negated()) {
      settings.put(SettingKeys.LOGGING_TIMESTAMPS, Fact.explicit("datetime", statement.span()));
    }
  }

  private static void source(
      Reading reading, Statement statement, int at, Map<SettingKey<?>, Fact<?>> settings) {
    reading.claim(statement);
    if (!statement.negated()) {
      settings.put(
          SettingKeys.LOGGING_SOURCE_INTERFACE,
          Fact.explicit(InterfaceNames.full(statement.word(at)), statement.span()));
    }
  }

  /// `logging level FACILITY LEVEL` keeps the messages below a level out, `logging policy match
  /// match-list L discard` those that a list of patterns names.
  static List<LogFilter> filters(Reading reading) {
    var lists = new HashMap<String, List<String>>();
    for (Statement head : reading.global("match-list")) {
      if (head.negated() || !head.starts("match-list", "input", "string")) {
        continue;
      }
      reading.claim(head);
      var patterns = new ArrayList<String>();
      for (Statement line : head.children()) {
        reading.claim(line);
        patterns.add(line.rest(0));
      }
      lists.put(head.word(3), patterns);
    }
    var filters = new ArrayList<LogFilter>();
    for (Statement line : reading.global("logging")) {
      boolean level = line.starts("logging", "level") && line.size() > 3;
      boolean policy = line.starts("logging", "policy", "match") && line.size() > 4;
      if (!level && !policy) {
        continue;
      }
      reading.claim(line);
      if (line.negated()) {
        continue;
      }
      filters.add(
          level
              ? new LogFilter("level " + line.word(2), List.of(line.rest(3)), line.span())
              : new LogFilter(
                  line.word(4), lists.getOrDefault(line.word(4), List.of()), line.span()));
    }
    return filters;
  }
}
