package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.network.BgpNeighbor;
import dev.kpdagger.device.network.ChainKey;
import dev.kpdagger.device.network.RoutingFacts;
import dev.kpdagger.device.network.RoutingInterface;
import dev.kpdagger.device.network.RoutingProcess;
import dev.kpdagger.device.network.StaticRoute;
import dev.kpdagger.vendors.lines.Numbers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Virtual routers: static routes, BGP, OSPF and RIP with their authentication.
final class RoutingSection {

  private static final String MAXIMUM = "5000 prefixes; PAN-OS Web Interface Help, BGP Peer Group";
  private static final List<String> INTERIOR = List.of("ospf", "ospfv3", "rip");

  private final Reading reading;
  private final List<RoutingProcess> processes = new ArrayList<>();
  private final List<BgpNeighbor> neighbors = new ArrayList<>();
  private final List<RoutingInterface> interfaces = new ArrayList<>();
  private final List<StaticRoute> routes = new ArrayList<>();

  private RoutingSection(Reading reading) {
    this.reading = reading;
  }

  static RoutingFacts read(Reading reading) {
    var section = new RoutingSection(reading);
    for (Config config : reading.configs()) {
      for (Node router : Reading.at(config.device(), "network", "virtual-router")) {
        section.router(router);
      }
    }
    return new RoutingFacts(
        reading.list(section.processes),
        reading.list(section.neighbors),
        reading.list(section.interfaces),
        reading.<ChainKey>list(List.of()),
        reading.list(section.routes));
  }

  private void router(Node router) {
    router.claim();
    Reading.words(router, "interface");
    for (String family : List.of("ip", "ipv6")) {
      for (Node route : Reading.at(router, "routing-table", family, "static-route")) {
        route(router, route);
      }
    }
    var protocols = Reading.child(router, "protocol");
    Reading.child(protocols, "redist-profile").claimAll();
    bgp(router, Reading.child(protocols, "bgp"));
    for (String protocol : INTERIOR) {
      interior(router, protocol, Reading.child(protocols, protocol));
    }
  }

  private void route(Node router, Node route) {
    route.claim();
    var destination = Reading.word(route, "destination");
    var device = Reading.word(route, "interface");
    var next = Reading.child(route, "nexthop");
    next.claimAll();
    var hop = new StringBuilder();
    for (Node kind : next) {
      var word = Reading.word(kind);
      hop.append(word.isEmpty() ? kind.word() : word);
    }
    routes.add(
        new StaticRoute(
            Ports.table(router),
            destination,
            hop.isEmpty() ? device : hop.toString(),
            route.span()));
  }

  private void bgp(Node router, Node bgp) {
    if (bgp.isEmpty()) {
      return;
    }
    boolean enabled = Reading.isYes(bgp, "enable");
    var local = Reading.value(bgp, "local-as");
    var redistributed = new ArrayList<String>();
    for (Node rule : Reading.child(bgp, "redist-rules")) {
      rule.claimAll();
      redistributed.add(rule.word());
    }
    // Claimed here, used where they are named
    for (Node profile : Reading.child(bgp, "auth-profile")) {
      profile.claim();
      hide(Reading.value(profile, "secret"));
    }
    var policies = Reading.child(bgp, "policy");
    Reading.child(policies, "import").claimAll();
    Reading.child(policies, "export").claimAll();
    for (Node group : Reading.child(bgp, "peer-group")) {
      group.claim();
      Reading.child(group, "type").claimAll();
      for (Node peer : Reading.child(group, "peer")) {
        peer(router, bgp, enabled, group, peer);
      }
    }
    if (enabled) {
      processes.add(
          new RoutingProcess(
              "bgp",
              local == null ? "" : local.word(),
              Ports.table(router),
              Fact.byDefault(false, "BGP has no passive interfaces"),
              Fact.byDefault(true, "changes of neighbours are in the system log"),
              redistributed,
              bgp.span()));
    }
  }

  private void hide(@Nullable Node value) {
    if (value != null) {
      PanosSecrets.hide(reading, value);
    }
  }

  private void peer(Node router, Node bgp, boolean enabled, Node group, Node peer) {
    peer.claim();
    var address = Reading.word(peer, "peer-address", "ip");
    if (address.isEmpty()) {
      address = Reading.word(peer, "peer-address", "fqdn");
    }
    var remote = Reading.value(peer, "peer-as");
    boolean on =
        enabled
            && !Reading.word(group, "enable").equals("no")
            && !Reading.word(peer, "enable").equals("no");
    var profile = Reading.value(peer, "connection-options", "authentication");
    Reading.word(peer, "connection-options", "multihop");
    neighbors.add(
        new BgpNeighbor(
            Reading.word(bgp, "local-as"),
            Ports.table(router),
            address.isEmpty() ? peer.word() : address,
            remote == null
                ? Fact.unknown("the peer has no autonomous system")
                : Fact.explicit(remote.word(), remote.span()),
            external(bgp, group, remote),
            Fact.explicit(!on, peer.span()),
            profile == null
                ? Fact.byDefault("none", "none; DISA STIG topics, BGP authentication")
                : authentication(bgp, profile),
            profile == null ? null : secret(bgp, profile),
            Fact.byDefault(0L, "PAN-OS has no check of the distance of a peer"),
            maximum(peer),
            filtered(bgp, "import", group, peer),
            filtered(bgp, "export", group, peer),
            peer.span()));
  }

