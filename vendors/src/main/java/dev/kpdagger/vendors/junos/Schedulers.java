package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.filtering.TimeRange;
import java.util.ArrayList;
import java.util.List;

/// `schedulers`: when policies hold.
final class Schedulers {

  private static final int DATE = 10;

  private Schedulers() {}

  static List<TimeRange> read(Reading.Part part) {
    var ranges = new ArrayList<TimeRange>();
    for (Node scheduler : part.node().entries("schedulers", "scheduler")) {
      scheduler.claimAll();
      var periods = new ArrayList<String>();
      for (Node statement : scheduler.children()) {
        if (!statement.word().equals("description")) {
          periods.add(words(statement));
        }
      }
      ranges.add(
          new TimeRange(scheduler.word(), part.name(), periods, end(scheduler), scheduler.span()));
    }
    return ranges;
  }

  private static String words(Node node) {
    var text = new StringBuilder(node.word());
    for (Node child : node.children()) {
      text.append(' ').append(words(child));
    }
    return text.toString();
  }

  /// `stop-date 2026-03-31.23:59`; a scheduler that also has weekdays or no start goes on.
  private static String end(Node scheduler) {
    for (Node start : scheduler.entries("start-date")) {
      var stop = start.text("stop-date");
      if (stop.length() >= DATE && scheduler.children().size() == 1) {
        return stop.substring(0, DATE);
      }
    }
    return "";
  }
}
