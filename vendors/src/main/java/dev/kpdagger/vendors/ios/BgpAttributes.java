package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.network.BgpNeighbor;
import dev.kpdagger.device.network.BgpSession;
import dev.kpdagger.device.network.RouteScreen;
import dev.kpdagger.vendors.lines.CiscoSecrets;
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

  private static final String BGP = "; Cisco IOS IP Routing: BGP Command Reference, neighbor ";

  private final Reading reading;
  private final Statement head;
  private final List<BgpAttribute> attributes;
  private final RoutingPolicies policies;
  private final Set<String> confederation;

  BgpAttributes(
      Reading reading,
      Statement head,
      List<BgpAttribute> attributes,
      RoutingPolicies policies,
      Set<String> confederation) {
    this.reading = reading;
    this.head = head;
    this.attributes = attributes;
    this.policies = policies;
    this.confederation = confederation;
  }

  BgpNeighbor neighbor(String vrf, String address, SourceSpan span) {
    var remote = remoteAs();
    var password = last("password");
    Secret secret =
        password == null ? null : CiscoSecrets.read(reading, password.line(), password.at() + 1);
    return new BgpNeighbor(
        head.word(2),
        vrf,
        address,
        remote,
        remote.map(this::isExternal),
        shutdown(),
        authentication(password),
        secret,
        ttlSecurity(),
        maximumPrefixes(),
        filtered("in"),
        filtered("out"),
        span);
  }

  /// @param keys those of all neighbours, this one's among them
  BgpSession session(
      BgpNeighbor neighbor, RouteScreens screens, KeyComparison keys, Set<Route> own) {
    var source = last("update-source");
    Fact<String> name =
        source == null
            ? absent("", "the interface on the way to the neighbor" + BGP + "update-source")
            : Fact.explicit(InterfaceNames.full(source.value()), source.line().span());
    var key = key();
    return new BgpSession(
        name,
        name.map(n -> n.startsWith("Loopback")),
        key == null ? Fact.unknown("the neighbor has no key") : keys.isShared(key, neighbor.span()),
        screen(neighbor, screens, own));
  }

  /// The neighbour's key, or null; of TCP-AO the name of its chain.
  @Nullable PeerKey key() {
    var owner = remoteAs().orNull();
    var password = last("password");
    var ao = last("ao");
    if (owner == null) {
      return null;
    }
    if (ao != null) {
      return new PeerKey(owner, "chain", ao.value(), true, false);
    }
    if (password == null) {
      return null;
    }
    boolean typed = password.value().length() == 1 && !password.second().isEmpty();
    var form = typed ? password.value() : "0";
    var value = typed ? password.second() : password.value();
    var plain = form.equals("7") ? CiscoSecrets.decodeType7(value) : form.equals("0") ? value : "";
    return plain.isEmpty()
        ? new PeerKey(owner, form, value, false, true)
        : new PeerKey(owner, "plain", plain, true, false);
  }

  private RouteScreen screen(BgpNeighbor neighbor, RouteScreens screens, Set<Route> own) {
    var filters = new ArrayList<RouteFilter>();
    SourceSpan use = neighbor.span();
    for (BgpAttribute attribute : attributes) {
      boolean here = attribute.second().equals("in") && !attribute.line().negated();
      var filter = here ? policies.filter(attribute) : null;
      if (filter != null) {
        filters.add(filter);
        use = attribute.line().span();
      }
    }
    return filters.isEmpty()
        ? RouteScreens.open(neighbor.filteredIn())
        : screens.of(RouteFilter.all(filters), own, use);
  }

  private @Nullable BgpAttribute last(String name) {
    BgpAttribute found = null;
    for (BgpAttribute attribute : attributes) {
      if (attribute.name().equals(name)) {
        found = attribute.line().negated() ? null : attribute;
      }
    }
    return found;
  }

  private Fact<String> remoteAs() {
    var line = last("remote-as");
    if (line == null) {
      return Fact.unknown("no line gives the neighbor an autonomous system");
    }
    return Fact.explicit(line.value(), line.line().span());
  }

  /// A member of the same confederation counts as internal; a `local-as` is what the neighbour
  /// sees.
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
        ? absent(false, "a neighbor is up" + BGP + "shutdown")
        : Fact.explicit(true, line.line().span());
  }

  private <T> Fact<T> absent(T value, String source) {
    return reading.absentIn(head, value, source);
  }

  private Fact<String> authentication(@Nullable BgpAttribute password) {
    var ao = last("ao");
    if (ao != null) {
      return Fact.explicit("ao", ao.line().span());
    }
    return password == null
        ? absent("none", "none unless configured" + BGP + "password")
        : Fact.explicit("md5", password.line().span());
  }

  private Fact<Long> ttlSecurity() {
    var line = last("ttl-security");
    if (line == null) {
      return absent(0L, "off unless configured" + BGP + "ttl-security");
    }
    Long hops = Numbers.parse(line.second());
    return hops == null
        ? reading.notUnderstood(line.line())
        : Fact.explicit(hops, line.line().span());
  }

  private Fact<Long> maximumPrefixes() {
    var line = last("maximum-prefix");
    if (line == null) {
      return absent(0L, "no limit unless configured" + BGP + "maximum-prefix");
    }
    Long prefixes = Numbers.parse(line.value());
    return prefixes == null
        ? reading.notUnderstood(line.line())
        : Fact.explicit(prefixes, line.line().span());
  }

  /// Any filter of that direction that limits something.
  private Fact<Boolean> filtered(String direction) {
    Fact<Boolean> found =
        absent(false, "every route passes unless filtered" + BGP + "prefix-list, route-map");
    for (BgpAttribute attribute : attributes) {
      boolean here = attribute.second().equals(direction) && !attribute.line().negated();
      if (!here) {
        continue;
      }
      var name = attribute.value();
      var span = attribute.line().span();
      Fact<Boolean> limits =
          switch (attribute.name()) {
            case "prefix-list" -> Fact.explicit(policies.prefixListLimits(name), span);
            case "route-map" -> policies.routeMapLimits(name, span);
            case "distribute-list" -> Fact.explicit(policies.accessListLimits(name), span);
            case "filter-list" -> Fact.explicit(policies.pathListLimits(name), span);
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