  private static Fact<Boolean> external(Node bgp, Node group, @Nullable Node remote) {
    for (Node type : Reading.child(group, "type")) {
      return Fact.explicit(type.word().startsWith("ebgp"), type.span());
    }
    var local = Reading.word(bgp, "local-as");
    return remote == null || local.isEmpty()
        ? Fact.unknown("the group has no type")
        : Fact.explicit(!remote.word().equals(local), remote.span());
  }

  private static Fact<String> authentication(Node bgp, Node profile) {
    var secret = bgp.at("auth-profile", profile.word(), "secret");
    return secret == null
        ? Fact.unknown("the profile " + profile.word() + " is not in the file")
        : Fact.explicit("md5", profile.span());
  }

  private @Nullable Secret secret(Node bgp, Node profile) {
    var secret = Reading.value(bgp, "auth-profile", profile.word(), "secret");
    return secret == null ? null : PanosSecrets.key(reading, secret);
  }

  private static Fact<Long> maximum(Node peer) {
    var value = Reading.value(peer, "max-prefixes");
    if (value == null) {
      return Fact.byDefault(5_000L, MAXIMUM);
    }
    if (value.word().equals("unlimited")) {
      return Fact.explicit(0L, value.span());
    }
    var number = Numbers.parse(value.word());
    return number == null ? Reading.notUnderstood(value) : Fact.explicit(number, value.span());
  }

  /// Whether some rule in force looks at the routes of a peer. A rule without a match lets
  /// everything through.
  private static Fact<Boolean> filtered(Node bgp, String direction, Node group, Node peer) {
    for (Node rule : Reading.at(bgp, "policy", direction, "rules")) {
      var users = Reading.words(rule, "used-by");
      boolean here = users.contains(group.word()) || users.contains(peer.word());
      boolean limits = !Reading.child(rule, "match").isEmpty() || rule.at("action", "deny") != null;
      if (here && limits && !Reading.word(rule, "enable").equals("no")) {
        return Fact.explicit(true, rule.span());
      }
    }
    return Fact.byDefault(
        false, "no rule looks at its routes; PAN-OS Web Interface Help, BGP Import and Export");
  }

  private void interior(Node router, String protocol, Node process) {
    if (process.isEmpty()) {
      return;
    }
    for (Node profile : Reading.child(process, "auth-profile")) {
      profile.claimAll();
      hideAll(profile);
    }
    boolean enabled = Reading.isYes(process, "enable");
    var redistributed = new ArrayList<String>();
    for (Node rule : Reading.child(process, "export-rules")) {
      rule.claimAll();
      redistributed.add(rule.word());
    }
    if (protocol.equals("rip")) {
      interfaces(protocol, process, process, enabled);
    }
    for (Node area : Reading.child(process, "area")) {
      area.claim();
      interfaces(protocol, process, area, enabled);
    }
    if (enabled) {
      processes.add(
          new RoutingProcess(
              protocol,
              "",
              Ports.table(router),
              Fact.byDefault(false, "an interface is passive only where it says so"),
              Fact.byDefault(true, "changes of neighbours are in the system log"),
              redistributed,
              process.span()));
    }
  }

  private void hideAll(Node node) {
    for (Node child : node) {
      boolean secret = child.word().equals("password") || child.word().equals("key");
      if (secret && child.lastChild() != null) {
        child.forEach(this::hide);
      } else {
        hideAll(child);
      }
    }
  }

  private void interfaces(String protocol, Node process, Node place, boolean enabled) {
    for (Node entry : Reading.child(place, "interface")) {
      entry.claim();
      boolean on = enabled && !Reading.word(entry, "enable").equals("no");
      var passive =
          protocol.equals("rip")
              ? mode(entry)
              : Reading.option(false, "neighbours are looked for", entry, "passive");
      var authentication = interiorAuthentication(process, entry);
      if (on) {
        interfaces.add(
            new RoutingInterface(
                protocol, "", entry.word(), passive, authentication, null, entry.span()));
      }
    }
  }

  private static Fact<Boolean> mode(Node entry) {
    var mode = Reading.value(entry, "mode");
    return mode == null
        ? Fact.byDefault(false, "an interface sends and listens")
        : Fact.explicit(mode.word().equals("passive"), mode.span());
  }

  private static Fact<String> interiorAuthentication(Node process, Node entry) {
    var name = Reading.value(entry, "authentication");
    if (name == null) {
      return Fact.byDefault("none", "none; a configuration prints authentication where it is on");
    }
    var profile = process.at("auth-profile", name.word());
    if (profile == null) {
      return Fact.unknown("the profile " + name.word() + " is not in the file");
    }
    if (profile.child("password") != null) {
      return Fact.explicit("cleartext", name.span());
    }
    return Fact.explicit(profile.child("md5") != null ? "md5" : "ipsec", name.span());
  }
}
