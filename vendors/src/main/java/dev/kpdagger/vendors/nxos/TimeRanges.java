package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.filtering.TimeRange;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// `time-range NAME` with its numbered periods.
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
      var end = "";
      boolean goesOn = false;
      for (Statement line : head.children()) {
        int at = Numbers.parse(line.word(0)) == null ? 0 : 1;
        boolean known = line.word(at).equals("absolute") || line.word(at).equals("periodic");
        if (line.negated() || !known) {
          continue;
        }
        reading.claim(line);
        periods.add(line.rest(at));
        var ends = line.word(at).equals("absolute") ? endOf(line) : "";
        goesOn |= ends.isEmpty();
        end = ends.compareTo(end) > 0 ? ends : end;
      }
      ranges.add(new TimeRange(head.word(1), "", periods, goesOn ? "" : end, head.blockSpan()));
    }
    return ranges;
  }

  /// `absolute start ... end 17:00:00 31 march 2026` as `2026-03-31`, or empty.
  private static String endOf(Statement line) {
    int at = line.indexOf("end", 1);
    if (at < 0) {
      return "";
    }
    Long day = Numbers.parse(line.word(at + 2));
    var name = line.word(at + 3).toLowerCase(Locale.ROOT);
    int month = name.length() < 3 ? -1 : MONTHS.indexOf(name.substring(0, 3));
    Long year = Numbers.parse(line.word(at + 4));
    return day == null || year == null || month < 0
        ? ""
        : String.format(Locale.ROOT, "%04d-%02d-%02d", year, month + 1, day);
  }
}
