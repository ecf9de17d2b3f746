package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.device.filtering.PortTerm;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.vendors.lines.CiscoServices;
import dev.kpdagger.vendors.lines.PortReader;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import dev.kpdagger.vendors.objects.AddressBook;
import dev.kpdagger.vendors.objects.ServiceBook;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// `object-group network {ipv4|ipv6} NAME` and `object-group port NAME`. The two families of
/// networks have names of their own.
///
/// @param networks IPv4 groups
/// @param networks6 IPv6 groups
/// @param ports of TCP, UDP and SCTP alike
record ObjectGroups(AddressBook networks, AddressBook networks6, ServiceBook ports) {

  static ObjectGroups read(Reading reading) {
    var groups =
        new ObjectGroups(
            new AddressBook("", null), new AddressBook("", null), new ServiceBook("", null));
    for (Statement head : reading.global("object-group")) {
      if (head.negated()) {
        continue;
      }
      if (head.word(1).equals("network") && head.size() > 3) {
        reading.claim(head);
        var book = head.word(2).equals("ipv6") ? groups.networks6 : groups.networks;
        network(reading, head, book);
      } else if (head.word(1).equals("port") && head.size() > 2) {
        reading.claim(head);
        groups.ports(reading, head);
      }
    }
    return groups;
  }

  private static void network(Reading reading, Statement head, AddressBook book) {
    var own = new ArrayList<AddressTerm>();
    var references = new ArrayList<String>();
    var comment = "";
    for (Statement line : head.children()) {
      if (line.negated()) {
        continue;
      }
      reading.claim(line);
      switch (line.word(0)) {
        case "description" -> comment = line.rest(1);
        case "object-group" -> references.add(line.word(1));
        default -> {
          var term = address(line);
          if (term == null) {
            Section.notModelled(reading, line);
            own.add(new AddressTerm.Unresolved(line.rest(0), "not understood"));
          } else {
            own.add(term);
          }
        }
      }
    }
    book.define(
        head.word(3), AddressBook.Definition.of(own, references, comment, head.blockSpan()));
  }

  /// `host A`, `range A B`, `A/L`, or an address with a netmask.
  private static @Nullable AddressTerm address(Statement line) {
    return switch (line.word(0)) {
      case "host" -> Addresses.host(line.word(1));
      case "range" -> Addresses.range(line.word(1), line.word(2));
      case "any" -> AddressTerm.any();
      default ->
          line.size() == 2
              ? Addresses.netmask(line.word(0), line.word(1))
              : line.word(0).indexOf('/') > 0
                  ? Addresses.prefix(line.word(0))
                  : Addresses.host(line.word(0));
    };
  }

  private void ports(Reading reading, Statement head) {
    var own = new ArrayList<ServiceTerm>();
    var references = new ArrayList<String>();
    var comment = "";
    for (Statement line : head.children()) {
      if (line.negated()) {
        continue;
      }
      reading.claim(line);
      switch (line.word(0)) {
        case "description" -> comment = line.rest(1);
        case "object-group" -> references.add(line.word(1));
        default -> {
          var term = port(line);
          own.add(term);
          if (term instanceof ServiceTerm.Unresolved) {
            Section.notModelled(reading, line);
          }
        }
      }
    }
    ports.define(
        head.word(2), new ServiceBook.Definition(own, references, comment, head.blockSpan()));
  }

  /// A port of TCP and UDP alike.
  private static ServiceTerm port(Statement line) {
    if (PortReader.isOperator(line.word(0))) {
      var reader = new PortReader(CiscoServices.PORT_NAMES, line, "tcp-udp", 0);
      var term = reader.read();
      if (!(term instanceof PortTerm.Unresolved) && reader.end() == line.size()) {
        return ServiceTerm.Match.of("tcp-udp", term);
      }
    }
    return new ServiceTerm.Unresolved(line.rest(0), "not understood");
  }
}
