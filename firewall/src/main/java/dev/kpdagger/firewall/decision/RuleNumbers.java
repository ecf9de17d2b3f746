package dev.kpdagger.firewall.decision;

import dev.kpdagger.firewall.model.ModelledRule;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/// Tells rules apart by a number each: to compare them in full would look at all their objects.
public final class RuleNumbers {

  private final IdentityHashMap<ModelledRule, Integer> numbers = new IdentityHashMap<>();

  /// Which rule decides, and which may before it.
  public record Decider(int rule, int permitting, int denying) {}

  public Decider of(Decided decided) {
    var doubts = decided.doubts();
    return new Decider(of(decided.rule()), of(doubts.permitting()), of(doubts.denying()));
  }

  private int of(@Nullable ModelledRule rule) {
    return rule == null ? 0 : numbers.computeIfAbsent(rule, _ -> numbers.size() + 1);
  }
}
