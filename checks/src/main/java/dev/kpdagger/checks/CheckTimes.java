package dev.kpdagger.checks;

import dev.kpdagger.language.Check;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// How long each check took, summed over devices and threads.
public final class CheckTimes {
  private final ConcurrentHashMap<String, LongAdder> nanos = new ConcurrentHashMap<>();

  void add(Check check, long elapsedNanos) {
    nanos.computeIfAbsent(check.id(), _ -> new LongAdder()).add(elapsedNanos);
  }

  /// Nanoseconds by check id.
  public Map<String, Long> nanos() {
    var sums = new TreeMap<String, Long>();
    nanos.forEach((id, sum) -> sums.put(id, sum.sum()));
    return sums;
  }
}
