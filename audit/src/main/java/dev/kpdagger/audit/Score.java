package dev.kpdagger.audit;

import java.util.EnumMap;
import java.util.Map;

/// How many requirements ended how.
///
/// The score is the part that passes of what could be decided, or should have been: requirements
/// that a person has to judge, that do not apply, or whose failure somebody accepted are not in its
/// denominator. What could not be decided is, and counts as not passed.
///
/// @param counts every verdict present
public record Score(Map<Verdict, Integer> counts) {

  public Score {
    counts = Map.copyOf(counts);
  }

  public int count(Verdict verdict) {
    return counts.getOrDefault(verdict, 0);
  }

  public int passed() {
    return count(Verdict.PASS);
  }

  /// Passed, failed and undecided requirements; a check that broke leaves its requirement
  /// undecided.
  public int denominator() {
    return count(Verdict.PASS)
        + count(Verdict.FAIL)
        + count(Verdict.UNDECIDED)
        + count(Verdict.ERROR);
  }

  /// The score in whole percent, rounded down so that only a full score is 100; 0 of nothing.
  public int percent() {
    return denominator() == 0 ? 0 : (int) (100L * passed() / denominator());
  }

  public int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /// Adds up verdicts.
  public static final class Counter {
    private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);

    public Counter() {
      for (Verdict verdict : Verdict.values()) {
        counts.put(verdict, 0);
      }
    }

    public void add(Verdict verdict) {
      add(verdict, 1);
    }

    /// @param times may be negative, to take back
    void add(Verdict verdict, int times) {
      counts.merge(verdict, times, Integer::sum);
    }

    public Score score() {
      return new Score(counts);
    }
  }
}
