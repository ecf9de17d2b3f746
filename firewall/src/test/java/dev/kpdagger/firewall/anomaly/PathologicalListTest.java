package dev.kpdagger.firewall.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.device.filtering.PortTerm;
import dev.kpdagger.device.filtering.RuleAction;
import dev.kpdagger.device.filtering.RuleAddresses;
import dev.kpdagger.device.filtering.RuleMatch;
import dev.kpdagger.device.filtering.RuleOptions;
import dev.kpdagger.device.filtering.RulePlace;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.firewall.model.ModelledList;
import dev.kpdagger.packets.AddressMatch;
import dev.kpdagger.packets.PortRange;
import dev.kpdagger.packets.SearchBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Lists made to be hard: every rule overlaps every other, by masks with gaps and by ports that are
/// all but one.
class PathologicalListTest {

  private static AccessList list(int count) {
    var random = new Random(3);
    var rules = new ArrayList<AccessRule>();
    for (int i = 0; i < count; i++) {
      int port = 1 + random.nextInt(65_000);
      rules.add(
          new AccessRule(
              new RulePlace("HARD", i, ""),
              i % 2 == 0 ? RuleAction.PERMIT : RuleAction.DENY,
              RuleMatch.of(
                  addresses(random),
                  addresses(random),
                  List.of(
                      ServiceTerm.Match.of(
                          "tcp",
                          new PortTerm.Ports(
                              List.of(
                                  new PortRange(0, port - 1), new PortRange(port + 1, 65_535)))))),
              RuleOptions.inForce(Fact.byDefault(false, "test")),
              "",
              "",
              SourceSpan.line(i + 1)));
    }
    return new AccessList(
        "HARD", "", AccessListKind.EXTENDED, rules, List.of(), SourceSpan.line(1));
  }

  /// A mask of scattered bits, all of which are in the low half of the address.
  private static RuleAddresses addresses(Random random) {
    int wildcard = 0;
    for (int i = 0; i < 9; i++) {
      wildcard |= 1 << random.nextInt(16);
    }
    return RuleAddresses.of(
        new AddressTerm.Literal(
            new AddressMatch.Ip4Wildcard(10 << 24 | random.nextInt(4), wildcard | 0xff00)));
  }

  @Test
  void endsWithinItsBudgetAndSaysWhatIsLeft() {
    var list = list(300);
    var budget = new SearchBudget(3_000_000, 100_000, () -> false);
    var found = ListAnomalies.find(ModelledList.of(list), budget);
    assertThat(budget.isUsedUp()).isTrue();
    assertThat(found.anomalies())
        .filteredOn(anomaly -> anomaly.holds() instanceof Fact.Unknown)
        .isNotEmpty();
  }

  @Test
  void stopsSoonAfterItIsCancelled() {
    var list = ModelledList.of(list(300));
    var asked = new AtomicInteger();
    var budget =
        new SearchBudget(Long.MAX_VALUE, Long.MAX_VALUE, () -> asked.incrementAndGet() > 20);
    assertThatThrownBy(() -> ListAnomalies.find(list, budget))
        .isInstanceOf(CancellationException.class);
    assertThat(asked).hasValue(21);
  }

  @Test
  void aMaskOfTooManyRangesIsNotUnderstood() {
    var rule =
        new AccessRule(
            new RulePlace("HARD", 1, ""),
            RuleAction.PERMIT,
            RuleMatch.of(
                RuleAddresses.of(
                    new AddressTerm.Literal(
                        new AddressMatch.Ip4Wildcard(0x0a00_0001, 0x00ff_00fe))),
                RuleAddresses.any(),
                List.of(ServiceTerm.any())),
            RuleOptions.inForce(Fact.byDefault(false, "test")),
            "",
            "",
            SourceSpan.line(1));
    var list =
        new AccessList(
            "HARD", "", AccessListKind.EXTENDED, List.of(rule), List.of(), SourceSpan.line(1));
    assertThat(ModelledList.of(list).rules().getFirst().exact()).isFalse();
  }
}
