package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.packets.AddressMatch;
import dev.kpdagger.vendors.objects.AddressBook;
import dev.kpdagger.vendors.objects.AddressBook.Definition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `firewall address`, `addrgrp`, `multicast-address`, `vip` and `vipgrp`, and their forms for
/// IPv6.
///
/// An address without a type is a network, and without a network it is every address: so `all` is
/// printed as an `edit` with nothing in it.
final class AddressSection {

  private AddressSection() {}

  /// What every domain has, printed or not.
  static @Nullable AddressTerm predefined(String name, boolean ip6) {
    return switch (name) {
      case "all" -> new AddressTerm.Literal(ip6 ? Addresses.EVERY_IP6 : Addresses.EVERY_IP4);
      case "none" ->
          new AddressTerm.Literal(
              ip6 ? new AddressMatch.Ip6Prefix(0, 0, 128) : new AddressMatch.Ip4Wildcard(0, 0));
      default -> null;
    };
  }

  /// Addresses for the destinations of multicast policies alone.
  static void defineMulticast(Node domain, AddressBook ip4, AddressBook ip6) {
    for (Node entry : entries(domain, "firewall multicast-address")) {
      ip4.define(entry.name(), one(multicast(entry), entry));
    }
    for (Node entry : entries(domain, "firewall multicast-address6")) {
      ip6.define(entry.name(), one(prefix(entry), entry));
    }
  }

  // ---- IPv4 ----

  static void define(Node domain, AddressBook book) {
    for (Node entry : entries(domain, "firewall address")) {
      book.define(entry.name(), one(term(entry), entry));
    }
    for (Node entry : entries(domain, "firewall addrgrp")) {
      book.define(entry.name(), group(entry));
    }
    for (Node entry : entries(domain, "firewall wildcard-fqdn custom")) {
      var fqdn = new AddressTerm.Symbolic("fqdn", entry.text("wildcard-fqdn", ""));
      if (!book.defines(entry.name())) {
        book.define(entry.name(), one(fqdn, entry));
      }
    }
    for (Node entry : entries(domain, "firewall wildcard-fqdn group")) {
      if (!book.defines(entry.name())) {
        book.define(entry.name(), group(entry));
      }
    }
    for (Node entry : entries(domain, "firewall vip")) {
      book.define(entry.name(), one(external(entry), entry));
    }
    for (Node entry : entries(domain, "firewall vipgrp")) {
      book.define(entry.name(), group(entry));
    }
  }

  static List<Node> entries(Node domain, String path) {
    var table = domain.config(path);
    return table == null ? List.of() : table.entries();
  }

  private static Definition one(AddressTerm term, Node entry) {
    return Definition.of(term, comment(entry), entry.span());
  }

  private static String comment(Node entry) {
    var comment = entry.text("comment", "");
    return comment.isEmpty() ? entry.text("comments", "") : comment;
  }

  private static Definition group(Node entry) {
    var excluded = entry.list("exclude-member");
    boolean excludes = entry.enabled("exclude");
    return new Definition(
        List.of(),
        entry.list("member"),
        excludes ? excluded : List.of(),
        comment(entry),
        entry.span());
  }

  private static AddressTerm term(Node entry) {
    var subnet = entry.get("subnet");
    return switch (entry.text("type", "ipmask")) {
      case "ipmask" ->
          subnet == null || subnet.unset()
              ? new AddressTerm.Literal(Addresses.EVERY_IP4)
              : literal(Addresses.network(subnet.values()), subnet);
      case "interface-subnet" ->
          subnet != null && !subnet.unset()
              ? literal(Addresses.network(subnet.values()), subnet)
              : new AddressTerm.Symbolic("interface", entry.text("interface", ""));
      case "iprange" -> range(entry);
      case "wildcard" -> wildcard(entry);
      case "fqdn" -> new AddressTerm.Symbolic("fqdn", entry.text("fqdn", ""));
      case "wildcard-fqdn" -> new AddressTerm.Symbolic("fqdn", entry.text("wildcard-fqdn", ""));
      case "geography" -> new AddressTerm.Symbolic("geography", entry.text("country", ""));
      case "dynamic" -> dynamic(entry);
      case "mac" -> mac(entry);
      case "route-tag" -> new AddressTerm.Symbolic("route-tag", entry.text("route-tag", ""));
      default -> unknownType(entry);
    };
  }

  private static AddressTerm unknownType(Node entry) {
    var type = entry.get("type");
    return new AddressTerm.Unresolved(
        entry.name(),
        "the type " + (type == null ? "" : type.value()) + " of the address is not known");
  }

