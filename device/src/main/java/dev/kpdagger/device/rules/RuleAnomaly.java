package dev.kpdagger.device.rules;

import dev.kpdagger.device.Derived;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessRule;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Something odd about one rule among the rules of its list.
///
/// @param listKind of the list that holds it
/// @param context the virtual context of the list, empty for the device
/// @param others the rules that it is about besides, in order: those that cover the rule, each of
///   them needed for one of its services and address families; or the first of those that overlap
///   it
/// @param otherCount how many there are in all
/// @param witness a packet that shows it, or null where none is needed
/// @param holds whether it is so; unknown where a part of the rules is not understood
public record RuleAnomaly(
    AnomalyKind kind,
    AccessRule rule,
    AccessListKind listKind,
    String context,
    List<AccessRule> others,
    long otherCount,
    @Nullable Witness witness,
    Fact<Boolean> holds)
    implements Proven {

  /// Rules that a title names; more are counted.
  private static final int NAMED = 5;

  public RuleAnomaly {
    others = List.copyOf(others);
  }

  @Override
  public String subject() {
    return rule.subject();
  }

  @Override
  public SourceSpan span() {
    return rule.span();
  }

  @Override
  public List<SourceSpan> proofLines() {
    return others.stream().filter(o -> !o.implicit()).map(AccessRule::span).distinct().toList();
  }

  /// The other rules in a reader's words: `rule 10`, `rules 10 and 30`, `rules 10, 20, 30 and 12
  /// more`; where none is known, `other rules`.
  @Derived
  public String otherNames() {
    var names = others.stream().limit(NAMED).map(RuleAnomaly::nameOf).toList();
    if (names.isEmpty()) {
      return "other rules";
    }
    long more = otherCount - names.size();
    var word = otherCount == 1 ? "rule " : "rules ";
    if (more > 0) {
      return word + String.join(", ", names) + " and " + more + " more";
    }
    return word
        + (names.size() < 2
            ? String.join("", names)
            : names.stream().limit(names.size() - 1L).collect(Collectors.joining(", "))
                + " and "
                + names.getLast());
  }

  private static String nameOf(AccessRule rule) {
    return rule.place().name().isEmpty()
        ? String.valueOf(rule.place().sequence())
        : rule.place().name();
  }
}
