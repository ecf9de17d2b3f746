package dev.kpdagger.audit;

import dev.kpdagger.device.Labelled;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// How soon somebody should act on a flaw.
///
/// A flaw is *grave* when it is used by attackers, when EPSS gives it 10 % or more, or when its
/// score is 9.0 or more; *serious* from 1 % or 7.0. A device that is exposed to one that is used is
/// urgent, to another grave one high, to a serious one medium, to any other low. Where the release
/// has the flaw and nothing tells whether the device is exposed, it is one step less; where that
/// the release has it is open, too, two. One step less, too, when neighbours or named addresses
/// alone reach the service. Nothing but what a device is not exposed to is below low.
public enum Priority implements Labelled {
  URGENT,
  HIGH,
  MEDIUM,
  LOW,
  NONE;

  private static final int GRAVE_TENTHS = 90;
  private static final int SERIOUS_TENTHS = 70;
  private static final int GRAVE_LIKELIHOOD = 1_000;
  private static final int SERIOUS_LIKELIHOOD = 100;

  /// The order in which reports list the flaws of a device: by priority, then those that ransomware
  /// uses, those that anybody uses, the exposed ones, by EPSS, by score, by id.
  public static final Comparator<FlawRow> FIRST_TO_LAST =
      Comparator.comparing(FlawRow::priority)
          .thenComparing(FlawRow::ransomware, Comparator.reverseOrder())
          .thenComparing(FlawRow::exploited, Comparator.reverseOrder())
          .thenComparing(FlawRow::state)
          .thenComparing(FlawRow::likelihood, Comparator.reverseOrder())
          .thenComparing(FlawRow::tenths, Comparator.reverseOrder())
          .thenComparing(FlawRow::id);

  private final String label = Labelled.labelOf(this);

  @Override
  public String label() {
    return label;
  }

  /// The priority of a flaw.
  ///
  /// @param affected whether the release has it; null when that is not known
  /// @param likelihood by EPSS in parts of 10,000, -1 for no figure
  /// @param tenths score of CVSS times ten
  /// @param reach who can reach the service in which it is, or null when that is not known
  public static Priority of(
      FlawState state,
      @Nullable Boolean affected,
      boolean exploited,
      int likelihood,
      int tenths,
      @Nullable Reach reach) {
    if (state == FlawState.NOT_EXPOSED) {
      return NONE;
    }
    int steps = threat(exploited, likelihood, tenths).ordinal();
    if (state == FlawState.UNDECIDED) {
      steps += affected == null ? 2 : 1;
    }
    if (reach != null
        && (reach.level() == ReachLevel.LIMITED || reach.level() == ReachLevel.NEIGHBOURS)) {
      steps++;
    }
    return values()[Math.min(steps, LOW.ordinal())];
  }

  private static Priority threat(boolean exploited, int likelihood, int tenths) {
    if (exploited) {
      return URGENT;
    }
    if (likelihood >= GRAVE_LIKELIHOOD || tenths >= GRAVE_TENTHS) {
      return HIGH;
    }
    return likelihood >= SERIOUS_LIKELIHOOD || tenths >= SERIOUS_TENTHS ? MEDIUM : LOW;
  }
}
