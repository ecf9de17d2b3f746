package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.network.BgpNeighbor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `protocols bgp`: neighbours with what their group and the protocol give them; the nearest
/// counts.
final class BgpSection {

  private static final String NOT_SHOWN = "a configuration shows it where it is set";

  private final Reading reading;
  private final Reading.Table table;
  private final Node bgp;
  private final Map<String, RoutePolicySection.Policy> policies;

  private BgpSection(
      Reading reading,
      Reading.Table table,
      Node bgp,
      Map<String, RoutePolicySection.Policy> policies) {
    this.reading = reading;
    this.table = table;
    this.bgp = bgp;
    this.policies = policies;
  }

  static List<BgpNeighbor> read(Reading reading, Map<String, RoutePolicySection.Policy> policies) {
    var neighbors = new ArrayList<BgpNeighbor>();
    for (Reading.Table table : reading.tables()) {
      var bgp = table.node().find("protocols", "bgp");
      if (bgp == null || bgp.find("disable") != null) {
        continue;
      }
      var section = new BgpSection(reading, table, bgp, policies);
      for (Node group : bgp.entries("group")) {
        group.claim();
        group.value("type");
        group.value("peer-as");
        for (Node neighbor : group.entries("neighbor")) {
          neighbor.claim();
          neighbors.add(section.neighbor(group, neighbor, neighbor.word()));
        }
        for (Node allowed : group.entries("allow")) {
          allowed.claim();
          neighbors.add(section.neighbor(group, allowed, allowed.word()));
        }
      }
    }
    return neighbors;
  }

  /// The autonomous system of a process, or the empty text.
  static String localAs(Reading.Table table, Node bgp) {
    var own = bgp.value("local-as");
    if (own == null) {
      own = table.node().value("routing-options", "autonomous-system");
    }
    if (own == null) {
      own = table.main().value("routing-options", "autonomous-system");
    }
    return own == null ? "" : own.word();
  }

  private BgpNeighbor neighbor(Node group, Node neighbor, String address) {
    var levels = List.of(neighbor, group, bgp);
    var key = nearest(levels, "authentication-key");
    var remoteAs = remoteAs(levels);
    return new BgpNeighbor(
        localAs(table, bgp),
        table.name(),
        address,
        remoteAs,
        external(levels, remoteAs),
        shutdown(neighbor),
        authentication(levels, key),
        key == null ? null : password(key),
        Fact.unknown("Junos checks the distance of a neighbour by firewall filters"),
        prefixes(levels),
        filtered(levels, "import"),
        filtered(levels, "export"),
        neighbor.span());
  }

  private static Secret password(Node key) {
    return JunosSecrets.readable(key);
  }

  private static @Nullable Node nearest(List<Node> levels, String statement) {
    for (Node level : levels) {
      var value = level.value(statement);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private Fact<String> remoteAs(List<Node> levels) {
    var peer = nearest(levels, "peer-as");
    if (peer != null) {
      return reading.explicit(peer.word(), peer);
    }
    var type = nearest(levels, "type");
    if (type != null && type.word().equals("internal")) {
      return reading.explicit(localAs(table, bgp), type);
    }
    return Fact.unknown("no peer-as is given");
  }

  private Fact<Boolean> external(List<Node> levels, Fact<String> remoteAs) {
    var type = nearest(levels, "type");
    if (type != null) {
      return reading.explicit(type.word().equals("external"), type);
    }
    var own = localAs(table, bgp);
    return own.isEmpty()
        ? Fact.unknown("neither a type nor the own autonomous system is given")
        : remoteAs.map(as -> !as.equals(own));
  }

  private Fact<Boolean> shutdown(Node neighbor) {
    var node = neighbor.find("shutdown");
    if (node == null) {
      return reading.absentIn(neighbor, false, NOT_SHOWN);
    }
    node.claimAll();
    return reading.explicit(true, node);
  }

  private Fact<String> authentication(List<Node> levels, @Nullable Node key) {
    var algorithm = nearest(levels, "authentication-algorithm");
    var chain = nearest(levels, "authentication-key-chain");
    if (chain != null) {
      return reading.explicit(
          algorithm == null || algorithm.word().equals("md5") ? "md5" : algorithm.word(), chain);
    }
    if (key != null) {
      return reading.explicit("md5", key);
    }
    var ipsec = nearest(levels, "ipsec-sa");
    return ipsec != null
        ? reading.explicit("ipsec", ipsec)
        : reading.absentIn(bgp, "none", NOT_SHOWN);
  }

  /// The lowest limit of any family on the nearest level that has one.
  private Fact<Long> prefixes(List<Node> levels) {
    for (Node level : levels) {
      for (Node family : level.entries("family")) {
        for (Node sub : family.children()) {
          for (String limit : List.of("prefix-limit", "accepted-prefix-limit")) {
            var maximum = sub.value(limit, "maximum");
            var number = maximum == null ? null : Numbers.parse(maximum.word());
            if (maximum != null && number != null) {
              sub.entries(limit).forEach(Node::claimAll);
              return reading.explicit(number, maximum);
            }
          }
        }
      }
    }
    return reading.absentIn(bgp, 0L, "a configuration shows prefix-limit where there is one");
  }

  /// What no policy decides passes, so only one that refuses something limits anything.
  private Fact<Boolean> filtered(List<Node> levels, String direction) {
    for (Node level : levels) {
      var names = level.entries(direction);
      if (names.isEmpty()) {
        continue;
      }
      names.forEach(Node::claim);
      boolean refuses = false;
      for (Node name : names) {
        var policy = policies.get(RoutePolicySection.key(table.part(), name.word()));
        if (policy == null) {
          return Fact.unknown("the policy " + name.word() + " is not in the file");
        }
        refuses |= policy.refuses();
      }
      return reading.explicit(refuses, names.getFirst());
    }
    return reading.absentIn(
        bgp, false, "BGP routes pass without a policy; Juniper, default routing policies");
  }
}
