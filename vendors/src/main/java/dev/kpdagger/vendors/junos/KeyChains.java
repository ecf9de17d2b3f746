package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.network.ChainKey;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `security authentication-key-chains`. A key is used from its start time until that of the next.
final class KeyChains {

  private static final String NO_END = "no later key of the chain takes over; Juniper, start-time";

  private KeyChains() {}

  static List<ChainKey> read(Reading reading) {
    var keys = new ArrayList<ChainKey>();
    for (Reading.Part part : reading.parts()) {
      for (Node chain : part.node().entries("security", "authentication-key-chains", "key-chain")) {
        chain.claim();
        for (Node key : chain.entries("key")) {
          var id = Numbers.parse(key.word());
          if (id != null) {
            key.claim();
            keys.add(key(reading, part.name(chain.word()), id, chain, key));
          }
        }
      }
    }
    return keys;
  }

  private static ChainKey key(Reading reading, String name, long id, Node chain, Node key) {
    var secret = key.value("secret");
    var start = start(key);
    LocalDate next = null;
    boolean others = false;
    for (Node other : chain.entries("key")) {
      var time = start(other);
      if (other == key || start == null || time == null) {
        continue;
      }
      others |= time.isBefore(start);
      if (time.isAfter(start) && (next == null || time.isBefore(next))) {
        next = time;
      }
    }
    Fact<Long> lifetime =
        start == null || next == null
            ? reading.absentIn(key, 0L, NO_END)
            : Fact.explicit(ChronoUnit.DAYS.between(start, next), key.span());
    return new ChainKey(
        name,
        id,
        reading.text(key, "md5", "MD5; Juniper, algorithm", "algorithm"),
        secret == null ? null : JunosSecrets.readable(secret),
        lifetime,
        next != null || others,
        key.span());
  }

  /// The day of `start-time 2026-1-15.00:00:00` or `2026-01-15.00:00`, or null.
  private static @Nullable LocalDate start(Node key) {
    var value = key.value("start-time");
    if (value == null) {
      return null;
    }
    var word = value.word();
    var day = (word.indexOf('.') < 0 ? word : word.substring(0, word.indexOf('.'))).split("-", -1);
    if (day.length != 3) {
      return null;
    }
    try {
      return LocalDate.parse(day[0] + "-" + two(day[1]) + "-" + two(day[2]));
    } catch (DateTimeParseException _) {
      return null;
    }
  }

  private static String two(String number) {
    return number.length() == 1 ? "0" + number : number;
  }
}
