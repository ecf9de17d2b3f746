package dev.kpdagger.firewall.proof;

import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.RuleAction;
import dev.kpdagger.device.rules.RuleAnomaly;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Checks claims about rules by trying packets on the rules as the facts have them.
public final class ClaimCheck {

  /// What came of a check.
  ///
  /// @param against a packet that speaks against the claim, empty for none
  /// @param complete whether every kind of packet was tried, so that nothing can speak against it
  public record Result(String against, boolean complete) {
    public boolean holds() {
      return against.isEmpty();
    }
  }

  private final List<AccessRule> rules;
  private final boolean ip4;
  private final boolean ip6;

  public ClaimCheck(AccessList list) {
    this.rules =
        Stream.concat(list.rules().stream(), list.implicitRules().stream())
            .filter(rule -> rule.enabled() && rule.action() != RuleAction.CONTINUE)
            .toList();
    this.ip4 = list.kind() != AccessListKind.IPV6;
    this.ip6 =
        list.kind() == AccessListKind.IPV6
            || list.kind() == AccessListKind.POLICY
            || list.kind() == AccessListKind.LOCAL_POLICY;
  }

  /// Tries packets on a claim about a rule of the list.
  public Result check(RuleAnomaly claim) {
    var rule = claim.rule();
    return switch (claim.kind()) {
      case REDUNDANT, DUPLICATE -> all(rule, claim.others(), packet -> some(claim, packet));
      case CONFLICTING -> all(rule, claim.others(), packet -> some(claim, packet));
      case REDUNDANT_TO_LATER -> needless(rule);
      case CORRELATED -> meets(rule, claim.others().getFirst());
      case GENERALISATION -> {
        var exception = claim.others().getFirst();
        yield all(
            exception, List.of(rule), packet -> RuleTrial.matches(rule, packet) == Verdict.YES);
      }
      case EMPTY -> all(rule, List.of(), _ -> false);
    };
  }

  private static boolean some(RuleAnomaly claim, Trial packet) {
    return claim.others().stream()
        .anyMatch(other -> RuleTrial.matches(other, packet) == Verdict.YES);
  }

  /// Whether something holds of every packet of a rule.
  private Result all(AccessRule rule, List<AccessRule> others, Predicate<Trial> holds) {
    var involved = new ArrayList<>(others);
    involved.add(rule);
    var packets = new Trials(involved, ip4, ip6).of(rule);
    return packets.packets().stream()
        .filter(packet -> !holds.test(packet))
        .findFirst()
        .map(packet -> new Result(packet.text(), true))
        .orElse(new Result("", packets.complete()));
  }

  /// Whether the list does the same with every packet of a rule when the rule is not there.
  private Result needless(AccessRule rule) {
    var packets = new Trials(near(rule), ip4, ip6).of(rule);
    for (Trial packet : packets.packets()) {
      var with = decide(packet, null);
      var without = decide(packet, rule);
      if (with != without) {
        return new Result(packet.text(), true);
      }
    }
    // Ends of rules further off are not among those tried.
    return new Result("", false);
  }

  /// Rules whose ends matter for the packets of a rule; with more of them, too few packets of each
  /// kind could be tried.
  private List<AccessRule> near(AccessRule rule) {
    int most = 200;
    var near = new ArrayList<AccessRule>();
    near.add(rule);
    int at = rules.indexOf(rule);
    for (int i = at + 1; i < rules.size() && near.size() < most; i++) {
      near.add(rules.get(i));
    }
    return near;
  }

  private RuleAction decide(Trial packet, @Nullable AccessRule without) {
    for (AccessRule rule : rules) {
      if (!rule.equals(without) && RuleTrial.matches(rule, packet) == Verdict.YES) {
        return rule.action();
      }
    }
    return RuleAction.CONTINUE;
  }

  private Result meets(AccessRule rule, AccessRule other) {
    var packets = new Trials(List.of(rule, other), ip4, ip6).ofBoth(rule, other);
    boolean met =
        packets.packets().stream()
            .anyMatch(packet -> RuleTrial.matches(other, packet) == Verdict.YES);
    return met || !packets.complete()
        ? new Result("", met)
        : new Result("no packet is matched by both", true);
  }
}
