package dev.kpdagger.firewall.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.rules.AnomalyKind;
import dev.kpdagger.device.rules.RuleAnomaly;
import dev.kpdagger.firewall.model.ModelledList;
import dev.kpdagger.packets.SearchBudget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every verdict on generated lists, against a slow and plainly right checker.
class ListAnomaliesOracleTest {

  private static SearchBudget enough() {
    return new SearchBudget(Long.MAX_VALUE, Long.MAX_VALUE, () -> false);
  }

  @ParameterizedTest(name = "seed {0}, {1} lines of {2} prefixes")
  @CsvSource({
    "1, 200, 8",
    "2, 200, 8",
    "3, 200, 5",
    "4, 300, 20",
    "5, 300, 12",
    "6, 1000, 150",
    "7, 1000, 60",
    "8, 5000, 1200"
  })
  void agreesOnEveryRule(long seed, int count, int prefixes) {
    var lines = new GeneratedLines(seed, prefixes).lines(count);
    var oracle = new LineOracle(lines);
    var list = GeneratedLines.list(lines);
    var found = ListAnomalies.find(ModelledList.of(list), enough());
    assertThat(found.doubts()).isEmpty();
    assertThat(ListAnomalies.find(ModelledList.of(list), enough()))
        .as("the same again")
        .isEqualTo(found);
    Map<Integer, RuleAnomaly> dead = new HashMap<>();
    Map<Integer, RuleAnomaly> needless = new HashMap<>();
    for (RuleAnomaly anomaly : found.anomalies()) {
      int line = (int) anomaly.rule().sequence();
      switch (anomaly.kind()) {
        case REDUNDANT, CONFLICTING, DUPLICATE -> dead.put(line, anomaly);
        case REDUNDANT_TO_LATER -> needless.put(line, anomaly);
        case CORRELATED, GENERALISATION -> overlap(oracle, anomaly, line, lines);
        case EMPTY -> throw new AssertionError("no line is empty: " + anomaly);
      }
    }
    for (int line = 0; line < count; line++) {
      var anomaly = dead.get(line);
      assertThat(anomaly == null)
          .as("line %s decides something", line)
          .isEqualTo(oracle.decidesSomething(line));
      if (anomaly != null) {
        dead(oracle, anomaly, line, lines);
      } else if (needless.containsKey(line)) {
        assertThat(oracle.isNeedless(line)).as("line %s is needless", line).isTrue();
      }
    }
    assertThat(dead.size()).isGreaterThan(count / 50);
  }

  private static List<Integer> places(RuleAnomaly anomaly) {
    return anomaly.others().stream().map(rule -> (int) rule.sequence()).toList();
  }

  private static void dead(
      LineOracle oracle, RuleAnomaly anomaly, int line, List<GeneratedLines.Line> lines) {
    var covers = places(anomaly);
    assertThat(covers).allMatch(cover -> cover < line);
    assertThat(oracle.areCover(covers, line)).as("%s cover %s", covers, line).isTrue();
    for (int cover : covers) {
      var rest = covers.stream().filter(other -> other != cover).toList();
      assertThat(oracle.areCover(rest, line)).as("%s is needed for %s", cover, line).isFalse();
    }
    boolean alike =
        covers.stream().allMatch(cover -> lines.get(cover).permit() == lines.get(line).permit());
    if (anomaly.kind() == AnomalyKind.CONFLICTING) {
      assertThat(oracle.someDecidedOtherwise(line)).isTrue();
      assertThat(anomaly.witness()).isNotNull();
    } else {
      assertThat(alike || !oracle.someDecidedOtherwise(line)).isTrue();
    }
    if (anomaly.kind() == AnomalyKind.DUPLICATE) {
      assertThat(oracle.holdsAll(line, covers.getFirst())).isTrue();
      assertThat(oracle.holdsAll(covers.getFirst(), line)).isTrue();
    }
  }

  private static void overlap(
      LineOracle oracle, RuleAnomaly anomaly, int line, List<GeneratedLines.Line> lines) {
    assertThat(places(anomaly))
        .allMatch(other -> other < line)
        .allMatch(other -> lines.get(other).permit() != lines.get(line).permit())
        .allMatch(other -> oracle.overlapping(line, other, other + 1).size() == 1)
        .allMatch(
            other ->
                oracle.holdsAll(line, other) == (anomaly.kind() == AnomalyKind.GENERALISATION));
  }
}
