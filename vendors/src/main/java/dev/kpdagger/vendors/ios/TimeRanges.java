package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.filtering.TimeRange;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// `time-range NAME`.
final class TimeRanges {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private TimeRanges() {}

  static List<TimeRange> read(Reading reading) {
    var ranges = new ArrayList<TimeRange>();
    for (Statement head : reading.global("time-range")) {
      if (head.negated()) {
        continue;
      }
      reading.claim(head);
      var periods = new ArrayList<String>();
      var endsOn = "";
      for (Statement line : head.children()) {
        if (!line.negated() && (line.starts("periodic") || line.starts("absolute"))) {
          reading.claim(line);
          periods.add(line.rest(0));
          endsOn = line.starts("absolute") ? date(line) : endsOn;
        }
      }
      ranges.add(new TimeRange(head.word(1), "", periods, endsOn, head.blockSpan()));
    }
    return ranges;
  }

  /// `absolute [start 08:00 01 January 2024] [end 17:00 31 March 2026]`.
  private static String date(Statement line) {
    int end = line.indexOf("end", 1);
    if (end < 0) {
      return "";
    }
    Long day = Numbers.parse(line.word(end + 2));
    Long year = Numbers.parse(line.word(end + 4));
    var month = line.word(end + 3).toLowerCase(Locale.ROOT);
    int index = month.length() < 3 ? -1 : MONTHS.indexOf(month.substring(0, 3));
    return day == null || year == null || index < 0 || day > 31
        ? ""
        : "%04d-%02d-%02d".formatted(year, index + 1, day);
  }
}
