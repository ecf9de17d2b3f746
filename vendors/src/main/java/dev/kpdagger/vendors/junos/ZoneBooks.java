package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.filtering.AddressObject;
import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.vendors.objects.AddressBook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The address books of a firewall: the global one, and one for each zone, in the zone itself or
/// attached to it. Names that a zone's book does not have are looked up in the global one.
final class ZoneBooks {

  private static final String GLOBAL = "global";

  private final AddressBook global;
  private final Map<String, AddressBook> byZone = new LinkedHashMap<>();
  private final List<AddressBook> books = new ArrayList<>();

  private ZoneBooks(AddressBook global) {
    this.global = global;
    books.add(global);
  }

  static ZoneBooks read(Reading.Part part) {
    var books = new ZoneBooks(new AddressBook(part.name(), null));
    for (Node book : part.node().entries("security", "address-book")) {
      if (book.word().equals(GLOBAL)) {
        define(books.global, book);
        continue;
      }
      var named = new AddressBook(part.name(), books.global);
      define(named, book);
      books.books.add(named);
      for (Node zone : book.entries("attach", "zone")) {
        zone.claim();
        books.byZone.put(zone.word(), named);
      }
    }
    for (Node zone : part.node().entries("security", "zones", "security-zone")) {
      var own = zone.find("address-book");
      if (own != null) {
        var book = new AddressBook(part.name(), books.global);
        define(book, own);
        books.books.add(book);
        books.byZone.put(zone.word(), book);
      }
    }
    return books;
  }

  private static void define(AddressBook book, Node holder) {
    for (Node address : holder.entries("address")) {
      address.claim();
      var terms = new ArrayList<AddressTerm>();
      var comment = address.text("description");
      for (Node value : address.children()) {
        terms.addAll(terms(value));
      }
      book.define(
          address.word(), AddressBook.Definition.of(terms, List.of(), comment, address.span()));
    }
    for (Node set : holder.entries("address-set")) {
      set.claim();
      var members = new ArrayList<>(set.texts("address"));
      members.addAll(set.texts("address-set"));
      book.define(
          set.word(),
          AddressBook.Definition.of(List.of(), members, set.text("description"), set.span()));
    }
  }

  /// What one statement of an address says; the value itself, or a word with a value.
  private static List<AddressTerm> terms(Node value) {
    value.claim();
    var terms = new ArrayList<AddressTerm>(1);
    switch (value.word()) {
      case "description" -> {}
      case "dns-name" -> {
        for (Node name : value.children()) {
          name.claimAll();
          terms.add(new AddressTerm.Symbolic("fqdn", name.word()));
        }
      }
      case "wildcard-address" -> {
        for (Node written : value.children()) {
          written.claimAll();
          var match = Addresses.wildcard(written.word());
          terms.add(
              match == null
                  ? new AddressTerm.Unresolved(written.word(), "it is not a wildcard address")
                  : new AddressTerm.Literal(match));
        }
      }
      case "range-address" -> {
        for (Node first : value.children()) {
          first.claimAll();
          var last = first.text("to");
          var match = Addresses.range(first.word(), last);
          terms.add(
              match == null
                  ? new AddressTerm.Unresolved(first.word(), "it is not a range of addresses")
                  : new AddressTerm.Literal(match));
        }
      }
      case "ip-prefix" -> value.children().forEach(p -> terms.add(PrefixLists.term(p.word())));
      default -> terms.add(PrefixLists.term(value.word()));
    }
    return terms;
  }

  /// An address as a policy names it.
  ///
  /// @param zone where it is looked up first; empty for the global book alone
  AddressTerm term(String name, String zone) {
    return switch (name) {
      case "any" -> AddressTerm.any();
      case "any-ipv4" -> PrefixLists.term("0.0.0.0/0");
      case "any-ipv6" -> PrefixLists.term("::/0");
      default -> byZone.getOrDefault(zone, global).term(name);
    };
  }

  List<AddressObject> objects() {
    return books.stream().flatMap(book -> book.objects().stream()).toList();
  }
}
