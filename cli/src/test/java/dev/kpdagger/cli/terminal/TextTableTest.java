package dev.kpdagger.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.cli.terminal.TextTable.Cell;
import dev.kpdagger.cli.terminal.TextTable.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

  private static final Style UNICODE = new Style(false, true);

  @Test
  void controlAndBidiCharactersCannotReachATerminal() {
    assertThat(PlainText.clean("a\u001b[2J\tb\u202e\u200b\u0085\ud800")).isEqualTo("a?[2J b????");
    assertThat(PlainText.clean("Zürich 東京 😀")).isEqualTo("Zürich 東京 😀");
  }

  @Test
  void widthCountsColumns() {
    assertThat(PlainText.width("ab東e\u0301")).isEqualTo(5);
    assertThat(PlainText.cut("東京東京", 5, UNICODE)).isEqualTo("東京…");
    assertThat(PlainText.cutStart("backups/site/core.cfg", 12, UNICODE)).isEqualTo("…te/core.cfg");
  }

  @Test
  void flexibleColumnsShrinkToFit() {
    var table =
        new TextTable(
            List.of(Column.flexible("device"), Column.path("file"), Column.number("high")));
    table.add(
        List.of(Cell.of("core-router-amsterdam"), Cell.of("backups/site/core.cfg"), Cell.of("12")));
    assertThat(table.lines(60, UNICODE))
        .containsExactly(
            "device                 file                   high",
            "core-router-amsterdam  backups/site/core.cfg    12");
    assertThat(table.lines(34, UNICODE))
        .containsExactly("device         file           high", "core-router-…  …ite/core.cfg    12")
        .allSatisfy(line -> assertThat(PlainText.width(line)).isLessThanOrEqualTo(34));
  }
}
