package dev.kpdagger.device.filtering;

import java.util.ArrayList;
import java.util.List;

/// A rule with the parts that its platform writes it in. Two rules that have the same words in all
/// parts but one are alike in all that the platform can say of a rule beside its name and comment.
///
/// @param parts the same names in the same order for all rules of a list
/// @param comment as written, empty for none
public record WrittenRule(AccessRule rule, List<RulePart> parts, String comment) {

  public WrittenRule {
    parts = List.copyOf(parts);
  }

  /// The words of a part.
  public List<String> words(int part) {
    return parts.get(part).words();
  }

  /// The same with another match and other words of one part.
  public WrittenRule with(RuleMatch match, int part, List<String> words) {
    var changed = new ArrayList<>(parts);
    changed.set(part, parts.get(part).with(words));
    return new WrittenRule(rule.with(match), changed, comment);
  }
}
