package dev.kpdagger.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.cli.terminal.PlainText;
import dev.kpdagger.cli.terminal.Style;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressFrameTest {

  private static final long SECOND = 1_000_000_000L;

  private final AtomicLong clock = new AtomicLong(5 * SECOND);
  private final ProgressState state = new ProgressState(clock::get);

  private void halfWay() {
    state.expect(List.of("parse_configurations", "generate_reports"));
    clock.addAndGet(10 * SECOND);
    state.updateProgress("parse_configurations", 25, "");
    state.updateFileProgress(25, 100, "backups/core.cfg");
  }

  @Test
  void showsABarForEachStepAndTheFilesWithTheTimeLeft() {
    halfWay();
    assertThat(ProgressFrame.lines(state.snapshot(), "2 high", 100, Style.PLAIN))
        .containsExactly(
            "parse configurations #######.......................  25 %",
            "generate reports     ..............................   0 %",
            "file 25 of 100 - 0:10 - 2.5 files/s - ETA 0:30 - 2 high - backups/core.cfg");
  }

  @Test
  void theTimeLeftRunsDownBetweenFiles() {
    halfWay();
    clock.addAndGet(12 * SECOND);
    assertThat(ProgressFrame.lines(state.snapshot(), "", 100, Style.PLAIN).getLast())
        .contains("ETA 0:18");
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 41, 50, 80, 200})
  void noLineIsAsWideAsTheTerminal(int columns) {
    halfWay();
    for (Style style : List.of(Style.PLAIN, new Style(false, true))) {
      assertThat(ProgressFrame.lines(state.snapshot(), "2 critical, 14 high", columns, style))
          .allSatisfy(line -> assertThat(PlainText.width(line)).isLessThan(columns));
    }
  }

  @Test
  void framesOverwriteEachOtherAndGiveTheCursorBack() {
    var first = LiveProgress.frame(List.of("one", "two"), 0);
    assertThat(first.text()).isEqualTo("\u001b[?25l\u001b[?7lone\u001b[K\ntwo\u001b[K\n\u001b[J");
    var second = LiveProgress.frame(List.of("three"), first.lines());
    assertThat(second.text()).isEqualTo("\r\u001b[2Athree\u001b[K\n\u001b[J");
    assertThat(LiveProgress.closing(second.lines()))
        .isEqualTo("\r\u001b[1A\u001b[J\u001b[?7h\u001b[?25h");
    assertThat(LiveProgress.closing(0)).isEmpty();
  }

  @Test
  void clockRoundsUp() {
    assertThat(ProgressFrame.clock(0)).isEqualTo("0:00");
    assertThat(ProgressFrame.clock(1)).isEqualTo("0:01");
    assertThat(ProgressFrame.clock(3725 * SECOND)).isEqualTo("1:02:05");
  }
}
