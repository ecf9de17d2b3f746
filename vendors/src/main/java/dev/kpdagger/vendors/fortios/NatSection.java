package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.filtering.PortTerm;
import dev.kpdagger.device.filtering.RuleAddresses;
import dev.kpdagger.device.filtering.RuleIdentities;
import dev.kpdagger.device.filtering.RuleMatch;
import dev.kpdagger.device.filtering.RulePlace;
import dev.kpdagger.device.filtering.RuleZones;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.device.traffic.NatRule;
import dev.kpdagger.device.traffic.TranslationPool;
import dev.kpdagger.packets.PortRange;
import dev.kpdagger.vendors.lines.Numbers;
import java.util.ArrayList;
import java.util.List;

/// Address translation: virtual IPs for destinations, policies with `nat enable` and the central
/// table for sources.
final class NatSection {

  private NatSection() {}

  static List<NatRule> rules(Reading reading, FirewallObjects objects) {
    var rules = new ArrayList<NatRule>();
    for (Reading.Table table : reading.tables("firewall vip")) {
      for (Node entry : table.node().entries()) {
        rules.add(virtual(entry, table, objects, rules.size() + 1L, false));
      }
    }
    for (Reading.Table table : reading.tables("firewall vip6")) {
      for (Node entry : table.node().entries()) {
        rules.add(virtual(entry, table, objects, rules.size() + 1L, true));
      }
    }
    for (Reading.Table table : reading.tables("firewall central-snat-map")) {
      for (Node entry : table.node().entries()) {
        rules.add(central(entry, table, objects, rules.size() + 1L));
      }
    }
    for (Reading.Table table : reading.tables("firewall policy")) {
      for (Node entry : table.node().entries()) {
        if (entry.enabled("nat")) {
          rules.add(byPolicy(entry, table, objects, rules.size() + 1L));
        }
      }
    }
    return rules;
  }

  private static NatRule virtual(
      Node entry, Reading.Table table, FirewallObjects objects, long sequence, boolean ip6) {
    var mapped = new ArrayList<String>(entry.list("mappedip"));
    for (Node server : AddressSection.entries(entry, "realservers")) {
      var address = server.text("ip", server.text("address", ""));
      if (!address.isEmpty()) {
        mapped.add(address);
      }
    }
    boolean ports = entry.enabled("portforward");
    var protocol = entry.text("protocol", "tcp");
    var external = entry.text("extport", "");
    var domain = objects.of(table.context());
    var destination = (ip6 ? domain.ip6() : domain.ip4()).term(entry.name());
    var filters = entry.list("src-filter");
    var conditions = new ArrayList<String>();
    if (!filters.isEmpty()) {
      conditions.add("src-filter " + String.join(" ", filters));
    }
    var match =
        new RuleMatch(
            new RuleZones(interfaces(entry), List.of()),
            RuleAddresses.any(),
            RuleAddresses.of(destination),
            List.of(ports ? port(protocol, external) : ServiceTerm.any()),
            conditions,
            RuleIdentities.ANY);
    return new NatRule(
        new RulePlace(ip6 ? "vip6" : "vip", sequence, entry.name()),
        table.context(),
        !entry.text("status", "enable").equals("disable"),
        "static",
        match,
        "",
        String.join(" ", mapped),
        ports ? entry.text("mappedport", external) : "",
        false,
        entry.text("comment", ""),
        "",
        entry.span());
  }

  private static List<String> interfaces(Node entry) {
    var list = entry.list("extintf");
    return list.contains("any") ? List.of() : list;
  }

  private static ServiceTerm port(String protocol, String external) {
    int dash = external.indexOf('-');
    var first = Numbers.parse(dash < 0 ? external : external.substring(0, dash));
    var last = dash < 0 ? first : Numbers.parse(external.substring(dash + 1));
    if (first == null || last == null || last > 65_535 || first > last) {
      return new ServiceTerm.Unresolved(external, "it is no port");
    }
    var range = new PortRange(first.intValue(), last.intValue());
    return ServiceTerm.Match.of(protocol, new PortTerm.Ports(List.of(range)));
  }

  private static NatRule byPolicy(
      Node entry, Reading.Table table, FirewallObjects objects, long sequence) {
    var parts = new RuleParts(entry, objects.of(table.context()));
    var match =
        new RuleMatch(
            new RuleZones(parts.zones("srcintf"), parts.zones("dstintf")),
            parts.addresses("srcaddr", "srcaddr6"),
            parts.addresses("dstaddr", "dstaddr6"),
            ServiceSection.terms(parts.objects().services(), entry.list("service")),
            parts.conditions(),
            RuleIdentities.ANY);
    boolean pool = entry.enabled("ippool");
    return new NatRule(
        new RulePlace("firewall", sequence, entry.name()),
        table.context(),
        !entry.text("status", "enable").equals("disable"),
        "port",
        match,
        pool ? String.join(" ", entry.list("poolname")) : "interface",
        "",
        "",
        false,
        entry.text("comments", ""),
        parts.unresolved(),
        entry.span());
  }

  private static NatRule central(
      Node entry, Reading.Table table, FirewallObjects objects, long sequence) {
    var parts = new RuleParts(entry, objects.of(table.context()));
    var protocol = entry.text("protocol", "0");
    var service =
        protocol.equals("0") ? ServiceTerm.any() : (ServiceTerm) ServiceTerm.Match.of(protocol);
    var match =
        new RuleMatch(
            new RuleZones(parts.zones("srcintf"), parts.zones("dstintf")),
            parts.addresses("orig-addr", "orig-addr6"),
            parts.addresses("dst-addr", "dst-addr6"),
            List.of(service),
            List.of(),
            RuleIdentities.ANY);
    boolean translates = !entry.text("nat", "enable").equals("disable");
    var pools = entry.list("nat-ippool");
    return new NatRule(
        new RulePlace("central-snat", sequence, entry.name()),
        table.context(),
        !entry.text("status", "enable").equals("disable"),
        translates ? "port" : "none",
        match,
        !translates ? "" : pools.isEmpty() ? "interface" : String.join(" ", pools),
        "",
        "",
        false,
        entry.text("comments", ""),
        "",
        entry.span());
  }

  static List<TranslationPool> pools(Reading reading) {
    var pools = new ArrayList<TranslationPool>();
    for (String path : List.of("firewall ippool", "firewall ippool6")) {
      for (Reading.Table table : reading.tables(path)) {
        for (Node entry : table.node().entries()) {
          var first = entry.text("startip", "0.0.0.0");
          pools.add(
              new TranslationPool(entry.name(), first, entry.text("endip", first), entry.span()));
        }
      }
    }
    return pools;
  }
}
