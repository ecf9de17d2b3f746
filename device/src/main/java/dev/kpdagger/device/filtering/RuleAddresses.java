package dev.kpdagger.device.filtering;

import dev.kpdagger.device.Derived;
import java.util.List;
import java.util.stream.Collectors;

/// What a rule says of the sources or destinations of packets.
///
/// @param terms a packet's address must be in one of them
/// @param negated whether it must be in none of them instead
public record RuleAddresses(List<AddressTerm> terms, boolean negated) {

  private static final RuleAddresses ANY = new RuleAddresses(List.of(AddressTerm.any()), false);

  public RuleAddresses {
    terms = List.copyOf(terms);
  }

  /// Every address.
  public static RuleAddresses any() {
    return ANY;
  }

  /// One term, not negated.
  public static RuleAddresses of(AddressTerm term) {
    return term instanceof AddressTerm.Any ? ANY : new RuleAddresses(List.of(term), false);
  }

  /// One of these.
  public static RuleAddresses of(List<AddressTerm> terms) {
    return new RuleAddresses(terms, false);
  }

  /// As a reader would write it: `10.0.0.0/8, SERVERS`, with `not` in front where it is negated.
  public String text() {
    var all = terms.stream().map(AddressTerm::text).collect(Collectors.joining(", "));
    return negated ? "not " + all : all;
  }

  /// Whether every address of a family is in it.
  @Derived
  public boolean isAny() {
    return !negated && terms.stream().anyMatch(AddressTerm::isAny);
  }
}
