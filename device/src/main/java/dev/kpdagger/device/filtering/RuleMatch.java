package dev.kpdagger.device.filtering;

import dev.kpdagger.device.Derived;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// Which packets a rule is about.
///
/// @param zones where they come from and go to
/// @param services protocol and ports; one of them must hold
/// @param conditions what else a packet must be: established, fragments, dscp, a TCP flag ...; as
///   written
public record RuleMatch(
    RuleZones zones,
    RuleAddresses source,
    RuleAddresses destination,
    List<ServiceTerm> services,
    List<String> conditions,
    RuleIdentities identities) {

  /// How a condition begins that only leaves out packets of a virtual IP, which other rules are
  /// for.
  public static final String UNTRANSLATED = "untouched by virtual IP ";

  public RuleMatch {
    services = List.copyOf(services);
    conditions = List.copyOf(conditions);
  }

  /// Packets by address and service alone, wherever they go.
  public static RuleMatch of(
      RuleAddresses source, RuleAddresses destination, List<ServiceTerm> services) {
    return new RuleMatch(
        RuleZones.ANY, source, destination, services, List.of(), RuleIdentities.ANY);
  }

  /// Whether no condition leaves out more than packets that are translated before.
  @Derived
  public boolean asksNothingElse() {
    return conditions.stream().allMatch(condition -> condition.startsWith(UNTRANSLATED));
  }

  /// The match of one rule for the packets of two that differ in one list of alternatives: zones,
  /// addresses, services, applications, users or categories. Empty where they differ in more, or
  /// where the list in which they differ is negated or asks for nothing.
  public Optional<RuleMatch> union(RuleMatch other) {
    var from = Alternatives.of(zones.from(), other.zones.from());
    var to = Alternatives.of(zones.to(), other.zones.to());
    var sources = Alternatives.of(source, other.source);
    var destinations = Alternatives.of(destination, other.destination);
    var both = Alternatives.of(services, other.services);
    var applications = Alternatives.of(identities.applications(), other.identities.applications());
    var users = Alternatives.of(identities.users(), other.identities.users());
    var categories = Alternatives.of(identities.categories(), other.identities.categories());
    var all = List.of(from, to, sources, destinations, both, applications, users, categories);
    boolean one =
        conditions.equals(other.conditions)
            && all.stream().noneMatch(Alternatives::impossible)
            && all.stream().filter(Alternatives::differ).count() == 1;
    return one
        ? Optional.of(
            new RuleMatch(
                new RuleZones(from.union, to.union),
                sources.differ ? RuleAddresses.of(sources.union) : source,
                destinations.differ ? RuleAddresses.of(destinations.union) : destination,
                both.union,
                conditions,
                new RuleIdentities(applications.union, users.union, categories.union)))
        : Optional.empty();
  }

  /// What one list has with what another adds.
  private record Alternatives<T>(List<T> union, boolean differ, boolean impossible) {

    static <T> Alternatives<T> of(List<T> one, List<T> two) {
      if (one.equals(two)) {
        return new Alternatives<>(one, false, false);
      }
      var all = new LinkedHashSet<>(one);
      all.addAll(two);
      return new Alternatives<>(List.copyOf(all), true, one.isEmpty() || two.isEmpty());
    }

    static Alternatives<AddressTerm> of(RuleAddresses one, RuleAddresses two) {
      if (one.equals(two)) {
        return new Alternatives<>(one.terms(), false, false);
      }
      var union = of(one.terms(), two.terms());
      return new Alternatives<>(
          union.union, true, union.impossible || one.negated() || two.negated());
    }
  }
}
