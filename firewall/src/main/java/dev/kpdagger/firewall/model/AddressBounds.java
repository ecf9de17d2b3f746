package dev.kpdagger.firewall.model;

import dev.kpdagger.device.filtering.AddressObject;
import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.device.filtering.RuleAddresses;
import dev.kpdagger.packets.AddressMatch;
import dev.kpdagger.packets.AddressRange;
import dev.kpdagger.packets.PacketSpace;
import dev.kpdagger.packets.ValueSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Addresses of rules as numbers of a space. Objects that many rules name are looked at once.
final class AddressBounds {

  /// A wildcard mask that makes more ranges counts as not understood.
  private static final long MOST_RANGES = 1 << 12;

  /// Tells the addresses of rules apart in a space that is being built.
  static final class Collector {
    private final PacketSpace.Builder space;
    private final IdentityHashMap<AddressObject, Boolean> seen = new IdentityHashMap<>();
    private boolean ip6;

    Collector(PacketSpace.Builder space) {
      this.space = space;
    }

    /// Whether any address of IPv6 was written.
    boolean ip6() {
      return ip6;
    }

    void add(RuleAddresses addresses) {
      addresses.terms().forEach(this::add);
    }

    private void add(AddressTerm term) {
      switch (term) {
        case AddressTerm.Literal(var match) -> {
          ip6 |= match instanceof AddressMatch.Ip6Prefix;
          if (AddressRange.count(match) <= MOST_RANGES) {
            AddressRange.of(match).forEach(space::add);
          }
        }
        case AddressTerm.Named(var object) -> {
          if (seen.put(object, true) == null) {
            object.members().forEach(this::add);
            object.excluded().forEach(this::add);
          }
        }
        case AddressTerm.Symbolic symbolic -> space.addAddresses(symbolic.text());
        case AddressTerm.Any _, AddressTerm.Unresolved _ -> {}
      }
    }
  }

  private final PacketSpace space;
  private final boolean ip6;
  private final IdentityHashMap<AddressObject, Bounds> objects = new IdentityHashMap<>();
  private final Map<RuleAddresses, Bounds> known = new HashMap<>();
  private final Map<AddressMatch, Bounds> literals = new HashMap<>();
  private final Bounds any;
  private final Bounds unknown;

  /// @param ip6 the family whose addresses are looked at
  AddressBounds(PacketSpace space, boolean ip6) {
    this.space = space;
    this.ip6 = ip6;
    var numeric = space.numericAddresses(ip6);
    var all = space.allAddresses(ip6);
    this.any = new Bounds(all, numeric, all);
    this.unknown = new Bounds(ValueSet.none(), numeric, all);
  }

  Bounds of(RuleAddresses addresses) {
    if (!addresses.negated() && addresses.terms().size() == 1) {
      return of(addresses.terms().getFirst());
    }
    return known.computeIfAbsent(
        addresses,
        _ -> {
          var held = union(addresses.terms());
          return addresses.negated() ? complement(held) : held;
        });
  }

  /// What is not there. Whether addresses that have only a name are among it is not known.
  private Bounds complement(Bounds held) {
    var numeric = space.numericAddresses(ip6);
    return new Bounds(
        numeric.minus(held.possible()),
        numeric.minus(held.certain()),
        space.allAddresses(ip6).minus(held.certain()));
  }

  private Bounds union(List<AddressTerm> terms) {
    return terms.isEmpty()
        ? Bounds.NOTHING
        : terms.size() == 1
            ? of(terms.getFirst())
            : Bounds.union(terms.stream().map(this::of).toList());
  }

  private Bounds of(AddressTerm term) {
    return switch (term) {
      case AddressTerm.Any _ -> any;
      case AddressTerm.Literal(var match) -> literals.computeIfAbsent(match, this::of);
      case AddressTerm.Named(var object) -> {
        var found = objects.get(object);
        if (found == null) {
          found = of(object);
          objects.put(object, found);
        }
        yield found;
      }
      case AddressTerm.Symbolic symbolic -> {
        var named = space.namedAddresses(symbolic.text(), ip6);
        yield new Bounds(named, named, space.allAddresses(ip6));
      }
      case AddressTerm.Unresolved _ -> unknown;
    };
  }

  private Bounds of(AddressObject object) {
    var members = union(object.members());
    return object.excluded().isEmpty() ? members : members.minus(union(object.excluded()));
  }

  private Bounds of(AddressMatch match) {
    if ((match instanceof AddressMatch.Ip6Prefix) != ip6) {
      return Bounds.NOTHING;
    }
    if (match.isEverything()) {
      return any;
    }
    return AddressRange.count(match) > MOST_RANGES
        ? unknown
        : Bounds.exactly(space.addresses(AddressRange.of(match)));
  }

  /// What addresses are made of: those that are known, then one alternative for each part that only
  /// the running device knows.
  ///
  /// @param side what a packet's address is called in the words of an alternative
  List<Alternative> alternatives(RuleAddresses addresses, String side) {
    var bounds = of(addresses);
    var found = new ArrayList<Alternative>();
    if (!bounds.certain().isEmpty()) {
      found.add(Alternative.known(bounds.certain()));
    }
    if (bounds.certain().equals(bounds.possible())) {
      return found;
    }
    if (addresses.negated()) {
      found.add(
          Alternative.open(
              bounds.possible(),
              side + " none of " + ObjectContent.ofAddresses(addresses.terms())));
    } else {
      var seen = new IdentityHashMap<AddressObject, Boolean>();
      addresses.terms().forEach(term -> open(term, side, seen, found));
    }
    return found;
  }

  private void open(
      AddressTerm term,
      String side,
      IdentityHashMap<AddressObject, Boolean> seen,
      List<Alternative> into) {
    var bounds = of(term);
    if (bounds.certain().equals(bounds.possible())) {
      return;
    }
    if (term instanceof AddressTerm.Named(var object) && object.excluded().isEmpty()) {
      if (seen.put(object, true) == null) {
        object.members().forEach(member -> open(member, side, seen, into));
      }
    } else {
      into.add(
          Alternative.open(
              bounds.possible(), side + " " + ObjectContent.ofAddresses(List.of(term))));
    }
  }
}
