package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.services.LogFeed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which messages go to which log server: what `log eventfilter` lets through, down to the severity
/// of the server's own filter.
final class LogFeeds {

  private static final String[] SERVERS = {
    "syslogd",
    "syslogd2",
    "syslogd3",
    "syslogd4",
    "fortianalyzer",
    "fortianalyzer2",
    "fortianalyzer3"
  };

  private static final String INFORMATION =
      "information unless set; FortiOS CLI Reference, log syslogd filter";
  private static final String NO_COMMANDS =
      "commands are logged with cli-audit-log, which is disabled unless set; STIG V-234179";

  private LogFeeds() {}

  static List<LogFeed> read(Reading reading) {
    var feeds = new ArrayList<LogFeed>();
    var events = LogSection.events(reading, "system");
    var commands =
        reading.flag(reading.shared("system global"), "cli-audit-log", false, NO_COMMANDS);
    for (String name : SERVERS) {
      for (String form : List.of(" setting", " override-setting")) {
        for (Reading.Table table : reading.tables("log " + name + form)) {
          var server = table.node().get("server");
          if (table.node().enabled("status") && server != null && !server.value().isEmpty()) {
            var level = level(reading, table, "log " + name, form);
            for (String category : List.of("configuration", "logins", "system")) {
              feeds.add(
                  new LogFeed(
                      "server", server.value(), category, both(level, events), span(table)));
            }
            feeds.add(
                new LogFeed(
                    "server",
                    server.value(),
                    "commands",
                    both(both(level, events), commands),
                    span(table)));
          }
        }
      }
    }
    return feeds;
  }

  private static SourceSpan span(Reading.Table table) {
    return table.node().span();
  }

  /// A filter by expression keeps more out than its severity tells.
  private static Fact<String> level(
      Reading reading, Reading.Table server, String name, String form) {
    var filter = filter(reading, server, name + form.replace("setting", "filter"));
    if (filter != null) {
      boolean expression = !filter.text("filter", "").isEmpty();
      var styles = filter.config("free-style");
      if (expression || (styles != null && !styles.entries().isEmpty())) {
        return Fact.unknown("line " + filter.line() + " filters by an expression");
      }
    }
    return reading.word(filter, "severity", "information", INFORMATION).map(LogSection::levelName);
  }

  private static @Nullable Node filter(Reading reading, Reading.Table server, String path) {
    for (Reading.Table table : reading.tables(path)) {
      if (table.context().equals(server.context())) {
        return table.node();
      }
    }
    return null;
  }

  /// No level where the switch is off.
  private static Fact<String> both(Fact<String> level, Fact<Boolean> on) {
    var known = on.orNull();
    return known == null ? on.map(_ -> "") : known ? level : on.map(_ -> "");
  }
}
