package dev.kpdagger.vendors.lines;

import dev.kpdagger.device.Fact;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How long a key of a key chain lives, from `accept-lifetime START END` and `send-lifetime START
/// END`. The day may stand before its month or behind it; an end may be a number of seconds.
public final class KeyLifetime {

  private static final String FOREVER =
      "a key without a lifetime is accepted and sent for ever; Cisco IOS IP Routing:"
          + " Protocol-Independent Command Reference, accept-lifetime, send-lifetime";
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private KeyLifetime() {}

  /// The longer of the two in days, rounded up, 0 for ever.
  public static Fact<Long> days(Section key) {
    var both = key.last("lifetime");
    var accept = both != null ? both : key.last("accept-lifetime");
    var send = both != null ? both : key.last("send-lifetime");
    if (accept == null || send == null || accept.negated() || send.negated()) {
      return key.absent(0L, FOREVER);
    }
    Long accepted = days(accept);
    Long sent = days(send);
    if (accepted == null || sent == null) {
      return key.reading().notUnderstood(accepted == null ? accept : send);
    }
    boolean byAccept = accepted == 0 || (sent != 0 && accepted > sent);
    return Fact.explicit(byAccept ? accepted : sent, (byAccept ? accept : send).span());
  }

  private static @Nullable Long days(Statement line) {
    var words = new ArrayList<>(line.words(1));
    words.remove("local");
    if (words.contains("infinite")) {
      return 0L;
    }
    int seconds = words.indexOf("duration");
    if (seconds >= 0 && seconds + 1 < words.size()) {
      Long length = Numbers.parse(words.get(seconds + 1));
      return length == null ? null : ceiling(Duration.ofSeconds(length));
    }
    var start = time(words, 0);
    var end = time(words, 4);
    return start == null || end == null || !end.isAfter(start)
        ? null
        : ceiling(Duration.between(start, end));
  }

  private static long ceiling(Duration length) {
    return Math.max(1, (length.toSeconds() + 86_399) / 86_400);
  }

  /// `HH:MM:SS MONTH DAY YEAR` or `HH:MM:SS DAY MONTH YEAR`.
  private static @Nullable LocalDateTime time(List<String> words, int at) {
    if (words.size() < at + 4) {
      return null;
    }
    boolean dayFirst = Character.isDigit(words.get(at + 1).charAt(0));
    var month = words.get(at + (dayFirst ? 2 : 1)).toLowerCase(Locale.ROOT);
    Long day = Numbers.parse(words.get(at + (dayFirst ? 1 : 2)));
    Long year = Numbers.parse(words.get(at + 3));
    int number = month.length() < 3 ? -1 : MONTHS.indexOf(month.substring(0, 3));
    if (number < 0 || day == null || year == null || day < 1 || day > 31 || year > 9999) {
      return null;
    }
    try {
      var clock = words.get(at);
      var time = LocalTime.parse(clock.indexOf(':') == 1 ? "0" + clock : clock);
      return time.atDate(LocalDate.of(year.intValue(), number + 1, day.intValue()));
    } catch (DateTimeException _) {
      return null;
    }
  }
}
