package dev.kpdagger.firewall.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.Device;
import dev.kpdagger.firewall.Analysed;
import dev.kpdagger.firewall.change.ListComparison.Form;
import dev.kpdagger.firewall.model.ZoneRelations;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Changes of rules of which only the running device knows what they match: what is proved must
/// hold whatever the names stand for, and what may make a difference must be doubted.
class EveryReadingTest {

  /// `NAME ACTION SOURCE USER [CATEGORY [SERVICE]]` as a rule of PAN-OS.
  private static String rule(String line) {
    var words = line.split(" ", -1);
    return "set rulebase security rules "
        + words[0]
        + " from any to any destination any application any action "
        + words[1]
        + " source "
        + words[2]
        + " source-user "
        + words[3].replace('_', ' ')
        + " category "
        + (words.length > 4 ? words[4] : "any")
        + " service "
        + (words.length > 5 ? words[5] : "any")
        + "\n";
  }

  private static ListChange change(List<String> before, List<String> after) {
    var forms = Stream.of(before, after).map(EveryReadingTest::form).toList();
    return ListComparison.compare(
        forms.getFirst(), forms.getLast(), new ZoneRelations(List.of()), () -> false);
  }

  private static Form form(List<String> lines) {
    var objects =
        """
        set address far fqdn www.example.com
        set address other fqdn www.example.org
        set address-group both static [ far other ]
        """;
    Device device =
        Analysed.device(
            "paloalto-panos",
            objects + String.join("", lines.stream().map(EveryReadingTest::rule).toList()));
    return new Form(device.facts().filtering().accessLists().items().getFirst(), device.text());
  }

  private static boolean proved(List<String> before, List<String> after) {
    var change = change(before, after);
    return change.traffic().isEmpty() && change.doubts().isEmpty();
  }

  @Test
  void aRuleThatNeverDecidesIsNoDoubt() {
    var wide = "wide allow 10.0.0.0/8 any";
    assertThat(proved(List.of(wide, "gone deny 10.1.0.0/16 alice"), List.of(wide))).isTrue();
    assertThat(proved(List.of("gone deny 10.1.0.0/16 alice", wide), List.of(wide))).isFalse();
    assertThat(proved(List.of("gone allow 10.1.0.0/16 alice", wide), List.of(wide))).isTrue();
  }

  @Test
  void aRuleThatAsksMoreThanOneBeforeIt() {
    var alice = "first allow 10.0.0.0/8 alice";
    var more = "gone deny 10.1.0.0/16 alice gambling";
    var rest = "rest deny any any";
    assertThat(proved(List.of(alice, more, rest), List.of(alice, rest))).isTrue();
    var others = "gone deny 11.1.0.0/16 alice gambling";
    var open = "rest allow any any";
    assertThat(proved(List.of(alice, others, open), List.of(alice, open))).isFalse();
    var bob = "gone deny 10.1.0.0/16 bob";
    assertThat(proved(List.of(alice, bob, open), List.of(alice, open))).isFalse();
  }

  @Test
  void anUnknownRuleBeforeTheOneThatReplacesIt() {
    var gone = "gone allow 10.0.0.0/8 any";
    var wide = "wide allow any any";
    var between = "between deny any bob";
    assertThat(proved(List.of(gone, wide), List.of(wide))).isTrue();
    assertThat(proved(List.of(gone, between, wide), List.of(between, wide))).isFalse();
    var elsewhere = "between deny 11.0.0.0/8 bob";
    assertThat(proved(List.of(gone, elsewhere, wide), List.of(elsewhere, wide))).isTrue();
  }

  @Test
  void anUnknownRuleBeforeBothIsTheSameBeforeAndAfter() {
    var first = "first deny any bob";
    var gone = "gone allow 10.0.0.0/8 any";
    var wide = "wide allow any any";
    assertThat(proved(List.of(first, gone, wide), List.of(first, wide))).isTrue();
  }

  @Test
  void theUnionOfNames() {
    var before = List.of("a allow 10.0.0.0/8 alice games", "b allow 10.0.0.0/8 bob games");
    assertThat(proved(before, List.of("a allow 10.0.0.0/8 [_alice_bob_] games"))).isTrue();
    assertThat(proved(before, List.of("a allow 10.0.0.0/8 [_alice_carol_] games"))).isFalse();
    assertThat(proved(before, List.of("a allow 10.0.0.0/8 [_alice_bob_] news"))).isFalse();
    assertThat(proved(before, List.of("a allow 10.0.0.0/9 [_alice_bob_] games"))).isFalse();
  }

  @Test
  void anAddressGroupIsItsMembers() {
    var before = List.of("a allow far any", "b allow other any");
    assertThat(proved(before, List.of("a allow both any"))).isTrue();
    assertThat(proved(before, List.of("a allow far any"))).isFalse();
    var bob = "x deny any bob";
    var three = List.of("a allow far any", bob, "b allow other any");
    assertThat(proved(three, List.of("a allow both any", bob))).isFalse();
    assertThat(proved(three, List.of("a allow far any", bob, "b allow both any"))).isTrue();
    var never = "x deny far bob";
    assertThat(
            proved(
                List.of("a allow far any", never, "b allow other any"),
                List.of("a allow both any", never)))
        .isTrue();
  }

  @Test
  void theOrderOfUnknownRules() {
    var alice = "a allow any alice";
    var bob = "b deny any bob";
    var carol = "c allow any carol";
    assertThat(proved(List.of(alice, bob), List.of(bob, alice))).isFalse();
    assertThat(proved(List.of(alice, carol, bob), List.of(carol, alice, bob))).isTrue();
    assertThat(proved(List.of(alice, bob, carol), List.of(alice, carol, bob))).isFalse();
  }

  @Test
  void aKnownRuleThatGoesFromBeforeAnUnknownOne() {
    var known = "a allow 10.0.0.0/8 any";
    var unknown = "b deny any bob";
    var change = change(List.of(known, unknown), List.of(unknown, known));
    assertThat(change.traffic().isEmpty() && change.doubts().isEmpty()).isFalse();
  }
}
