package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.vendors.objects.AddressBook;
import java.util.ArrayList;
import java.util.List;

/// `policy-options prefix-list`.
final class PrefixLists {

  private PrefixLists() {}

  static AddressBook read(Reading.Part part) {
    var book = new AddressBook(part.name(), null);
    for (Node list : part.node().entries("policy-options", "prefix-list")) {
      list.claim();
      var prefixes = new ArrayList<AddressTerm>();
      for (Node prefix : list.children()) {
        if (prefix.word().equals("apply-path")) {
          continue;
        }
        prefix.claim();
        prefixes.add(term(prefix.word()));
      }
      book.define(list.word(), AddressBook.Definition.of(prefixes, List.of(), "", list.span()));
    }
    return book;
  }

  /// An address as a term.
  static AddressTerm term(String text) {
    var match = Addresses.parse(text);
    return match == null
        ? new AddressTerm.Unresolved(text, "it is not an address")
        : new AddressTerm.Literal(match);
  }
}
