package dev.kpdagger.device.rules;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.AccessRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list that filters what comes in on an interface, by what it does with sources that belong to
/// nobody there: private, reserved and group addresses.
///
/// @param place the interface, as the use of the list names it
/// @param admits whether a rule for more than such sources lets some of them in; unknown where a
///   part of the rules is not understood
/// @param networks those that the first such rule lets in
/// @param rule that rule, or null where there is none
/// @param witness a packet that it lets in, or null where there is none
public record BogonFilter(
    String place,
    String list,
    Fact<Boolean> admits,
    List<String> networks,
    @Nullable AccessRule rule,
    @Nullable Witness witness,
    SourceSpan span)
    implements Proven {

  public BogonFilter {
    networks = List.copyOf(networks);
  }

  @Override
  public String subject() {
    return "access list " + list + " at " + place + " in";
  }

  @Override
  public List<SourceSpan> proofLines() {
    return rule == null || rule.implicit() ? List.of() : List.of(rule.span());
  }
}
