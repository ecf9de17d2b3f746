package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether packets with a routing header of IPv6 pass, by the protection profiles of zones.
final class RoutingHeaders {

  private static final String NOT_TOLD =
      "whether a zone drops IPv6 packets with a routing header without a word depends on the"
          + " release";

  private RoutingHeaders() {}

  /// That they pass where a profile says so; else unknown where one says nothing, or there is none.
  static Fact<Boolean> pass(Config config) {
    Node dropping = null;
    boolean told = true;
    for (Node profile :
        Reading.at(config.device(), "network", "profiles", "zone-protection-profile")) {
      var said = said(Reading.child(profile, "ipv6"));
      if (said != null && said.word().equals("no")) {
        return Fact.explicit(true, said.span());
      }
      told &= said != null;
      dropping = said == null ? dropping : said;
    }
    return told && dropping != null
        ? Fact.explicit(false, dropping.span())
        : Fact.unknown(NOT_TOLD);
  }

  /// What a profile says of headers of type 0: that it filters all of them, or the type, whose name
  /// differs by release.
  private static @Nullable Node said(Node ipv6) {
    var every = Reading.value(ipv6, "filter-ext-hdr", "routing-hdr");
    if (every != null && every.word().equals("yes")) {
      return every;
    }
    for (String name : List.of("routing-header-0", "routing-header")) {
      var one = Reading.value(ipv6, name);
      if (one != null) {
        return one;
      }
    }
    return null;
  }
}
