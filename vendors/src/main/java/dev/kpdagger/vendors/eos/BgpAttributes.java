package dev.kpdagger.vendors.eos;

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

/// The facts of one neighbour from all lines that apply to it, the strongest last. An attribute is
/// word 2 of its line.
final class BgpAttributes {

  private static final String NONE = "none; a configuration shows it where there is one: neighbor ";
  private static final long DEFAULT_ROUTES = 12_000;

  private final Reading reading;
  private final Statement head;
  private final List<Statement> lines;
  private final RoutingPolicies policies;
  private final Set<String> confederation;

  BgpAttributes(
      Reading reading,
      Statement head,
      List<Statement> lines,
      RoutingPolicies policies,
      Set<String> confederation) {
    this.reading = reading;
    this.head = head;
    this.lines = lines;
    this.policies = policies;
    this.confederation = confederation;
  }

  BgpNeighbor neighbor(String vrf, String address, SourceSpan span) {
    var remote = remoteAs();
    var password = last("password");
    boolean shared = password != null && password.word(3).equals("shared-secret");
    Secret secret = password == null || shared ? null : EosSecrets.read(reading, password, 3);
    return new BgpNeighbor(
        head.word(2),
        vrf,
        address,
        remote,
        remote.map(this::isExternal),
        flag("shutdown"),
        authentication(password, shared),
        secret,
        ttlSecurity(),
        maximumRoutes(),
        filtered("in"),
        filtered("out"),
        span);
  }

  /// @param keys those of all neighbours, this one's among them
  BgpSession session(
      BgpNeighbor neighbor, RouteScreens screens, KeyComparison keys, Set<Route> announced) {
    var source = last("update-source");
    Fact<String> name =
        source == null
            ? absent("", "the interface on the way to the neighbor unless configured")
            : Fact.explicit(InterfaceNames.full(source.word(3)), source.span());
    var key = key();
    return new BgpSession(
        name,
        name.map(n -> n.startsWith("Loopback")),
        key == null ? Fact.unknown("the neighbor has no key") : keys.isShared(key, neighbor.span()),
        screen(neighbor, screens, announced));
  }

  /// The neighbour's key, or null. What EOS encrypts depends on the neighbour, too.
  @Nullable PeerKey key() {
    var owner = remoteAs().orNull();
    var password = last("password");
    if (owner == null || password == null) {
      return null;
    }
    if (password.word(3).equals("shared-secret")) {
      return new PeerKey(owner, "profile", password.after("profile", 4), true, false);
    }
    boolean typed = EosSecrets.length(password, 3) == 2;
    var value = password.word(typed ? 4 : 3);
    return !typed || password.word(3).equals("0")
        ? new PeerKey(owner, "plain", value, true, false)
        : new PeerKey(owner, password.word(3), value, false, true);
  }

  private RouteScreen screen(BgpNeighbor neighbor, RouteScreens screens, Set<Route> announced) {
    var filters = new ArrayList<RouteFilter>();
    SourceSpan use = neighbor.span();
    for (Statement line : lines) {
      boolean function = line.word(2).equals("rcf") && line.word(3).equals("in");
      boolean here = (function || line.word(4).equals("in")) && !line.negated();
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

  private @Nullable Statement last(String name) {
    Statement found = null;
    for (Statement line : lines) {
      if (line.word(2).equals(name)) {
        found = line.negated() ? null : line;
      }
    }
    return found;
  }

  /// `neighbor X remote-as N`, or at the end of a line that names a range or an interface.
  private Fact<String> remoteAs() {
    Statement found = null;
    for (Statement line : lines) {
      if (line.indexOf("remote-as", 2) > 0 && !line.negated()) {
        found = line;
      }
    }
    return found == null
        ? Fact.unknown("no line gives the neighbor an autonomous system")
        : Fact.explicit(found.after("remote-as", 2), found.span());
  }

  private boolean isExternal(String remote) {
    return asNumber(remote) != asNumber(head.word(2)) && !confederation.contains(remote);
  }

  /// `1.2` is the same number as 65538.
  private static long asNumber(String text) {
    int dot = text.indexOf('.');
    Long low = Numbers.parse(dot < 0 ? text : text.substring(dot + 1));
    Long high = dot < 0 ? Long.valueOf(0) : Numbers.parse(text.substring(0, dot));
    return low == null || high == null ? -1 : high * 65_536 + low;
  }

  private Fact<Boolean> flag(String name) {
    var line = last(name);
    return line == null
        ? absent(false, "off; a configuration shows neighbor " + name + " where it is on")
        : Fact.explicit(true, line.span());
  }

  private <T> Fact<T> absent(T value, String source) {
    return reading.absentIn(head, value, source);
  }

  /// A shared secret of a profile is used by TCP-AO, a password by MD5.
  private Fact<String> authentication(@Nullable Statement password, boolean shared) {
    return password == null
        ? absent("none", NONE + "password")
        : Fact.explicit(shared ? "ao" : "md5", password.span());
  }

  /// `neighbor X ttl maximum-hops N`.
  private Fact<Long> ttlSecurity() {
    var line = last("ttl");
    if (line == null) {
      return absent(0L, NONE + "ttl maximum-hops");
    }
    Long hops = Numbers.parse(line.word(4));
    return hops == null ? reading.notUnderstood(line) : Fact.explicit(hops, line.span());
  }

  /// `neighbor X maximum-routes N`, where 0 is no limit.
  private Fact<Long> maximumRoutes() {
    var line = last("maximum-routes");
    if (line == null) {
      return absent(
          DEFAULT_ROUTES, "12000 unless configured; DISA STIG Arista MLS EOS 4.X, ARST-RT-000560");
    }
    Long routes = Numbers.parse(line.word(3));
    return routes == null ? reading.notUnderstood(line) : Fact.explicit(routes, line.span());
  }

  /// Any filter of that direction that limits something: `route-map N in`, `prefix-list N in`, `rcf
  /// in F()`.
  private Fact<Boolean> filtered(String direction) {
    Fact<Boolean> found =
        absent(false, "every route passes unless a route map, prefix list or function filters");
    for (Statement line : lines) {
      boolean function = line.word(2).equals("rcf") && line.word(3).equals(direction);
      if (line.negated() || (!function && !line.word(4).equals(direction))) {
        continue;
      }
      Fact<Boolean> limits =
          switch (line.word(2)) {
            case "prefix-list" ->
                Fact.explicit(policies.prefixListLimits(line.word(3)), line.span());
            case "route-map" -> policies.routeMapLimits(line.word(3), line.span());
            case "rcf" -> Fact.unknown("what the function does is not followed");
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
