package dev.kpdagger.firewall.model;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.RuleMatch;
import dev.kpdagger.device.filtering.RuleZones;
import dev.kpdagger.device.protection.Zone;
import dev.kpdagger.packets.PacketBox;
import dev.kpdagger.packets.PacketField;
import dev.kpdagger.packets.PacketSpace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Rules for traffic inside any zone, or between any two, as rules for the zones that there are.
///
/// @param zones all of them; empty where no rule is of that kind
public record ZoneRelations(List<String> zones) {

  private static final String INSIDE = "intrazone";
  private static final String BETWEEN = "interzone";

  public ZoneRelations {
    zones = List.copyOf(zones);
  }

  /// For lists of one device, or of two forms of it.
  ///
  /// @param others zones that are there besides
  public static ZoneRelations of(
      Collection<Device> devices, List<AccessList> lists, Collection<String> others) {
    var rules = lists.stream().flatMap(ZoneRelations::all).toList();
    var zones = new TreeSet<String>();
    if (rules.stream().anyMatch(rule -> isOf(rule, INSIDE) || isOf(rule, BETWEEN))) {
      for (Device device : devices) {
        for (Zone zone : device.facts().protection().zones()) {
          zones.add(zone.name());
        }
      }
      for (AccessRule rule : rules) {
        zones.addAll(rule.fromZones());
        zones.addAll(rule.toZones());
      }
      if (!zones.isEmpty()) {
        zones.addAll(others);
      }
    }
    return new ZoneRelations(List.copyOf(zones));
  }

  private static Stream<AccessRule> all(AccessList list) {
    return Stream.concat(list.rules().stream(), list.implicitRules().stream());
  }

  private static boolean isOf(AccessRule rule, String kind) {
    return rule.conditions().contains(kind);
  }

  /// The list with rules for zones by name; they keep their places.
  public AccessList resolve(AccessList list) {
    return zones.isEmpty()
        ? list
        : new AccessList(
            list.name(),
            list.context(),
            list.kind(),
            list.rules().stream().flatMap(this::resolve).toList(),
            list.implicitRules().stream().flatMap(this::resolve).toList(),
            list.span());
  }

  private Stream<AccessRule> resolve(AccessRule rule) {
    boolean inside = isOf(rule, INSIDE);
    if (inside == isOf(rule, BETWEEN)) {
      return Stream.of(rule);
    }
    var from = rule.fromZones().isEmpty() ? zones : rule.fromZones();
    var to = Set.copyOf(rule.toZones().isEmpty() ? zones : rule.toZones());
    var resolved = new ArrayList<AccessRule>();
    for (String zone : from) {
      var others = to.stream().filter(other -> other.equals(zone) == inside).sorted().toList();
      if (!others.isEmpty()) {
        resolved.add(between(rule, zone, others));
      }
    }
    return resolved.stream();
  }

  private static AccessRule between(AccessRule rule, String from, List<String> to) {
    var match = rule.match();
    return new AccessRule(
        rule.place(),
        rule.action(),
        new RuleMatch(
            new RuleZones(List.of(from), to),
            match.source(),
            match.destination(),
            match.services(),
            match.conditions().stream()
                .filter(word -> !word.equals(INSIDE) && !word.equals(BETWEEN))
                .toList(),
            match.identities()),
        rule.options(),
        rule.remark(),
        rule.unresolved(),
        rule.span());
  }

  /// Tells the zones apart.
  public void addTo(PacketSpace.Builder space) {
    for (String zone : zones) {
      space.add(PacketField.FROM_ZONE, zone);
      space.add(PacketField.TO_ZONE, zone);
    }
  }

  /// The packets of a box that come from and go to zones that there are; empty for none.
  public Optional<PacketBox> between(PacketBox box, PacketSpace space) {
    if (zones.isEmpty()) {
      return Optional.of(box);
    }
    var from =
        box.get(PacketField.FROM_ZONE).intersection(space.named(PacketField.FROM_ZONE, zones));
    var to = box.get(PacketField.TO_ZONE).intersection(space.named(PacketField.TO_ZONE, zones));
    return from.isEmpty() || to.isEmpty()
        ? Optional.empty()
        : Optional.of(box.with(PacketField.FROM_ZONE, from).with(PacketField.TO_ZONE, to));
  }

  /// The box for a reader: all zones are any.
  public PacketBox plain(PacketBox box, PacketSpace space) {
    var plain = box;
    if (!zones.isEmpty()) {
      for (PacketField field : List.of(PacketField.FROM_ZONE, PacketField.TO_ZONE)) {
        if (plain.get(field).containsAll(space.named(field, zones))) {
          plain = plain.with(field, space.any(field));
        }
      }
    }
    return plain;
  }
}
