package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.network.BgpNeighbor;
import dev.kpdagger.device.network.BgpSession;
import dev.kpdagger.device.network.RouteScreen;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import dev.kpdagger.vendors.routes.Route;
import dev.kpdagger.vendors.routes.RouteFilter;
import dev.kpdagger.vendors.routes.RouteScreens;
import dev.kpdagger.vendors.secrets.KeyComparison;
import dev.kpdagger.vendors.secrets.KeyComparison.PeerKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The facts of one neighbour from all lines that apply to it, the strongest last.
final class BgpAttributes {

  private static final String BGP =
      "; Cisco NX-OS Unicast Routing Configuration Guide, Configuring BGP";

  private final Reading reading;
  private final Statement head;
  private final Statement own;
  private final List<Statement> lines;
  private final RoutingPolicies policies;
  private final Set<String> confederation;

  /// @param head `router bgp N`
  /// @param own `neighbor A`
  BgpAttributes(
      Reading reading,
      Statement head,
      Statement own,
      List<Statement> lines,
      RoutingPolicies policies,
      Set<String> confederation) {
    this.reading = reading;
    this.head = head;
    this.own = own;
    this.lines = lines;
    this.policies = policies;
    this.confederation = confederation;
  }

  /// Marks the line as read when its attribute is among the facts.
  static void claim(Reading reading, Statement line) {
    switch (line.word(0)) {
      case "remote-as",
          "inherit",
          "shutdown",
          "password",
          "ttl-security",
          "ebgp-multihop",
          "maximum-prefix",
          "update-source",
          "prefix-list",
          "route-map",
          "filter-list",
          "address-family",
          "description" ->
          reading.claim(line);
      default -> {}
    }
    if (line.starts("password")) {
      NxosSecrets.read(reading, line, 1);
    }
  }

  BgpNeighbor neighbor(String vrf) {
    var remote = remoteAs();
    var password = last("password");
    return new BgpNeighbor(
        head.word(2),
        vrf,
        own.word(1),
        remote,
        remote.map(this::isExternal),
        shutdown(),
        password == null
            ? absent("none", "none unless configured" + BGP)
            : Fact.explicit("md5", password.span()),
        password == null ? null : secret(password),
        number("ttl-security", 2, "off unless configured"),
        number("maximum-prefix", 1, "no limit unless configured"),
        filtered("in"),
        filtered("out"),
        own.blockSpan());
  }

  /// @param keys those of all neighbours, this one's among them
  BgpSession session(
      BgpNeighbor neighbor, RouteScreens screens, KeyComparison keys, Set<Route> announced) {
    var source = last("update-source");
    Fact<String> name =
        source == null
            ? absent("", "the interface on the way to the neighbor unless configured")
            : Fact.explicit(InterfaceNames.full(source.word(1)), source.span());
    var key = key();
    return new BgpSession(
        name,
        name.map(n -> n.startsWith("loopback")),
        key == null ? Fact.unknown("the neighbor has no key") : keys.isShared(key, neighbor.span()),
        screen(neighbor, screens, announced));
  }

  /// The neighbour's key, or null. Triple-DES under a fixed key gives one text the same form each
  /// time.
  @Nullable PeerKey key() {
    var owner = remoteAs().orNull();
    var password = last("password");
    if (owner == null || password == null) {
      return null;
    }
    boolean typed = NxosSecrets.isTyped(password, 1);
    var form = typed ? password.word(1) : "0";
    var value = NxosSecrets.unquoted(password.word(typed ? 2 : 1));
    return form.equals("0")
        ? new PeerKey(owner, "plain", value, true, false)
        : new PeerKey(owner, form, value, false, form.equals("6"));
  }

  private RouteScreen screen(BgpNeighbor neighbor, RouteScreens screens, Set<Route> announced) {
    var filters = new ArrayList<RouteFilter>();
    SourceSpan use = neighbor.span();
    for (Statement line : lines) {
      boolean here = line.word(2).equals("in") && !line.negated();
      var filter = here ? policies.filter(line) : null;
      if (filter != null) {
        filters.add(filter);
        use = line.span();
      }
    }
    return filters.isEmpty()
        ? RouteScreens.open(neighbor.filteredIn())
        : screens.of(RouteFilter.all(filters), announced, use);
  }

  private Secret secret(Statement password) {
    return NxosSecrets.read(reading, password, 1);
  }

  private @Nullable Statement last(String name) {
    Statement found = null;
    for (Statement line : lines) {
      if (line.starts(name)) {
        found = line.negated() ? null : line;
      }
    }
    return found;
  }

  /// On the neighbour's own line, or under it.
  private Fact<String> remoteAs() {
    var written = own.after("remote-as", 2);
    if (!written.isEmpty()) {
      return Fact.explicit(written, own.span());
    }
    var line = last("remote-as");
    if (line == null) {
      return Fact.unknown("no line gives the neighbor an autonomous system");
    }
    return line.word(1).equals("route-map")
        ? Fact.unknown("a route map decides which autonomous systems it may have")
        : Fact.explicit(line.word(1), line.span());
  }

  private boolean isExternal(String remote) {
    if (remote.equals("external") || remote.equals("internal")) {
      return remote.equals("external");
    }
    return asNumber(remote) != asNumber(head.word(2)) && !confederation.contains(remote);
  }

  /// `1.2` is the same number as 65538.
  private static long asNumber(String text) {
    int dot = text.indexOf('.');
    Long low = Numbers.parse(dot < 0 ? text : text.substring(dot + 1));
    Long high = dot < 0 ? Long.valueOf(0) : Numbers.parse(text.substring(0, dot));
    return low == null || high == null ? -1 : high * 65_536 + low;
  }

  private Fact<Boolean> shutdown() {
    var line = last("shutdown");
    return line == null
        ? absent(false, "a neighbor is up unless shutdown" + BGP)
        : Fact.explicit(true, line.span());
  }

  private <T> Fact<T> absent(T value, String source) {
    return reading.absentIn(head, value, source);
  }

  private Fact<Long> number(String name, int at, String source) {
    var line = last(name);
    if (line == null) {
      return absent(0L, source + BGP);
    }
    Long number = Numbers.parse(line.word(at));
    return number == null ? reading.notUnderstood(line) : Fact.explicit(number, line.span());
  }

  /// Any filter of that direction that limits something.
  private Fact<Boolean> filtered(String direction) {
    Fact<Boolean> found = absent(false, "every route passes unless filtered" + BGP);
    for (Statement line : lines) {
      if (line.negated() || !line.word(2).equals(direction)) {
        continue;
      }
      var name = line.word(1);
      Fact<Boolean> limits =
          switch (line.word(0)) {
            case "prefix-list" -> policies.prefixListLimits(name, line.span());
            case "route-map" -> policies.routeMapLimits(name, line.span());
            case "filter-list" -> policies.pathListLimits(name, line.span());
            default -> null;
          };
      if (limits != null && weaker(found, limits)) {
        found = limits;
      }
    }
    return found;
  }

  /// One filter that limits is enough; one whose effect is unknown outweighs those that do not.
  private static boolean weaker(Fact<Boolean> found, Fact<Boolean> limits) {
    if (Boolean.TRUE.equals(found.orNull())) {
      return false;
    }
    return found.isKnown() || Boolean.TRUE.equals(limits.orNull());
  }
}
