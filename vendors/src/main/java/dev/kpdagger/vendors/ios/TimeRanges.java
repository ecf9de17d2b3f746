package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.filtering.TimeRange;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// `time-range NAME`.
final class TimeRanges {

  private TimeRanges() {}

  static List<TimeRange> read(Reading reading) {
    var ranges = new ArrayList<TimeRange>();
    for (Statement head : reading.global("time-range")) {
      if (head.negated()) {
        continue;
      }
      reading.claim(head);
      var periods = new ArrayList<String>();
      for (Statement line : head.children()) {
        if (!line.negated() && (line.starts("periodic") || line.starts("absolute"))) {
          reading.claim(line);
          periods.add(line.rest(0));
        }
      }
      ranges.add(new TimeRange(head.word(1), periods, head.blockSpan()));
    }
    return ranges;
  }
}
