package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.filtering.AddressTerm;
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
import dev.kpdagger.vendors.objects.ServiceBook;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `security nat`: source, destination and static rules, by rule set.
final class NatSection {

  private final Reading.Part part;
  private final ZoneBooks books;
  private final ServiceBook applications;

  NatSection(Reading.Part part, ZoneBooks books, ServiceBook applications) {
    this.part = part;
    this.books = books;
    this.applications = applications;
  }

  List<NatRule> rules(Node nat) {
    var rules = new ArrayList<NatRule>();
    for (String kind : List.of("source", "destination", "static")) {
      for (Node set : nat.entries(kind, "rule-set")) {
        set.claimAll();
        long sequence = 1;
        for (Node rule : set.allEntries("rule")) {
          rule.claimAll();
          rules.add(rule(nat, kind, set, rule, sequence++));
        }
      }
    }
    for (String proxy : List.of("proxy-arp", "proxy-ndp")) {
      var node = nat.find(proxy);
      if (node != null) {
        node.claimAll();
      }
    }
    return rules;
  }

  private NatRule rule(Node nat, String kind, Node set, Node rule, long sequence) {
    var unresolved = new ArrayList<String>();
    var target = new Target();
    var then = rule.find("then");
    if (then != null) {
      target.read(nat, kind, then);
    }
    if (target.kind.isEmpty()) {
      unresolved.add("the rule has no action");
    }
    return new NatRule(
        new RulePlace(set.word(), sequence, rule.word()),
        part.name(),
        !rule.inactive() && !set.inactive(),
        target.kind,
        match(set, rule, unresolved),
        target.source,
        target.destination,
        target.port,
        kind.equals("static"),
        rule.text("description"),
        String.join("; ", unresolved),
        rule.span());
  }

  // ---- What a rule matches

  private RuleMatch match(Node set, Node rule, List<String> unresolved) {
    var match = rule.find("match");
    return new RuleMatch(
        new RuleZones(places(set, "from"), places(set, "to")),
        side(match, "source-address", unresolved),
        side(match, "destination-address", unresolved),
        services(match, unresolved),
        List.of(),
        RuleIdentities.ANY);
  }

  /// `from zone A`, `from interface ge-0/0/0.0`, `from routing-instance R`.
  private static List<String> places(Node set, String direction) {
    var places = new ArrayList<String>();
    for (Node kind : set.entries(direction)) {
      for (Node name : kind.children()) {
        places.add(name.word());
      }
    }
    return places;
  }

  private RuleAddresses side(@Nullable Node match, String statement, List<String> unresolved) {
    if (match == null) {
      return RuleAddresses.any();
    }
    var terms = new ArrayList<AddressTerm>();
    for (String prefix : match.texts(statement)) {
      terms.add(PrefixLists.term(prefix));
    }
    for (String name : match.texts(statement + "-name")) {
      terms.add(books.term(name, ""));
    }
    for (AddressTerm term : terms) {
      if (term instanceof AddressTerm.Unresolved(var text, var reason)) {
        unresolved.add(text + ": " + reason);
      }
    }
    return terms.isEmpty() ? RuleAddresses.any() : RuleAddresses.of(terms);
  }

  private List<ServiceTerm> services(@Nullable Node match, List<String> unresolved) {
    if (match == null) {
      return List.of(ServiceTerm.any());
    }
    var terms = new ArrayList<ServiceTerm>();
    for (String name : match.texts("application")) {
      var term = name.equals("any") ? ServiceTerm.any() : applications.term(name);
      if (term instanceof ServiceTerm.Unresolved(var text, var reason)) {
        unresolved.add(text + ": " + reason);
      }
      terms.add(term);
    }
    var from = ports(match, "source-port");
    var to = ports(match, "destination-port");
    var protocols = match.texts("protocol");
    if (terms.isEmpty() && (!protocols.isEmpty() || !from.isAny() || !to.isAny())) {
      for (String protocol : protocols.isEmpty() ? List.of("tcp", "udp") : protocols) {
        terms.add(new ServiceTerm.Match(TermMatch.protocol(protocol), from, to, ""));
      }
    }
    return terms.isEmpty() ? List.of(ServiceTerm.any()) : terms;
  }

  /// `destination-port 80`, `destination-port 80 to 90`.
  private static PortTerm ports(Node match, String statement) {
    var ranges = new ArrayList<PortRange>();
    for (Node first : match.entries(statement)) {
      int from = Numbers.small(first.word());
      int to = first.find("to") == null ? from : Numbers.small(first.text("to"));
      if (from < 0 || to < from || to > PortRange.ALL.last()) {
        return new PortTerm.Unresolved(first.word(), "it is not a port");
      }
      ranges.add(new PortRange(from, to));
    }
    return ranges.isEmpty() ? PortTerm.any() : new PortTerm.Ports(PortNames.merged(ranges));
  }

  // ---- What it does

  private static final class Target {
    private String kind = "";
    private String source = "";
    private String destination = "";
    private String port = "";

    void read(Node nat, String direction, Node then) {
      switch (direction) {
        case "source" -> source(nat, then.find("source-nat"));
        case "destination" -> destination(nat, then.find("destination-nat"));
        default -> fixed(then.find("static-nat"));
      }
    }

    private void source(Node nat, @Nullable Node action) {
      if (action == null) {
        return;
      }
      if (action.find("off") != null) {
        kind = "none";
      } else if (action.find("interface") != null) {
        kind = "port";
        source = "interface";
      } else {
        var name = action.text("pool");
        var pool = nat.find("source", "pool", name);
        kind = pool != null && pool.find("port", "no-translation") != null ? "dynamic" : "port";
        source = pool == null ? name : address(pool, name);
      }
    }

    private void destination(Node nat, @Nullable Node action) {
      if (action == null) {
        return;
      }
      if (action.find("off") != null) {
        kind = "none";
        return;
      }
      var name = action.text("pool");
      var pool = nat.find("destination", "pool", name);
      kind = "static";
      destination = pool == null ? name : address(pool, name);
      if (pool == null) {
        return;
      }
      for (Node written : pool.entries("address")) {
        port = written.word().equals("port") ? pool.text("address", "port") : port;
        var behind = written.find("port");
        port = behind == null ? port : written.text("port");
      }
    }

    private void fixed(@Nullable Node action) {
      if (action == null) {
        return;
      }
      kind = "static";
      for (String form : List.of("prefix", "prefix-name")) {
        var value = action.value(form);
        if (value != null) {
          destination = value.word();
          port = action.text("mapped-port");
          var behind = value.value("mapped-port");
          port = behind == null ? port : behind.word();
        }
      }
      if (destination.isEmpty() && action.find("inet") != null) {
        destination = "inet";
      }
    }

    private static String address(Node pool, String name) {
      for (Node written : pool.entries("address")) {
        if (!written.word().equals("port")) {
          return written.word();
        }
      }
      return name;
    }
  }

  static List<TranslationPool> pools(Node nat) {
    var pools = new ArrayList<TranslationPool>();
    for (String kind : List.of("source", "destination")) {
      for (Node pool : nat.entries(kind, "pool")) {
        pool.claimAll();
        for (Node first : pool.entries("address")) {
          if (first.word().equals("port")) {
            continue;
          }
          var last = first.text("to");
          pools.add(
              new TranslationPool(
                  pool.word(), first.word(), last.isEmpty() ? first.word() : last, pool.span()));
        }
      }
    }
    return pools;
  }
}
