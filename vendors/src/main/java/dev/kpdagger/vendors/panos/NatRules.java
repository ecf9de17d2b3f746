package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.filtering.RuleIdentities;
import dev.kpdagger.device.filtering.RuleMatch;
import dev.kpdagger.device.filtering.RulePlace;
import dev.kpdagger.device.filtering.RuleZones;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.device.traffic.NatRule;
import dev.kpdagger.vendors.panos.RuleOrder.Placed;
import java.util.ArrayList;
import java.util.List;

/// Rules of address translation, in the order in which a packet meets them.
final class NatRules {

  private NatRules() {}

  static List<NatRule> of(Reading reading, Objects objects) {
    var found = new ArrayList<NatRule>();
    for (RuleOrder.Policy policy : RuleOrder.of(reading, "nat")) {
      long sequence = 1;
      for (Placed placed : policy.rules()) {
        found.add(rule(objects, policy, placed, sequence++));
      }
    }
    return found;
  }

  private static NatRule rule(
      Objects objects, RuleOrder.Policy policy, Placed placed, long sequence) {
    var rule = placed.rule();
    var missing = new ArrayList<String>();
    rule.claim();
    Reading.words(rule, "tag");
    Reading.word(rule, "nat-type");
    Reading.child(rule, "source-translation").claimAll();
    Reading.child(rule, "destination-translation").claimAll();
    Reading.child(rule, "dynamic-destination-translation").claimAll();
    var destination = destination(rule);
    return new NatRule(
        new RulePlace(placed.list(), sequence, rule.word()),
        objects.context(policy.scope()),
        !Reading.isYes(rule, "disabled"),
        kind(rule),
        match(objects, placed, missing),
        source(rule),
        Reading.word(destination, "translated-address"),
        Reading.word(destination, "translated-port"),
        Reading.isYes(rule, "source-translation", "static-ip", "bi-directional"),
        Reading.word(rule, "description"),
        String.join("; ", missing),
        rule.span());
  }

  private static Node destination(Node rule) {
    var fixed = Reading.child(rule, "destination-translation");
    return fixed.isEmpty() ? Reading.child(rule, "dynamic-destination-translation") : fixed;
  }

  private static RuleMatch match(Objects objects, Placed placed, List<String> missing) {
    var rule = placed.rule();
    var conditions = new ArrayList<String>();
    var egress = Reading.word(rule, "to-interface");
    if (!egress.isEmpty() && !egress.equals("any")) {
      conditions.add("to interface " + egress);
    }
    SecurityRules.targets(rule, conditions);
    var service = Reading.word(rule, "service");
    return new RuleMatch(
        new RuleZones(
            SecurityRules.members(rule, "from", missing),
            SecurityRules.members(rule, "to", missing)),
        SecurityRules.addresses(objects, placed.scope(), rule, "source", missing),
        SecurityRules.addresses(objects, placed.scope(), rule, "destination", missing),
        List.of(
            service.isEmpty()
                ? ServiceTerm.any()
                : SecurityRules.service(objects, placed.scope(), service, missing)),
        conditions,
        RuleIdentities.ANY);
  }

  private static String kind(Node rule) {
    for (Node form : Reading.child(rule, "source-translation")) {
      return switch (form.word()) {
        case "dynamic-ip-and-port" -> "port";
        case "dynamic-ip" -> "dynamic";
        default -> "static";
      };
    }
    return destination(rule).isEmpty() ? "none" : "static";
  }

  private static String source(Node rule) {
    for (Node form : Reading.child(rule, "source-translation")) {
      var addresses = Reading.words(form, "translated-address");
      if (!addresses.isEmpty()) {
        return String.join(" ", addresses);
      }
      return Reading.word(form, "interface-address", "interface");
    }
    return "";
  }
}
