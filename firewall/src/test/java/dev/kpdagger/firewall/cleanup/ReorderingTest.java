package dev.kpdagger.firewall.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Rules that move up by the counters of a file.
class ReorderingTest {

  /// What `show access-list` prints: `ACTION SOURCE PORT HITS` a line.
  private static PlannedText shown(String... rules) {
    var text = new StringBuilder("access-list IN; 3 elements; name hash: 0x1a2b3c4d\n");
    for (int i = 0; i < rules.length; i++) {
      var words = rules[i].split(" ", -1);
      text.append("access-list IN line " + (i + 1) + " extended " + words[0] + " tcp ");
      text.append(words[1] + " " + words[2] + " any eq " + words[3]);
      text.append(words.length > 4 ? " (hitcnt=" + words[4] + ") 0x1234abcd\n" : "\n");
    }
    return new PlannedText("cisco-asa", text.toString());
  }

  @Test
  void aBusyRuleGoesBeforeThoseThatItDoesNotMeet() {
    var planned =
        shown(
            "permit host 10.0.0.1 22 1",
            "permit host 10.0.0.2 23 2",
            "permit host 10.0.0.7 443 3",
            "permit host 10.0.0.4 443 994");
    var reordering = planned.plan().reordering().orElseThrow();
    assertThat(reordering.before()).isCloseTo(3.99, within(0.001));
    assertThat(reordering.after()).isCloseTo((994 + 2 + 6 + 12) / 1000.0, within(0.001));
    assertThat(planned.commands())
        .containsExactly(
            "no access-list IN extended permit tcp host 10.0.0.4 any eq 443",
            "access-list IN line 1 extended permit tcp host 10.0.0.4 any eq 443");
    assertThat(planned.plan().after().rules())
        .extracting(rule -> rule.sequence())
        .containsExactly(4L, 1L, 2L, 3L);
  }

  @Test
  void notBeforeARuleThatItMeets() {
    var planned =
        shown(
            "permit host 10.0.0.1 22 1",
            "deny host 10.0.0.4 443 2",
            "permit host 192.0.2.9 443 3",
            "permit 10.0.0.0 255.255.255.0 443 994");
    assertThat(planned.plan().after().rules())
        .extracting(rule -> rule.sequence())
        .containsExactly(1L, 2L, 4L, 3L);
  }

  @Test
  void notForLittle() {
    assertThat(shown("permit host 10.0.0.1 22 500", "permit host 10.0.0.9 443 510").plans)
        .isEmpty();
  }

  @Test
  void notWhereARuleIsNotCounted() {
    assertThat(
            shown(
                    "permit host 10.0.0.1 22",
                    "permit host 10.0.0.9 443 1",
                    "permit host 10.0.0.4 443 994")
                .plans)
        .isEmpty();
  }

  @Test
  void whatHasBecomeOneMovesAsOne() {
    var planned =
        shown(
            "permit host 10.0.0.9 22 1",
            "permit host 10.0.0.4 443 500",
            "permit host 10.0.0.5 443 500");
    assertThat(planned.commands())
        .containsExactly(
            "access-list IN line 2 extended permit tcp 10.0.0.4 255.255.255.254 any eq 443",
            "no access-list IN extended permit tcp host 10.0.0.4 any eq 443",
            "no access-list IN extended permit tcp host 10.0.0.5 any eq 443",
            "no access-list IN extended permit tcp 10.0.0.4 255.255.255.254 any eq 443",
            "access-list IN line 1 extended permit tcp 10.0.0.4 255.255.255.254 any eq 443");
  }
}
