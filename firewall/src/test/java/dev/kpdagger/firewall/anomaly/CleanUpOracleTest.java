package dev.kpdagger.firewall.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.SourceText;
import dev.kpdagger.device.filtering.RuleEditing;
import dev.kpdagger.firewall.change.ListComparison;
import dev.kpdagger.firewall.cleanup.CleanUp;
import dev.kpdagger.firewall.model.ZoneRelations;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Plans for generated lists, against packets that are tried on the lines before and after.
class CleanUpOracleTest {

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15})
  void nothingPassesOtherwise(long seed) {
    var lines = new GeneratedLines(seed, 12).lines(250);
    var plan =
        CleanUp.of(
                new ListComparison.Form(
                    GeneratedLines.list(lines), SourceText.of("test", "\n".repeat(lines.size()))),
                RuleEditing.none(),
                new ZoneRelations(List.of()),
                () -> false)
            .orElseThrow();
    assertThat(plan.proven()).isTrue();
    var gone = plan.removals().stream().map(removal -> (int) removal.rule().sequence()).toList();
    assertThat(gone).hasSizeGreaterThan(10).doesNotHaveDuplicates().isSorted();
    var rest = new ArrayList<GeneratedLines.Line>();
    for (int i = 0; i < lines.size(); i++) {
      if (!gone.contains(i)) {
        rest.add(lines.get(i));
      }
    }
    var random = new Random(seed);
    for (int i = 0; i < 200_000; i++) {
      var one = lines.get(random.nextInt(lines.size()));
      var two = lines.get(random.nextInt(lines.size()));
      long source = random.nextBoolean() ? one.sourceFirst() : one.sourceLast();
      long target = random.nextBoolean() ? two.targetFirst() : two.targetLast();
      int protocol = new int[] {6, 17, 1}[random.nextInt(3)];
      int port = random.nextBoolean() ? one.portFirst() : two.portLast();
      assertThat(permits(rest, source, target, protocol, port))
          .as("%s > %s protocol %s port %s", source, target, protocol, port)
          .isEqualTo(permits(lines, source, target, protocol, port));
    }
  }

  private static boolean permits(
      List<GeneratedLines.Line> lines, long source, long target, int protocol, int port) {
    for (GeneratedLines.Line line : lines) {
      if (line.holds(source, target, protocol, port)) {
        return line.permit();
      }
    }
    return false;
  }
}
