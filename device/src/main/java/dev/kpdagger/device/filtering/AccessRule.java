package dev.kpdagger.device.filtering;

import dev.kpdagger.device.Derived;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// One rule of an access list, filter or policy.
///
/// @param remark the comment or description, empty for none
/// @param unresolved why a part of it is not understood, or empty
public record AccessRule(
    RulePlace place,
    RuleAction action,
    RuleMatch match,
    RuleOptions options,
    String remark,
    String unresolved,
    SourceSpan span)
    implements Located {

  private static final int NAMED_PORTS = 32;

  /// The name of its list.
  @Derived
  public String list() {
    return place.list();
  }

  @Derived
  public long sequence() {
    return place.sequence();
  }

  /// Its own name or id, empty for none.
  @Derived
  public String name() {
    return place.name();
  }

  /// How commands name it.
  @Derived
  public RuleCommand command() {
    return place.command();
  }

  /// The same rule with the commands that name it.
  public AccessRule with(RuleCommand command) {
    return new AccessRule(
        new RulePlace(place.list(), place.sequence(), place.name(), command),
        action,
        match,
        options,
        remark,
        unresolved,
        span);
  }

  /// The same rule for other packets.
  public AccessRule with(RuleMatch other) {
    return new AccessRule(place, action, other, options, remark, unresolved, span);
  }

  @Derived
  public boolean permit() {
    return action == RuleAction.PERMIT;
  }

  @Derived
  public RuleAddresses source() {
    return match.source();
  }

  @Derived
  public RuleAddresses destination() {
    return match.destination();
  }

  /// What else a packet must be, as written.
  @Derived
  public List<String> conditions() {
    return match.conditions();
  }

  /// Zones or interfaces that packets come from, empty for any.
  @Derived
  public List<String> fromZones() {
    return match.zones().from();
  }

  /// Zones or interfaces that packets go to, empty for any.
  @Derived
  public List<String> toZones() {
    return match.zones().to();
  }

  @Derived
  public List<String> applications() {
    return match.identities().applications();
  }

  @Derived
  public List<String> users() {
    return match.identities().users();
  }

  /// Whether it is in force.
  @Derived
  public boolean enabled() {
    return options.enabled();
  }

  @Derived
  public boolean implicit() {
    return options.implicit();
  }

  @Derived
  public Fact<Boolean> logged() {
    return options.logged();
  }

  /// The name of the period in which it holds, empty for always.
  @Derived
  public String schedule() {
    return options.schedule();
  }

  /// Inspections of what it permits, as `kind:name`.
  @Derived
  public List<String> profiles() {
    return options.profiles();
  }

  /// Whether it asks nothing of protocol and ports.
  @Derived
  public boolean anyService() {
    return match.services().stream().anyMatch(ServiceTerm::isAny);
  }

  /// The protocols that it names, groups resolved: tcp, udp, gre ...; empty where it asks for none.
  @Derived
  public List<String> protocols() {
    var found = new LinkedHashSet<String>();
    match.services().forEach(service -> protocols(service, found));
    return List.copyOf(found);
  }

  private static void protocols(ServiceTerm term, Set<String> into) {
    switch (term) {
      case ServiceTerm.Match service -> into.add(service.protocol());
      case ServiceTerm.Named named -> named.object().members().forEach(m -> protocols(m, into));
      case ServiceTerm.Any _, ServiceTerm.ApplicationDefault _, ServiceTerm.Unresolved _ -> {}
    }
  }

  /// Whether it is in force and every packet of the rule's address family, zones and interfaces
  /// matches it, but for those that a virtual IP takes away before.
  @Derived
  public boolean matchesEverything() {
    return enabled()
        && anyService()
        && source().isAny()
        && destination().isAny()
        && match.asksNothingElse()
        && schedule().isEmpty()
        && match.identities().equals(RuleIdentities.ANY)
        && unresolved.isEmpty();
  }

  /// The services for remote control of a device that the rule's destination ports name: `telnet`,
  /// `snmp` and the like. Ports count as named in a range of at most [#NAMED_PORTS]; web ports do
  /// not count, since mostly something else answers there.
  @Derived
  public List<String> controlServices() {
    List<String> found = List.of();
    for (ServiceTerm term : match.services()) {
      found = controlServices(term, found);
    }
    return found;
  }

  private static List<String> controlServices(ServiceTerm term, List<String> before) {
    var found = before;
    switch (term) {
      case ServiceTerm.Match service -> {
        for (var range : service.destinationPorts().ranges()) {
          if (range.last() - range.first() < NAMED_PORTS) {
            found = ControlService.named(service.protocol(), range, found);
          }
        }
      }
      case ServiceTerm.Named named -> {
        for (ServiceTerm member : named.object().members()) {
          found = controlServices(member, found);
        }
      }
      case ServiceTerm.Any _, ServiceTerm.ApplicationDefault _, ServiceTerm.Unresolved _ -> {}
    }
    return found;
  }

  @Override
  public String subject() {
    return (place.name().isEmpty() ? "access list " : "policy ")
        + place.list()
        + " rule "
        + (place.name().isEmpty() ? place.sequence() : place.name());
  }
}
