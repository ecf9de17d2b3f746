package dev.kpdagger.firewall.objects;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.AddressObject;
import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.device.filtering.ObjectFaults;
import dev.kpdagger.device.filtering.PortTerm;
import dev.kpdagger.device.filtering.RuleMatch;
import dev.kpdagger.device.filtering.ServiceObject;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.device.traffic.NatRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// Which rules, objects and translations name which objects, and which names stand for nothing.
final class Usage {

  /// Who names an object; each by its lines, as a rule that several policies inherit is one.
  static final class Users {
    final Set<SourceSpan> rules = new HashSet<>(2);
    final Set<SourceSpan> translations = new HashSet<>(0);
    int objects;

    boolean any() {
      return objects > 0 || !rules.isEmpty() || !translations.isEmpty();
    }
  }

  /// A name that stands for nothing.
  record Missing(String kind, String name, String context, String user, SourceSpan span) {}

  /// Who names what at the moment.
  private record User(Place place, String context, String subject, SourceSpan span) {}

  private enum Place {
    RULE,
    OBJECT,
    TRANSLATION
  }

  private final IdentityHashMap<Object, Users> users = new IdentityHashMap<>();
  private final Set<Missing> missing = Collections.newSetFromMap(new java.util.LinkedHashMap<>());
  private final Set<Object> known = Collections.newSetFromMap(new IdentityHashMap<>());

  Usage(Device device) {
    var filtering = device.facts().filtering();
    filtering.addressObjects().forEach(known::add);
    filtering.serviceObjects().forEach(known::add);
    for (AccessList list : filtering.accessLists()) {
      for (AccessRule rule : list.rules()) {
        match(rule.match(), new User(Place.RULE, list.context(), rule.subject(), rule.span()));
      }
    }
    for (NatRule nat : device.facts().traffic().natRules()) {
      match(nat.match(), new User(Place.TRANSLATION, nat.context(), nat.subject(), nat.span()));
    }
    for (AddressObject object : filtering.addressObjects()) {
      var user = new User(Place.OBJECT, object.context(), object.subject(), object.span());
      addresses(object.members(), user);
      addresses(object.excluded(), user);
    }
    for (ServiceObject object : filtering.serviceObjects()) {
      services(
          object.members(),
          new User(Place.OBJECT, object.context(), object.subject(), object.span()));
    }
  }

  Users of(Object object) {
    return users.getOrDefault(object, new Users());
  }

  List<Missing> missing() {
    return new ArrayList<>(missing);
  }

  private void match(RuleMatch match, User user) {
    addresses(match.source().terms(), user);
    addresses(match.destination().terms(), user);
    services(match.services(), user);
  }

  private void addresses(List<AddressTerm> terms, User user) {
    for (AddressTerm term : terms) {
      switch (term) {
        case AddressTerm.Named(var object) -> {
          if (known.contains(object)) {
            note(object, user);
          } else {
            // What a reader made up for addresses with exceptions
            addresses(object.members(), user);
            addresses(object.excluded(), user);
          }
        }
        case AddressTerm.Unresolved(var text, var reason) ->
            unresolved("address", text, reason, user);
        case AddressTerm.Any _, AddressTerm.Literal _, AddressTerm.Symbolic _ -> {}
      }
    }
  }

  private void services(List<ServiceTerm> terms, User user) {
    for (ServiceTerm term : terms) {
      switch (term) {
        case ServiceTerm.Named(var object) -> note(object, user);
        case ServiceTerm.Unresolved(var text, var reason) ->
            unresolved("service", text, reason, user);
        case ServiceTerm.Match match -> {
          ports(match.sourcePorts(), user);
          ports(match.destinationPorts(), user);
        }
        case ServiceTerm.Any _, ServiceTerm.ApplicationDefault _ -> {}
      }
    }
  }

  private void ports(PortTerm term, User user) {
    switch (term) {
      case PortTerm.Group(var object) -> note(object, user);
      case PortTerm.Unresolved(var text, var reason) -> unresolved("service", text, reason, user);
      case PortTerm.Any _, PortTerm.Ports _ -> {}
    }
  }

  private void note(Object object, User user) {
    var noted = users.computeIfAbsent(object, _ -> new Users());
    switch (user.place) {
      case RULE -> noted.rules.add(user.span);
      case TRANSLATION -> noted.translations.add(user.span);
      case OBJECT -> noted.objects++;
    }
  }

  private void unresolved(String kind, String name, String reason, User user) {
    if (reason.equals(ObjectFaults.NOT_DEFINED)) {
      missing.add(new Missing(kind, name, user.context, user.subject, user.span));
    }
  }
}
