package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.filtering.TimeRange;
import java.util.ArrayList;
import java.util.List;

/// `firewall schedule recurring`, `onetime` and `group`.
final class Schedules {

  private Schedules() {}

  static List<TimeRange> read(Reading reading) {
    var ranges = new ArrayList<TimeRange>();
    for (Reading.Table table : reading.tables("firewall schedule recurring")) {
      for (Node entry : table.node().entries()) {
        ranges.add(recurring(entry, table.context()));
      }
    }
    for (Reading.Table table : reading.tables("firewall schedule onetime")) {
      for (Node entry : table.node().entries()) {
        ranges.add(once(entry, table.context()));
      }
    }
    for (Reading.Table table : reading.tables("firewall schedule group")) {
      for (Node entry : table.node().entries()) {
        ranges.add(
            new TimeRange(entry.name(), table.context(), entry.list("member"), "", entry.span()));
      }
    }
    return ranges;
  }

  /// Without a day, which is the default, it never holds.
  private static TimeRange recurring(Node entry, String context) {
    var days = String.join(" ", entry.list("day"));
    var start = entry.text("start", "00:00");
    var end = entry.text("end", "00:00");
    boolean never = days.isEmpty() || days.equals("none");
    List<String> periods = never ? List.of() : List.of(days + " " + start + "-" + end);
    return new TimeRange(entry.name(), context, periods, "", entry.span());
  }

  /// `end HH:MM YYYY/MM/DD`.
  private static TimeRange once(Node entry, String context) {
    var start = String.join(" ", entry.list("start"));
    var end = entry.list("end");
    var last = end.size() < 2 ? "" : end.get(1).replace('/', '-');
    return new TimeRange(
        entry.name(),
        context,
        List.of((start + " to " + String.join(" ", end)).strip()),
        isDate(last) ? last : "",
        entry.span());
  }

  private static boolean isDate(String text) {
    if (text.length() != 10 || text.startsWith("0000")) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean dash = i == 4 || i == 7;
      boolean fits = dash ? c == '-' : Character.digit(c, 10) >= 0;
      if (!fits) {
        return false;
      }
    }
    return true;
  }
}
