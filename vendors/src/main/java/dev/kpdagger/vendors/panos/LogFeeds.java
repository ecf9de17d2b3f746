package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.services.LogFeed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Which logs go where: the lists of matches of the system and configuration logs, and those of
/// forwarding profiles for logs of threats.
///
/// The log of logins is the system log, that of commands the configuration log.
final class LogFeeds {

  private static final List<String> THREATS = List.of("threat", "wildfire", "url", "data");
  private static final String EVERYTHING = "All Logs";
  private static final String AT_LEAST = "severity geq ";

  private LogFeeds() {}

  private record Target(String element, String kind) {}

  private static final List<Target> TARGETS =
      List.of(
          new Target("send-syslog", "server"),
          new Target("send-email", "mail"),
          new Target("send-snmptrap", "trap"));

  static List<LogFeed> read(Reading reading) {
    var feeds = new ArrayList<LogFeed>();
    var seen = new HashSet<Integer>();
    for (Node settings : LogSection.places(reading)) {
      lists(settings, "config", List.of("configuration", "commands"), feeds, seen);
      lists(settings, "system", List.of("system", "logins"), feeds, seen);
      for (Node profile : Reading.child(settings, "profiles")) {
        for (Node match : Reading.child(profile, "match-list")) {
          if (THREATS.contains(Reading.word(match, "log-type")) && seen.add(match.line())) {
            add(match, List.of("threats"), feeds);
          }
        }
      }
    }
    return feeds;
  }

  private static void lists(
      Node settings, String log, List<String> categories, List<LogFeed> feeds, Set<Integer> seen) {
    for (Node match : Reading.at(settings, log, "match-list")) {
      if (seen.add(match.line())) {
        add(match, categories, feeds);
      }
    }
  }

  private static void add(Node match, List<String> categories, List<LogFeed> feeds) {
    var level = level(match);
    for (Target target : TARGETS) {
      for (String profile : Reading.words(match, target.element)) {
        for (String category : categories) {
          feeds.add(new LogFeed(target.kind, profile, category, level, match.span()));
        }
      }
    }
    if (Reading.isYes(match, "send-to-panorama")) {
      for (String category : categories) {
        feeds.add(new LogFeed("server", "Panorama", category, level, match.span()));
      }
    }
  }

  /// Everything, from a severity on, or unknown: another filter can keep out anything.
  private static Fact<String> level(Node match) {
    var value = Reading.value(match, "filter");
    if (value == null || value.word().isEmpty() || value.word().equals(EVERYTHING)) {
      return Fact.explicit("informational", value == null ? match.span() : value.span());
    }
    var filter = value.word().strip();
    while (filter.startsWith("(") && filter.endsWith(")")) {
      filter = filter.substring(1, filter.length() - 1).strip();
    }
    if (filter.startsWith(AT_LEAST) && filter.indexOf(' ', AT_LEAST.length()) < 0) {
      var severity = filter.substring(AT_LEAST.length()).toLowerCase(Locale.ROOT);
      return Fact.explicit(severity, value.span());
    }
    return Fact.unknown("line " + value.line() + " filters by an expression");
  }
}
