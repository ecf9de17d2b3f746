package dev.kpdagger.firewall.model;

import dev.kpdagger.device.filtering.AccessRule;
import java.util.List;

/// Tells the parts of rules that are not known, when somebody asks: most never do.
public final class OpenRules {

  private final RuleModel model;
  private final boolean ip4;
  private final boolean ip6;

  OpenRules(RuleModel model, boolean ip4, boolean ip6) {
    this.model = model;
    this.ip4 = ip4;
    this.ip6 = ip6;
  }

  /// What a rule of the list matches only if something holds that the running device knows.
  /// Together with its certain packets that is all that it may match.
  ///
  /// @param words the lines of the rule, which stand for what is not understood in them
  public List<OpenPart> of(AccessRule rule, String words) {
    return model.open(rule, words, ip4, ip6);
  }
}
