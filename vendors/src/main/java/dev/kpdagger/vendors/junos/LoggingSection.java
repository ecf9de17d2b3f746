package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.services.LogServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `system syslog`, and the log of the data plane of a firewall.
final class LoggingSection {

  private static final Set<String> OPTIONS =
      Set.of(
          "archive",
          "match",
          "match-strings",
          "explicit-priority",
          "structured-data",
          "allow-duplicates",
          "port",
          "source-address",
          "log-prefix",
          "facility-override",
          "exclude-hostname",
          "transport",
          "tlsdetails",
          "routing-instance");

  private static final String SHOWN = "none; a configuration shows syslog where messages are kept";

  private final Reading reading;
  private final List<LogServer> servers = new ArrayList<>();
  private @Nullable Node remote;
  private @Nullable Node changes;
  private @Nullable Node logins;
  private @Nullable Node console;

  private LoggingSection(Reading reading) {
    this.reading = reading;
  }

  static List<LogServer> read(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    var section = new LoggingSection(reading);
    var syslog = reading.root().find("system", "syslog");
    if (syslog != null) {
      section.destinations(syslog);
    }
    section.dataPlane();
    section.settings(syslog, settings);
    return section.servers;
  }

  private void destinations(Node syslog) {
    for (Node host : syslog.entries("host")) {
      host.claim();
      facilities(host, true);
      for (String option : List.of("port", "source-address", "match", "log-prefix")) {
        host.value(option);
      }
      host.entries("structured-data").forEach(Node::claimAll);
      servers.add(
          new LogServer(
              host.word(),
              host.text("routing-instance"),
              reading.text(host, "udp", "UDP unless transport says otherwise", "transport"),
              host.span()));
    }
    for (Node file : syslog.entries("file")) {
      file.claim();
      facilities(file, false);
    }
    for (Node user : syslog.entries("user")) {
      user.claimAll();
    }
    var toConsole = syslog.find("console");
    if (toConsole != null) {
      toConsole.claimAll();
      for (Node facility : toConsole.children()) {
        var level = level(facility);
        console = level != null && console == null ? level : console;
      }
    }
    var format = syslog.find("time-format");
    if (format != null) {
      format.claimAll();
    }
  }

  /// The first level of a facility.
  private static @Nullable Node level(Node facility) {
    return facility.children().isEmpty() ? null : facility.children().getFirst();
  }

  private void facilities(Node destination, boolean isHost) {
    for (Node facility : destination.children()) {
      var level = OPTIONS.contains(facility.word()) ? null : level(facility);
      if (level == null) {
        continue;
      }
      level.claim();
      boolean any = facility.word().equals("any");
      boolean detailed = rank(level.word()) >= rank("info");
      if (isHost && any && (remote == null || rank(level.word()) > rank(remote.word()))) {
        remote = level;
      }
      switch (facility.word()) {
        case "change-log", "interactive-commands" ->
            changes = changes == null && rank(level.word()) >= rank("notice") ? level : changes;
        case "authorization" -> logins = logins == null && detailed ? level : logins;
        default -> {}
      }
      if (any && detailed) {
        changes = changes == null ? level : changes;
        logins = logins == null ? level : logins;
      }
    }
  }

  private void dataPlane() {
    var log = reading.root().find("security", "log");
    if (log == null) {
      return;
    }
    log.claimAll();
    var protocol = log.value("transport", "protocol");
    for (Node stream : log.entries("stream")) {
      var host = stream.find("host");
      if (host == null || host.children().isEmpty()) {
        continue;
      }
      var address = host.children().getFirst();
      servers.add(
          new LogServer(
              address.word(),
              "",
              protocol == null
                  ? reading.absentIn(stream, "udp", "UDP unless transport says otherwise")
                  : reading.explicit(protocol.word(), protocol),
              address.span()));
    }
  }

  private void settings(@Nullable Node syslog, Map<SettingKey<?>, Fact<?>> settings) {
    settings.put(
        SettingKeys.LOGGING_ENABLED,
        syslog == null
            ? reading.absent(false, SHOWN)
            : reading.explicit(!syslog.children().isEmpty(), syslog));
    settings.put(SettingKeys.LOGGING_CONFIG_CHANGES, kept(changes, syslog, "change-log"));
    settings.put(SettingKeys.LOGIN_FAILURES_LOGGED, kept(logins, syslog, "authorization"));
    settings.put(SettingKeys.LOGIN_SUCCESSES_LOGGED, kept(logins, syslog, "authorization"));
    settings.put(SettingKeys.LOGGING_REMOTE_LEVEL, level(remote, syslog, "a log server"));
    settings.put(SettingKeys.LOGGING_CONSOLE_LEVEL, level(console, syslog, "the console"));
    var source = syslog == null ? null : syslog.value("source-address");
    settings.put(
        SettingKeys.LOGGING_SOURCE_INTERFACE,
        source == null
            ? reading.absent("", "none; a configuration shows source-address where one is set")
            : reading.explicit(source.word(), source));
  }

  private Fact<Boolean> kept(@Nullable Node level, @Nullable Node syslog, String facility) {
    if (level != null) {
      return reading.explicit(true, level);
    }
    var source = "no destination of syslog takes the facility " + facility;
    return syslog == null ? reading.absent(false, source) : reading.absentIn(syslog, false, source);
  }

  private Fact<String> level(@Nullable Node level, @Nullable Node syslog, String what) {
    if (level != null) {
      return reading.explicit(levelName(level.word()), level);
    }
    var source = "no line of syslog sends the facility any to " + what;
    return syslog == null ? reading.absent("", source) : reading.absentIn(syslog, "", source);
  }

  private static int rank(String level) {
    return List.of(
            "none", "emergency", "alert", "critical", "error", "warning", "notice", "info", "any")
        .indexOf(level);
  }

  /// The level as the settings name it.
  static String levelName(String level) {
    return switch (level) {
      case "any" -> "debugging";
      case "info" -> "informational";
      case "notice" -> "notifications";
      case "warning" -> "warnings";
      case "error" -> "errors";
      case "alert" -> "alerts";
      case "emergency" -> "emergencies";
      case "none" -> "";
      default -> level;
    };
  }
}
