package dev.kpdagger.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriorityTest {

  @ParameterizedTest
  @CsvSource({
    // state, release has it, exploited, EPSS in parts of 10,000, CVSS in tenths, reach, priority
    "EXPOSED, true, true, -1, 0, ANYWHERE, URGENT",
    "EXPOSED, true, true, -1, 0, UNKNOWN, URGENT",
    "EXPOSED, true, true, -1, 0, LIMITED, HIGH",
    "EXPOSED, true, true, -1, 0, NEIGHBOURS, HIGH",
    "EXPOSED, true, false, 1000, 0, ANYWHERE, HIGH",
    "EXPOSED, true, false, 999, 0, ANYWHERE, MEDIUM",
    "EXPOSED, true, false, -1, 90, ANYWHERE, HIGH",
    "EXPOSED, true, false, -1, 89, ANYWHERE, MEDIUM",
    "EXPOSED, true, false, -1, 69, ANYWHERE, LOW",
    "EXPOSED, true, false, -1, 0, LIMITED, LOW",
    "UNDECIDED, true, true, -1, 98, ANYWHERE, HIGH",
    "UNDECIDED, , true, -1, 98, ANYWHERE, MEDIUM",
    "UNDECIDED, , false, -1, 98, ANYWHERE, LOW",
    "NOT_EXPOSED, true, true, 9999, 100, ANYWHERE, NONE"
  })
  void whatIsUsedAndOpenComesFirst(
      FlawState state,
      @Nullable Boolean affected,
      boolean exploited,
      int likelihood,
      int tenths,
      ReachLevel level,
      Priority expected) {
    var reach = new Reach(level, "so", 0);
    assertThat(Priority.of(state, affected, exploited, likelihood, tenths, reach))
        .isEqualTo(expected);
  }

  private static FlawRow row(
      String id, FlawState state, boolean exploited, boolean ransomware, int epss, int tenths) {
    return new FlawRow(
        id,
        state,
        Priority.of(state, true, exploited, epss, tenths, null),
        true,
        tenths,
        "",
        exploited,
        ransomware,
        epss,
        "",
        "",
        null,
        List.of());
  }

  @Test
  void oneOrderHoldsForAllReports() {
    var ransomware = row("CVE-5", FlawState.EXPOSED, true, true, -1, 50);
    var used = row("CVE-4", FlawState.EXPOSED, true, false, 9_000, 98);
    var likely = row("CVE-3", FlawState.EXPOSED, false, false, 5_000, 50);
    var grave = row("CVE-2", FlawState.EXPOSED, false, false, -1, 98);
    var safe = row("CVE-1", FlawState.NOT_EXPOSED, true, true, 9_000, 100);
    assertThat(Stream.of(safe, grave, likely, used, ransomware).sorted(Priority.FIRST_TO_LAST))
        .containsExactly(ransomware, used, likely, grave, safe);
  }
}