  private static AddressTerm literal(@Nullable AddressMatch match, Attribute attribute) {
    if (match != null) {
      return new AddressTerm.Literal(match);
    }
    attribute.invalid();
    return new AddressTerm.Unresolved(String.join(" ", attribute.values()), "it is no address");
  }

  private static AddressTerm range(Node entry) {
    var first = entry.text("start-ip", "0.0.0.0");
    var last = entry.text("end-ip", "0.0.0.0");
    var match = Addresses.range(first, last);
    return match == null
        ? new AddressTerm.Unresolved(first + "-" + last, "it is no range of addresses")
        : new AddressTerm.Literal(match);
  }

  /// A mask with gaps: its ones are the bits that must agree.
  private static AddressTerm wildcard(Node entry) {
    var wildcard = entry.get("wildcard");
    return wildcard == null || wildcard.unset()
        ? new AddressTerm.Unresolved(entry.name(), "the address has no wildcard")
        : literal(Addresses.network(wildcard.values()), wildcard);
  }

  private static AddressTerm mac(Node entry) {
    var list = entry.list("macaddr");
    return new AddressTerm.Symbolic(
        "mac", list.isEmpty() ? entry.text("start-mac", "") : String.join(" ", list));
  }

  private static AddressTerm dynamic(Node entry) {
    var words = new ArrayList<String>();
    for (String name : List.of("sub-type", "sdn", "sdn-tag", "filter", "obj-tag", "fsso-group")) {
      words.addAll(entry.list(name));
    }
    return new AddressTerm.Symbolic("dynamic-group", String.join(" ", words));
  }

  private static AddressTerm multicast(Node entry) {
    var subnet = entry.get("subnet");
    boolean broadcast = entry.text("type", "multicastrange").equals("broadcastmask");
    return broadcast && subnet != null
        ? literal(Addresses.network(subnet.values()), subnet)
        : range(entry);
  }

  /// What packets to a virtual IP are addressed to before it is translated.
  private static AddressTerm external(Node entry) {
    var external = entry.get("extip");
    if (external == null || external.unset()) {
      var named = entry.list("extaddr");
      return new AddressTerm.Symbolic("virtual-ip", String.join(" ", named));
    }
    return addressOrRange(external);
  }

  private static AddressTerm addressOrRange(Attribute attribute) {
    var value = attribute.value();
    int dash = value.indexOf('-');
    return dash < 0
        ? literal(Addresses.network(List.of(value)), attribute)
        : literal(Addresses.range(value.substring(0, dash), value.substring(dash + 1)), attribute);
  }

  // ---- IPv6 ----

  static void define6(Node domain, AddressBook book) {
    for (Node entry : entries(domain, "firewall address6")) {
      book.define(entry.name(), definition6(entry));
    }
    for (Node entry : entries(domain, "firewall addrgrp6")) {
      book.define(entry.name(), group(entry));
    }
    for (Node entry : entries(domain, "firewall vip6")) {
      var external = entry.get("extip");
      if (external != null) {
        book.define(entry.name(), one(external6(external), entry));
      }
    }
    for (Node entry : entries(domain, "firewall vipgrp6")) {
      book.define(entry.name(), group(entry));
    }
  }

  private static AddressTerm external6(Attribute attribute) {
    var value = attribute.value();
    int dash = value.indexOf('-');
    return literal(Addresses.prefix6(dash < 0 ? value : value.substring(0, dash)), attribute);
  }

  private static AddressTerm prefix(Node entry) {
    var prefix = entry.get("ip6");
    return prefix == null || prefix.unset()
        ? new AddressTerm.Literal(Addresses.EVERY_IP6)
        : literal(Addresses.prefix6(prefix.value()), prefix);
  }

  private static Definition definition6(Node entry) {
    if (entry.text("type", "ipprefix").equals("iprange")) {
      var first = entry.text("start-ip", "");
      var last = entry.text("end-ip", "");
      var range = Addresses.range6(first, last);
      return range.isEmpty()
          ? one(new AddressTerm.Unresolved(first + "-" + last, "it is no range"), entry)
          : Definition.of(range, List.of(), comment(entry), entry.span());
    }
    return one(term6(entry), entry);
  }

  private static AddressTerm term6(Node entry) {
    return switch (entry.text("type", "ipprefix")) {
      case "ipprefix" -> prefix(entry);
      case "fqdn" -> new AddressTerm.Symbolic("fqdn", entry.text("fqdn", ""));
      case "geography" -> new AddressTerm.Symbolic("geography", entry.text("country", ""));
      case "dynamic" ->
          new AddressTerm.Symbolic("dynamic-group", entry.text("sdn-tag", entry.text("sdn", "")));
      case "mac" -> new AddressTerm.Symbolic("mac", String.join(" ", entry.list("macaddr")));
      default -> unknownType(entry);
    };
  }
}
