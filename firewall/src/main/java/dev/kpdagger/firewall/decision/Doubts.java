package dev.kpdagger.firewall.decision;

import dev.kpdagger.firewall.model.ModelledRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rules before the one that decides that may match too, as not all that they ask for is known: the
/// first that lets pass and the first that does not.
public record Doubts(@Nullable ModelledRule permitting, @Nullable ModelledRule denying) {

  static final Doubts NONE = new Doubts(null, null);

  boolean isEmpty() {
    return permitting == null && denying == null;
  }

  /// Whether a rule with this effect was there before.
  public boolean has(boolean permits) {
    return (permits ? permitting : denying) != null;
  }

  Doubts with(ModelledRule rule) {
    return rule.rule().permit() ? new Doubts(rule, denying) : new Doubts(permitting, rule);
  }

  public List<ModelledRule> rules() {
    var rules = new ArrayList<ModelledRule>(2);
    if (permitting != null) {
      rules.add(permitting);
    }
    if (denying != null) {
      rules.add(denying);
    }
    return rules;
  }
}
