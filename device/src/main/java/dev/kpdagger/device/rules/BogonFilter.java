package dev.kpdagger.device.rules;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.AccessRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What filters packets that come in at a place, by what it does with sources that belong to nobody
/// there: private, reserved and group addresses. It is a list at an interface, or policies for what
/// comes from a zone.
///
/// @param place the interface, as the use of the list names it; for policies the zone, or what they
///   name instead of one
/// @param list the name of the list or of the policies
/// @param byPolicy whether it is policies
/// @param admits whether a rule for more than such sources lets some of them in; unknown where a
///   part of the rules is not understood
/// @param networks those that the first such rule lets in
/// @param rule that rule, or null where there is none
/// @param witness a packet that it lets in, or null where there is none
public record BogonFilter(
    String place,
    String list,
    boolean byPolicy,
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
    return byPolicy
        ? "policies for what comes from " + place
        : "access list " + list + " at " + place + " in";
  }

  @Override
  public List<SourceSpan> proofLines() {
    return rule == null || rule.implicit() ? List.of() : List.of(rule.span());
  }
}
