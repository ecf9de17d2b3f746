package dev.kpdagger.vendors.fortios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Input that was made to hurt ends soon, and without an exception.
final class HostileInputTest {

  private static final Duration SOON = Duration.ofSeconds(10);

  @Test
  void deepNestingIsBounded() {
    var text = "config a b\nedit 1\n".repeat(10_000) + "next\nend\n".repeat(10_000);
    assertTimeoutPreemptively(
        SOON, () -> assertThat(FortiFile.read(text).text().lines()).isEqualTo(40_000));
  }

  @Test
  void quotesThatNeverEndCostNoSquare() {
    var open = "config system global\n" + "set alias \"x\n".repeat(200_000);
    assertTimeoutPreemptively(SOON, () -> FortiFile.read(open));
    var backslashes = "set alias \"x\\\n".repeat(200_000);
    assertTimeoutPreemptively(SOON, () -> FortiFile.read(backslashes));
  }

  @Test
  void manyNamesInOneEntryCostNoSquare() {
    var text = new StringBuilder("config system global\n");
    for (int i = 0; i < 200_000; i++) {
      text.append("set name").append(i).append(" x\n");
    }
    assertTimeoutPreemptively(SOON, () -> FortiFile.read(text.toString()));
  }

  @Test
  void movesOfManyEntriesAreBounded() {
    var text = new StringBuilder("config firewall policy\n");
    for (int i = 0; i < 20_000; i++) {
      text.append("edit ").append(i).append("\nnext\n");
    }
    text.append("move 1 after 19999\n".repeat(20_000));
    assertTimeoutPreemptively(SOON, () -> FortiFile.read(text.toString()));
  }

  @Test
  void groupsInCirclesEnd() {
    var device =
        FortiFile.whole(
            """
            config firewall addrgrp
                edit "a"
                    set member "b"
                next
                edit "b"
                    set member "a"
                next
            end
            """);
    assertThat(device.facts().filtering().addressObjects().toString())
        .contains("the group contains itself");
  }

  @Test
  void anyBytesAreRead() {
    for (String text :
        new String[] {"", "\n", "\"", "set", "config", "edit", "end\nend\nnext", "#"}) {
      assertThat(FortiFile.read(text).facts()).isNotNull();
    }
  }
}
