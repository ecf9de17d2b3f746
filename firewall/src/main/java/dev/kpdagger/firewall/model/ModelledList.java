package dev.kpdagger.firewall.model;

import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.RuleAction;
import dev.kpdagger.packets.PacketField;
import dev.kpdagger.packets.PacketSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// An access list as sets of packets.
///
/// @param rules those that decide something, in order: rules that are switched off or only count
///   are left out
/// @param implicitRules what the platform adds, in order
/// @param ip4 whether it is about packets of IPv4
/// @param ip6 whether it is about packets of IPv6
/// @param open tells the parts of its rules that are not known
public record ModelledList(
    AccessList list,
    PacketSpace space,
    List<ModelledRule> rules,
    List<ModelledRule> implicitRules,
    boolean ip4,
    boolean ip6,
    OpenRules open) {

  public ModelledList {
    rules = List.copyOf(rules);
    implicitRules = List.copyOf(implicitRules);
  }

  /// Whether a list is about packets whose fields are modelled; one about frames is not.
  public static boolean isModelled(AccessList list) {
    return list.kind() != AccessListKind.MAC;
  }

  public static ModelledList of(AccessList list) {
    return of(List.of(list), new PacketSpace.Builder()).getFirst();
  }

  /// Several lists in one space, so that they can be compared.
  ///
  /// @param space may tell more apart than the lists do
  public static List<ModelledList> of(List<AccessList> lists, PacketSpace.Builder space) {
    var addresses = new AddressBounds.Collector(space);
    var asked = new ArrayList<Set<String>>();
    for (AccessList list : lists) {
      rules(list).forEach(rule -> collect(rule, space, addresses, asked));
    }
    asked.stream().distinct().forEach(all -> space.add(PacketField.CONDITION, RuleModel.text(all)));
    var model = new RuleModel(space.build(), asked.stream().distinct().toList());
    var modelled = new ArrayList<ModelledList>();
    for (AccessList list : lists) {
      boolean ip4 = list.kind() != AccessListKind.IPV6;
      boolean ip6 =
          switch (list.kind()) {
            case IPV6, POLICY, LOCAL_POLICY -> true;
            // Lists that hold both families name addresses of both.
            case STANDARD, EXTENDED -> addresses.ip6();
            case MAC -> false;
          };
      modelled.add(
          new ModelledList(
              list,
              model.space(),
              deciding(list.rules()).map(rule -> model.of(rule, ip4, ip6)).toList(),
              deciding(list.implicitRules()).map(rule -> model.of(rule, ip4, ip6)).toList(),
              ip4,
              ip6,
              new OpenRules(model, ip4, ip6)));
    }
    return modelled;
  }

  private static Stream<AccessRule> rules(AccessList list) {
    return Stream.concat(list.rules().stream(), list.implicitRules().stream());
  }

  private static Stream<AccessRule> deciding(List<AccessRule> rules) {
    return rules.stream().filter(ModelledList::decides);
  }

  /// Whether a rule is in force and does more than count or mark.
  public static boolean decides(AccessRule rule) {
    return rule.enabled() && rule.action() != RuleAction.CONTINUE;
  }

  private static void collect(
      AccessRule rule,
      PacketSpace.Builder space,
      AddressBounds.Collector addresses,
      List<Set<String>> asked) {
    addresses.add(rule.source());
    addresses.add(rule.destination());
    rule.fromZones().forEach(zone -> space.add(PacketField.FROM_ZONE, zone));
    rule.toZones().forEach(zone -> space.add(PacketField.TO_ZONE, zone));
    rule.applications().forEach(name -> space.add(PacketField.APPLICATION, name));
    rule.users().forEach(name -> space.add(PacketField.USER, name));
    rule.match().identities().categories().forEach(name -> space.add(PacketField.CATEGORY, name));
    if (!rule.schedule().isEmpty()) {
      space.add(PacketField.SCHEDULE, rule.schedule());
    }
    var conditions = RuleModel.conditions(rule).other();
    if (!conditions.isEmpty()) {
      asked.add(new TreeSet<>(conditions));
    }
  }
}
