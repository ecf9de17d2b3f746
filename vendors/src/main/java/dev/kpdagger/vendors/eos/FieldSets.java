package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.device.filtering.PortTerm;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import dev.kpdagger.vendors.objects.AddressBook;
import dev.kpdagger.vendors.objects.ServiceBook;
import java.util.ArrayList;
import java.util.List;

/// `field-set {ipv4|ipv6} prefix NAME` and `field-set l4-port NAME`, of traffic policies and of
/// application recognition alike.
record FieldSets(AddressBook addresses, ServiceBook services) {

  static FieldSets read(Reading reading) {
    var sets = new FieldSets(new AddressBook("", null), new ServiceBook("", null));
    for (String first : List.of("traffic-policies", "application")) {
      for (Statement head : reading.global(first)) {
        for (Statement set : head.children()) {
          if (set.starts("field-set") && !set.negated()) {
            sets.define(reading, set);
          }
        }
      }
    }
    return sets;
  }

  private void define(Reading reading, Statement set) {
    switch (set.word(1)) {
      case "ipv4", "ipv6" -> {
        reading.claim(set);
        prefixes(reading, set, set.word(1).equals("ipv6"));
      }
      case "l4-port" -> {
        reading.claim(set);
        ports(reading, set);
      }
      default -> {}
    }
  }

  /// Lines of prefixes; those after `except` do not count.
  private void prefixes(Reading reading, Statement set, boolean six) {
    var own = new ArrayList<AddressTerm>();
    var excluded = new ArrayList<AddressTerm>();
    for (Statement line : set.children()) {
      reading.claim(line);
      boolean except = line.starts("except");
      for (String word : line.words(except ? 1 : 0)) {
        var literal = six ? RuleReader.literal6(word) : RuleReader.literal4(word);
        (except ? excluded : own)
            .add(literal != null ? literal : new AddressTerm.Unresolved(word, "no prefix"));
      }
    }
    var name = set.word(3);
    if (excluded.isEmpty()) {
      addresses.define(name, AddressBook.Definition.of(own, List.of(), "", set.blockSpan()));
      return;
    }
    var without = name + " except";
    addresses.define(without, AddressBook.Definition.of(excluded, List.of(), "", set.blockSpan()));
    addresses.define(
        name, new AddressBook.Definition(own, List.of(), List.of(without), "", set.blockSpan()));
  }

  private void ports(Reading reading, Statement set) {
    var own = new ArrayList<ServiceTerm>();
    for (Statement line : set.children()) {
      var ranges = PortLists.parse(line.rest(0));
      if (ranges == null) {
        reading.invalid(line);
        own.add(new ServiceTerm.Unresolved(line.rest(0), "no list of ports"));
        continue;
      }
      reading.claim(line);
      for (String protocol : List.of("tcp", "udp")) {
        own.add(ServiceTerm.Match.of(protocol, new PortTerm.Ports(ranges)));
      }
    }
    services.define(set.word(2), new ServiceBook.Definition(own, List.of(), "", set.blockSpan()));
  }
}
