package dev.kpdagger.firewall.model;

import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.device.filtering.RuleAddresses;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.packets.IpProtocol;
import dev.kpdagger.packets.PacketBox;
import dev.kpdagger.packets.PacketField;
import dev.kpdagger.packets.PacketSpace;
import dev.kpdagger.packets.ValueSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Turns rules into boxes of a space.
final class RuleModel {

  private static final Family[] NO_FAMILIES = {};

  private final PacketSpace space;

  /// Every set of conditions that some rule asks for.
  private final List<Set<String>> asked;

  private final PacketBox everything;
  private final Family[] families;
  private final Map<NamesOf, Bounds> names = new HashMap<>();

  private record NamesOf(PacketField field, List<String> values, boolean exact) {}

  /// Which of the three bounds of a rule.
  private enum Side {
    WRITTEN,
    CERTAIN,
    POSSIBLE;

    ValueSet of(Bounds bounds) {
      return switch (this) {
        case WRITTEN -> bounds.written();
        case CERTAIN -> bounds.certain();
        case POSSIBLE -> bounds.possible();
      };
    }
  }

  /// What is needed for one address family.
  record Family(boolean ip6, AddressBounds addresses, ServiceBounds services) {}

  RuleModel(PacketSpace space, List<Set<String>> asked) {
    this.space = space;
    this.asked = asked;
    this.everything = space.everything();
    this.families = List.of(family(space, false), family(space, true)).toArray(NO_FAMILIES);
  }

  private static Family family(PacketSpace space, boolean ip6) {
    return new Family(ip6, new AddressBounds(space, ip6), new ServiceBounds(space, ip6));
  }

  PacketSpace space() {
    return space;
  }

  /// The conditions of a rule beside addresses and services.
  static Conditions conditions(AccessRule rule) {
    return Conditions.of(
        rule.conditions(),
        rule.match().services().stream()
            .anyMatch(ServiceTerm.ApplicationDefault.class::isInstance));
  }

  /// The name in a space of conditions that must all hold.
  static String text(Collection<String> conditions) {
    return String.join(" and ", conditions);
  }

  ModelledRule of(AccessRule rule, boolean ip4, boolean ip6) {
    boolean understood = isUnderstoodByParts(rule);
    var written = new ArrayList<PacketBox>();
    var certain = new ArrayList<PacketBox>();
    var possible = new ArrayList<PacketBox>();
    for (Family family : families) {
      if (family.ip6 ? ip6 : ip4) {
        var base = base(rule);
        if (understood) {
          boxes(rule, family, base, Side.WRITTEN, written);
          boxes(rule, family, base, Side.CERTAIN, certain);
          boxes(rule, family, base, Side.POSSIBLE, possible);
        } else {
          written.add(everything(family, Side.WRITTEN));
          possible.add(everything(family, Side.POSSIBLE));
        }
      }
    }
    return new ModelledRule(rule, written, certain, possible, certain.equals(possible));
  }

  /// Whether all that is not understood of a rule is some of its addresses or services.
  private static boolean isUnderstoodByParts(AccessRule rule) {
    if (rule.unresolved().isEmpty()) {
      return true;
    }
    var texts = new ArrayList<String>();
    unresolved(rule.source(), texts);
    unresolved(rule.destination(), texts);
    for (ServiceTerm term : rule.match().services()) {
      if (term instanceof ServiceTerm.Unresolved(var text, _)) {
        texts.add(text);
      }
    }
    return Arrays.stream(rule.unresolved().split("; ", -1))
        .allMatch(part -> texts.stream().anyMatch(part::contains));
  }

  private static void unresolved(RuleAddresses addresses, List<String> into) {
    for (AddressTerm term : addresses.terms()) {
      if (term instanceof AddressTerm.Unresolved(var text, _)) {
        into.add(text);
      }
    }
  }

  private PacketBox everything(Family family, Side side) {
    var any = side.of(family.addresses.of(RuleAddresses.any()));
    return everything.with(PacketField.SOURCE, any).with(PacketField.DESTINATION, any);
  }

