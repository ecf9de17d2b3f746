package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.filtering.FilteringFacts;
import dev.kpdagger.device.network.BgpNeighbor;
import dev.kpdagger.device.network.BgpSession;
import dev.kpdagger.device.network.RouteScreen;
import dev.kpdagger.vendors.routes.Route;
import dev.kpdagger.vendors.routes.RouteRange;
import dev.kpdagger.vendors.routes.RouteScreens;
import dev.kpdagger.vendors.secrets.KeyComparison;
import dev.kpdagger.vendors.secrets.KeyComparison.PeerKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `protocols bgp`: neighbours with what their group and the protocol give them; the nearest
/// counts.
final class BgpSection {

  private static final String NOT_SHOWN = "a configuration shows it where it is set";

  private final Reading reading;
  private final Reading.Table table;
  private final Node bgp;
  private final Map<String, RoutePolicySection.Policy> policies;

  /// Neighbours with the levels that apply to each, the nearest first.
  private record Peer(BgpNeighbor neighbor, List<Node> levels, String part) {}

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

  static List<BgpNeighbor> read(
      Reading reading, Map<String, RoutePolicySection.Policy> policies, FilteringFacts filtering) {
    var peers = new ArrayList<Peer>();
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
          peers.add(section.peer(group, neighbor, neighbor.word()));
        }
        for (Node allowed : group.entries("allow")) {
          allowed.claim();
          peers.add(section.peer(group, allowed, allowed.word()));
        }
      }
    }
    return sessions(reading, peers, DistanceFilters.of(filtering));
  }

  /// Adds what only all neighbours, filters and policies together tell.
  private static List<BgpNeighbor> sessions(
      Reading reading, List<Peer> peers, DistanceFilters distances) {
    var keys = new KeyComparison();
    for (Peer peer : peers) {
      var key = key(peer);
      if (key != null) {
        keys.add(key);
      }
    }
    var screens = new RouteScreens();
    var filters = new RouteFilters(reading);
    var neighbors = new ArrayList<BgpNeighbor>();
    for (Peer peer : peers) {
      var key = key(peer);
      var shared =
          key == null
              ? Fact.<Boolean>unknown("the neighbor has no key")
              : keys.isShared(key, peer.neighbor.span());
      neighbors.add(
          peer.neighbor
              .with(distances.hops(reading))
              .with(session(reading, peer, shared, screen(reading, peer, screens, filters))));
    }
    return neighbors;
  }

  private static @Nullable PeerKey key(Peer peer) {
    var owner = peer.neighbor.remoteAs().orNull();
    var chain = nearest(peer.levels, "authentication-key-chain");
    var key = nearest(peer.levels, "authentication-key");
    if (owner == null || (chain == null && key == null)) {
      return null;
    }
    if (chain != null) {
      return new PeerKey(owner, "chain", chain.word(), true, false);
    }
    var text = key == null ? "" : key.word();
    var plain =
        text.startsWith("$9$") ? JunosSecrets.decode(text) : text.startsWith("$") ? "" : text;
    return plain.isEmpty()
        ? new PeerKey(owner, "sealed", text, false, true)
        : new PeerKey(owner, "plain", plain, true, false);
  }

  private static BgpSession session(
      Reading reading, Peer peer, Fact<Boolean> shared, RouteScreen inbound) {
    var local = nearest(peer.levels, "local-address");
    var table =
        reading.tables().stream().filter(t -> t.name().equals(peer.neighbor.vrf())).findFirst();
    Fact<String> source =
        local == null
            ? reading.absentIn(peer.levels.getFirst(), "", NOT_SHOWN)
            : reading.explicit(local.word(), local);
    return new BgpSession(
        source,
        local == null || table.isEmpty()
            ? source.map(_ -> false)
            : Loopbacks.of(reading, table.get()).has(local),
        shared,
        inbound);
  }

  private static RouteScreen screen(
      Reading reading, Peer peer, RouteScreens screens, RouteFilters filters) {
    for (Node level : peer.levels) {
      var names = level.entries("import");
      if (!names.isEmpty()) {
        return screens.of(
            filters.chain(peer.part, names.stream().map(Node::word).toList()),
            own(reading, peer.neighbor.vrf()),
            names.getFirst().span());
      }
    }
    return RouteScreens.open(peer.neighbor.filteredIn());
  }

  /// Aggregates, and static routes that lead nowhere: what a router makes up to announce.
  private static Set<Route> own(Reading reading, String vrf) {
    var own = new HashSet<Route>();
    for (Reading.Table table : reading.tables()) {
      if (!table.name().equals(vrf)) {
        continue;
      }
      for (String kind : List.of("aggregate", "generate", "static")) {
        for (Node route : table.node().entries("routing-options", kind, "route")) {
          boolean nowhere = route.find("discard") != null || route.find("reject") != null;
          if (!kind.equals("static") || nowhere) {
            RouteRange.block(route.word()).ifPresent(own::add);
          }
        }
      }
    }
    return own;
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

  private Peer peer(Node group, Node neighbor, String address) {
    var levels = List.of(neighbor, group, bgp);
    var key = nearest(levels, "authentication-key");
    var remoteAs = remoteAs(levels);
    return new Peer(
        new BgpNeighbor(
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
            neighbor.span()),
        levels,
        table.part());
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
