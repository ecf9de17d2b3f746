package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.services.LogServer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `log`: where messages go, and which.
final class LogSection {

  private static final String[] SYSLOG = {
    "log syslogd", "log syslogd2", "log syslogd3", "log syslogd4"
  };
  private static final String[] ANALYZER = {
    "log fortianalyzer", "log fortianalyzer2", "log fortianalyzer3"
  };
  private static final String UDP = "udp unless set; FortiOS CLI Reference, log syslogd setting";
  private static final String ANALYZER_TRANSPORT =
      "whether logs to FortiAnalyzer are encrypted without the commands depends on the release";
  private static final String EVENTS_ON =
      "enabled unless switched off; FortiOS CLI Reference, log eventfilter, and CIS FortiGate"
          + " Benchmark 7.1.1";
  private static final String MODEL =
      "whether memory and disk keep logs without the commands depends on the model";
  private static final String INFORMATION =
      "information unless set; FortiOS CLI Reference, log syslogd filter";

  private LogSection() {}

  static List<LogServer> servers(Reading reading) {
    var servers = new ArrayList<LogServer>();
    for (String name : SYSLOG) {
      for (Reading.Table table : reading.tables(name + " setting")) {
        syslog(reading, table, servers);
      }
      for (Reading.Table table : reading.tables(name + " override-setting")) {
        syslog(reading, table, servers);
      }
    }
    for (String name : ANALYZER) {
      for (Reading.Table table : reading.tables(name + " setting")) {
        analyzer(reading, table, servers);
      }
      for (Reading.Table table : reading.tables(name + " override-setting")) {
        analyzer(reading, table, servers);
      }
    }
    cloud(reading, "log fortiguard setting", "FortiCloud", servers);
    cloud(reading, "log fortianalyzer-cloud setting", "FortiAnalyzer Cloud", servers);
    return servers;
  }

  private static void syslog(Reading reading, Reading.Table table, List<LogServer> servers) {
    var node = table.node();
    var mode = reading.word(node, "mode", "udp", UDP);
    var encryption = node.text("enc-algorithm", "disable");
    var server = node.get("server");
    if (!node.enabled("status") || server == null || server.value().isEmpty()) {
      return;
    }
    var transport =
        mode.map(
            value -> value.equals("udp") ? "udp" : encryption.equals("disable") ? "tcp" : "tls");
    servers.add(new LogServer(server.value(), table.context(), transport, node.span()));
  }

  private static void analyzer(Reading reading, Reading.Table table, List<LogServer> servers) {
    var node = table.node();
    Secrets.read(reading, node, "preshared-key");
    var reliable = node.text("reliable", "");
    var encryption = node.get("enc-algorithm");
    var server = node.get("server");
    if (!node.enabled("status") || server == null || server.value().isEmpty()) {
      return;
    }
    servers.add(
        new LogServer(
            server.value(), table.context(), analyzerTransport(reliable, encryption), node.span()));
  }

  private static Fact<String> analyzerTransport(String reliable, @Nullable Attribute encryption) {
    if (encryption != null && !encryption.unset()) {
      var plain = encryption.value().equals("disable");
      return Fact.explicit(
          plain ? (reliable.equals("enable") ? "tcp" : "udp") : "tls", encryption.span());
    }
    return Fact.unknown(ANALYZER_TRANSPORT);
  }

  private static void cloud(Reading reading, String path, String name, List<LogServer> servers) {
    for (Reading.Table table : reading.tables(path)) {
      if (table.node().enabled("status")) {
        servers.add(
            new LogServer(
                name,
                table.context(),
                Fact.explicit("tls", table.node().span()),
                table.node().span()));
      }
    }
  }

  static void settings(Reading reading) {
    events(reading);
    destinations(reading);
    var filter = reading.first("log syslogd filter");
    boolean syslog = servers(reading).stream().anyMatch(server -> !server.address().isEmpty());
    if (filter != null || syslog) {
      reading.setting(
          SettingKeys.LOGGING_REMOTE_LEVEL,
          reading.word(filter, "severity", "information", INFORMATION).map(LogSection::levelName));
    }
  }

  /// Whether events of a kind are logged; logins are events of the system.
  static Fact<Boolean> events(Reading reading, String kind) {
    var filter = reading.first("log eventfilter");
    var all = reading.flag(filter, "event", true, EVENTS_ON);
    return Boolean.FALSE.equals(all.orNull()) ? all : reading.flag(filter, kind, true, EVENTS_ON);
  }

  private static void events(Reading reading) {
    var logged = events(reading, "system");
    reading.setting(SettingKeys.LOGIN_FAILURES_LOGGED, logged);
    reading.setting(SettingKeys.LOGIN_SUCCESSES_LOGGED, logged);
  }

  /// The severity as settings name it.
  static String levelName(String severity) {
    return switch (severity) {
      case "information" -> "informational";
      case "debug" -> "debugging";
      case "notification", "notice" -> "notifications";
      case "warning" -> "warnings";
      case "error" -> "errors";
      case "alert" -> "alerts";
      case "emergency" -> "emergencies";
      default -> severity;
    };
  }

  private static void destinations(Reading reading) {
    Fact<Boolean> on = null;
    for (String path : List.of("log disk setting", "log memory setting")) {
      for (Reading.Table table : reading.tables(path)) {
        var status = table.node().get("status");
        if (status != null && status.value().equals("enable") && on == null) {
          on = Fact.explicit(true, status.span());
        }
      }
    }
    var remote = servers(reading);
    if (on == null && !remote.isEmpty()) {
      on = Fact.explicit(true, remote.getFirst().span());
    }
    reading.setting(SettingKeys.LOGGING_ENABLED, on != null ? on : nowhere(reading));
  }

  /// Switched off wherever a device may keep logs.
  private static Fact<Boolean> nowhere(Reading reading) {
    Attribute last = null;
    for (String path : List.of("log disk setting", "log memory setting")) {
      var node = reading.first(path);
      var status = node == null ? null : node.get("status");
      if (status == null || !status.value().equals("disable")) {
        return Fact.unknown(MODEL);
      }
      last = status;
    }
    return last == null ? Fact.unknown(MODEL) : Fact.explicit(false, last.span());
  }
}