  /// What the rule asks of fields with names.
  Map<PacketField, Bounds> base(AccessRule rule) {
    var base = new HashMap<PacketField, Bounds>();
    var identities = rule.match().identities();
    names(base, PacketField.FROM_ZONE, rule.fromZones(), true);
    names(base, PacketField.TO_ZONE, rule.toZones(), true);
    names(
        base,
        PacketField.APPLICATION,
        identities.applications(),
        identities.applications().stream().noneMatch(RuleModel::isKind));
    names(base, PacketField.USER, identities.users(), false);
    names(base, PacketField.CATEGORY, identities.categories(), false);
    names(
        base,
        PacketField.SCHEDULE,
        rule.schedule().isEmpty() ? List.of() : List.of(rule.schedule()),
        false);
    return base;
  }

  /// Whether the members of applications are not known: names of applications have no blanks.
  static boolean isKind(String application) {
    return application.indexOf(' ') >= 0;
  }

  /// @param exact whether names hold nothing in common
  private void names(
      Map<PacketField, Bounds> base, PacketField field, List<String> values, boolean exact) {
    if (!values.isEmpty()) {
      base.put(
          field,
          names.computeIfAbsent(
              new NamesOf(field, values, exact),
              _ -> {
                var named = space.named(field, values);
                return new Bounds(named, named, exact ? named : space.any(field));
              }));
    }
  }

  private void boxes(
      AccessRule rule,
      Family family,
      Map<PacketField, Bounds> base,
      Side side,
      List<PacketBox> into) {
    var source = side.of(family.addresses.of(rule.source()));
    var destination = side.of(family.addresses.of(rule.destination()));
    if (source.isEmpty() || destination.isEmpty()) {
      return;
    }
    var conditions = conditions(rule);
    var services = family.services.of(rule.match().services());
    var parts =
        services.complete() || side == Side.CERTAIN
            ? services.known()
            : List.of(family.services.anything());
    var box =
        everything.with(PacketField.SOURCE, source).with(PacketField.DESTINATION, destination);
    for (var name : base.entrySet()) {
      box = box.with(name.getKey(), side.of(name.getValue()));
    }
    if (!conditions.other().isEmpty()) {
      box = box.with(PacketField.CONDITION, condition(conditions, side));
    }
    for (Service service : parts) {
      transport(box, service, conditions).ifPresent(into::add);
    }
  }

  /// Empty when no packet is like that.
  Optional<PacketBox> transport(PacketBox base, Service service, Conditions conditions) {
    var protocols = service.protocols();
    boolean wholeOnly = service.wholeOnly();
    var box = base;
    var flags = conditions.flags();
    if (flags != null) {
      protocols = protocols.intersection(ValueSet.of(IpProtocol.TCP));
      wholeOnly = true;
      if (flags.isEmpty() || protocols.isEmpty()) {
        return Optional.empty();
      }
      box = box.with(PacketField.TCP_FLAGS, flags);
    }
    if (wholeOnly && conditions.laterFragments()) {
      return Optional.empty();
    }
    box = narrowed(box, PacketField.PROTOCOL, protocols);
    box = narrowed(box, PacketField.SOURCE_PORT, service.sourcePorts());
    box = narrowed(box, PacketField.DESTINATION_PORT, service.destinationPorts());
    return Optional.of(
        wholeOnly
            ? box.with(PacketField.FRAGMENT, ValueSet.of(0))
            : conditions.laterFragments() ? box.with(PacketField.FRAGMENT, ValueSet.of(1)) : box);
  }

  private PacketBox narrowed(PacketBox box, PacketField field, ValueSet values) {
    return values.equals(space.any(field)) ? box : box.with(field, values);
  }

  /// Every set of conditions in which those of the rule are.
  private ValueSet condition(Conditions conditions, Side side) {
    if (conditions.other().isEmpty() || side == Side.POSSIBLE) {
      return space.any(PacketField.CONDITION);
    }
    return space.named(
        PacketField.CONDITION,
        asked.stream()
            .filter(all -> all.containsAll(conditions.other()))
            .map(RuleModel::text)
            .toList());
  }

  /// What a rule matches only if something holds that the running device knows. Together with its
  /// certain packets that is all that it may match.
  ///
  /// @param words the lines of the rule, which stand for what is not understood in them
  List<OpenPart> open(AccessRule rule, String words, boolean ip4, boolean ip6) {
    boolean understood = isUnderstoodByParts(rule);
    var parts = new ArrayList<OpenPart>();
    for (Family family : families) {
      if (family.ip6 ? ip6 : ip4) {
        if (understood) {
          parts.addAll(new OpenRule(this, rule, family).parts());
        } else {
          parts.add(new OpenPart(everything(family, Side.POSSIBLE), Set.of("rule " + words)));
        }
      }
    }
    return parts;
  }
}
