package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.services.LogFeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which messages `system syslog` sends where. `any` is every facility, which a facility of its own
/// name goes before.
final class LogFeeds {

  private record Category(String name, String facility) {}

  private static final List<Category> CATEGORIES =
      List.of(
          new Category("configuration", "change-log"),
          new Category("commands", "interactive-commands"),
          new Category("logins", "authorization"),
          new Category("system", "daemon"),
          new Category("traffic", "user"));

  /// What messages about sessions begin with.
  private static final String SESSIONS = "RT_FLOW";

  private static final String SIZES = "no file of syslog has an archive with a size";

  private final Reading reading;
  private final List<LogFeed> feeds = new ArrayList<>();

  private LogFeeds(Reading reading) {
    this.reading = reading;
  }

  static List<LogFeed> read(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    var feeds = new LogFeeds(reading);
    var syslog = reading.root().find("system", "syslog");
    if (syslog != null) {
      syslog.entries("host").forEach(host -> feeds.add("server", host));
      syslog.entries("file").forEach(file -> feeds.add("file", file));
      syslog.entries("user").forEach(user -> feeds.add("terminal", user));
      var console = syslog.find("console");
      if (console != null) {
        feeds.add("console", console);
      }
    }
    feeds.streams();
    settings.put(SettingKeys.LOGGING_STORAGE_RESERVED, feeds.reserved(syslog));
    settings.put(SettingKeys.LOGGING_YEAR, feeds.year(syslog));
    return feeds.feeds;
  }

  private void add(String kind, Node destination) {
    var any = level(destination, "any");
    var match = destination.find("match");
    if (match == null) {
      match = destination.find("match-strings");
    }
    var place = kind.equals("console") ? kind : destination.word();
    for (Category category : CATEGORIES) {
      var own = level(destination, category.facility);
      var level = own == null ? any : own;
      if (level == null) {
        continue;
      }
      Fact<String> sent =
          match == null || (category.name.equals("traffic") && isAboutSessions(match))
              ? reading.explicit(LoggingSection.levelName(level.word()), level)
              : Fact.unknown("line " + match.line() + " sends only what matches an expression");
      feeds.add(new LogFeed(kind, place, category.name, sent, level.span()));
    }
  }

  private static boolean isAboutSessions(Node match) {
    return !match.children().isEmpty() && match.children().getFirst().word().contains(SESSIONS);
  }

  /// The log of the data plane, which does not pass syslog.
  private void streams() {
    var log = reading.root().find("security", "log");
    for (Node stream : log == null ? List.<Node>of() : log.entries("stream")) {
      var host = stream.find("host");
      if (host != null && !host.children().isEmpty()) {
        feeds.add(
            new LogFeed(
                "server",
                host.children().getFirst().word(),
                "traffic",
                Fact.explicit("informational", host.span()),
                stream.span()));
      }
    }
  }

  private static @Nullable Node level(Node destination, String facility) {
    var node = destination.find(facility);
    return node == null || node.children().isEmpty() ? null : node.children().getFirst();
  }

  /// A size for all files, or for one of them.
  private Fact<Boolean> reserved(@Nullable Node syslog) {
    if (syslog == null) {
      return reading.absent(false, SIZES);
    }
    var all = syslog.find("archive", "size");
    if (all != null) {
      return reading.explicit(true, all);
    }
    for (Node file : syslog.entries("file")) {
      var size = file.find("archive", "size");
      if (size != null) {
        return reading.explicit(true, size);
      }
    }
    return reading.absentIn(syslog, false, SIZES);
  }

  /// Structured messages carry the whole date (RFC 5424), whatever `time-format` says.
  private Fact<Boolean> year(@Nullable Node syslog) {
    if (syslog == null) {
      return reading.absent(false, "none; a configuration shows time-format year");
    }
    var year = syslog.take("time-format", "year");
    if (year != null) {
      return reading.explicit(true, year);
    }
    Node structured = null;
    for (String kind : List.of("host", "file")) {
      for (Node destination : syslog.entries(kind)) {
        var here = destination.find("structured-data");
        if (here == null) {
          return reading.absentIn(
              syslog, false, "month, day and time without the year; Juniper, time-format");
        }
        structured = here;
      }
    }
    return structured != null
        ? reading.explicit(true, structured)
        : reading.absentIn(syslog, false, "no destination of syslog");
  }
}
