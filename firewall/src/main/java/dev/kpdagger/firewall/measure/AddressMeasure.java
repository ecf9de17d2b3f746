package dev.kpdagger.firewall.measure;

import dev.kpdagger.device.filtering.AddressObject;
import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.device.filtering.RuleAddresses;
import dev.kpdagger.packets.AddressMatch;
import dev.kpdagger.packets.AddressMatch.Ip6Prefix;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Resolves what rules say of addresses, each object once. For one device and one thread.
public final class AddressMeasure {

  /// A mask with more gaps than this is not written out.
  private static final int MOST_GAP_BITS = 10;

  private static final long UNSIGNED = 0xffff_ffffL;

  private final IdentityHashMap<AddressObject, Addresses> known = new IdentityHashMap<>();

  /// The addresses of one side of a rule.
  public Addresses of(RuleAddresses addresses) {
    var terms = of(addresses.terms());
    if (!addresses.negated()) {
      return terms;
    }
    return new Addresses(
        Addresses.ALL.ip4().minus(terms.ip4()),
        Addresses.ALL.ip6(),
        terms.symbolic(),
        terms.unknown().isEmpty() && !terms.ip6().isEmpty()
            ? "IPv6 addresses are negated"
            : terms.unknown());
  }

  public Addresses of(AddressObject object) {
    var addresses = known.get(object);
    if (addresses == null) {
      addresses = without(of(object.members()), object.excluded());
      known.put(object, addresses);
    }
    return addresses;
  }

  private Addresses without(Addresses members, List<AddressTerm> excluded) {
    if (excluded.isEmpty()) {
      return members;
    }
    var less = of(excluded);
    boolean six = !less.ip6().isEmpty() && !members.ip6().isEmpty();
    var unknown =
        !members.unknown().isEmpty()
            ? members.unknown()
            : six || !less.isExact() ? "a part of the excluded addresses is not counted" : "";
    return new Addresses(
        members.ip4().minus(less.ip4()), members.ip6(), members.symbolic(), unknown);
  }

  private Addresses of(List<AddressTerm> terms) {
    if (terms.size() == 1 && terms.getFirst() instanceof AddressTerm.Named(var object)) {
      return of(object);
    }
    var four = new Intervals.Builder();
    var six = new ArrayList<Ip6Prefix>();
    Set<String> symbolic = new LinkedHashSet<>();
    var unknown = "";
    for (AddressTerm term : terms) {
      switch (term) {
        case AddressTerm.Any _ -> {
          four.add(Addresses.ALL.ip4());
          six.addAll(Addresses.ALL.ip6());
        }
        case AddressTerm.Literal(var match) -> {
          if (!add(match, four, six)) {
            unknown = match + " has too many gaps to count";
          }
        }
        case AddressTerm.Named(var object) -> {
          var inner = of(object);
          four.add(inner.ip4());
          six.addAll(inner.ip6());
          symbolic.addAll(inner.symbolic());
          unknown = inner.unknown().isEmpty() ? unknown : inner.unknown();
        }
        case AddressTerm.Symbolic _ -> symbolic.add(term.text());
        case AddressTerm.Unresolved(var text, var reason) -> unknown = text + ": " + reason;
      }
    }
    return new Addresses(four.build(), Addresses.apart(six), symbolic, unknown);
  }

  private static boolean add(AddressMatch match, Intervals.Builder four, List<Ip6Prefix> six) {
    switch (match) {
      case AddressMatch.Ip4Range(var first, var last) ->
          four.add(first & UNSIGNED, last & UNSIGNED);
      case Ip6Prefix prefix -> six.add(prefix);
      case AddressMatch.Ip4Wildcard(var address, var wildcard) -> {
        int run = Integer.numberOfTrailingZeros(~wildcard);
        int gaps = run == 32 ? 0 : wildcard >>> run << run;
        if (Integer.bitCount(gaps) > MOST_GAP_BITS) {
          return false;
        }
        long host = (1L << run) - 1;
        int part = 0;
        do {
          long first = (address | part) & UNSIGNED;
          four.add(first, first + host);
          part = part - gaps & gaps;
        } while (part != 0);
      }
    }
    return true;
  }
}
