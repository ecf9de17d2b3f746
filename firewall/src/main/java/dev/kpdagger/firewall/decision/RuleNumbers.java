package dev.kpdagger.firewall.decision;

import dev.kpdagger.device.filtering.RulePlace;
import dev.kpdagger.firewall.model.ModelledRule;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/// Tells rules apart by a number each: to compare them in full would look at all their objects.
public final class RuleNumbers {

  private final HashMap<Place, Integer> numbers = new HashMap<>();

  /// One place may be several rules, where a rule stands for any zones.
  private record Place(RulePlace place, boolean implicit) {
    static Place of(ModelledRule rule) {
      return new Place(rule.rule().place(), rule.rule().implicit());
    }
  }

  /// Which rule decides, and which may before it.
  public record Decider(int rule, int permitting, int denying) {}

  public Decider of(Decided decided) {
    var doubts = decided.doubts();
    return new Decider(of(decided.rule()), of(doubts.permitting()), of(doubts.denying()));
  }

  private int of(@Nullable ModelledRule rule) {
    return rule == null ? 0 : numbers.computeIfAbsent(Place.of(rule), _ -> numbers.size() + 1);
  }
}
