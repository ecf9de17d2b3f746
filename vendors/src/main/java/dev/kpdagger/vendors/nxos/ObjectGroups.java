package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.device.filtering.PortTerm;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.vendors.lines.CiscoServices;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.PortReader;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import dev.kpdagger.vendors.objects.AddressBook;
import dev.kpdagger.vendors.objects.ServiceBook;
import java.util.ArrayList;
import java.util.List;

/// `object-group ip address`, `object-group ipv6 address` and `object-group ip port`. Their lines
/// are numbered like rules. A group of ports has no protocol: the rule that names it does.
final class ObjectGroups {

  private ObjectGroups() {}

  static AddressBook addresses(Reading reading) {
    var book = new AddressBook("", null);
    for (Statement head : reading.global("object-group")) {
      if (head.negated() || !head.word(2).equals("address") || head.size() < 4) {
        continue;
      }
      reading.claim(head);
      boolean ip6 = head.word(1).equals("ipv6");
      var members = new ArrayList<AddressTerm>();
      for (Statement line : head.children()) {
        if (line.negated() || line.starts("description")) {
          continue;
        }
        var reader = new AddressReader(line, first(line), ip6);
        var member = reader.read();
        boolean whole = reader.end() == line.size();
        members.add(whole ? member : new AddressTerm.Unresolved(line.rest(0), "not understood"));
        mark(reading, line, whole && !(member instanceof AddressTerm.Unresolved));
      }
      book.define(
          head.word(3), AddressBook.Definition.of(members, List.of(), "", head.blockSpan()));
    }
    return book;
  }

  static ServiceBook ports(Reading reading) {
    var book = new ServiceBook("", null);
    for (Statement head : reading.global("object-group")) {
      if (head.negated() || !head.word(2).equals("port") || head.size() < 4) {
        continue;
      }
      reading.claim(head);
      var members = new ArrayList<ServiceTerm>();
      for (Statement line : head.children()) {
        if (line.negated() || line.starts("description")) {
          continue;
        }
        int at = first(line);
        var reader = new PortReader(CiscoServices.PORT_NAMES, line, "tcp-udp", at);
        var ports = PortReader.isOperator(line.word(at)) ? reader.read() : null;
        boolean whole = ports instanceof PortTerm.Ports && reader.end() == line.size();
        members.add(
            ports != null && whole
                ? ServiceTerm.Match.of("ip", ports)
                : new ServiceTerm.Unresolved(line.rest(0), "not understood"));
        mark(reading, line, whole);
      }
      book.define(
          head.word(3), new ServiceBook.Definition(members, List.of(), "", head.blockSpan()));
    }
    return book;
  }

  /// The word after the number of a line, which may be left out.
  private static int first(Statement line) {
    return Numbers.parse(line.word(0)) == null ? 0 : 1;
  }

  private static void mark(Reading reading, Statement line, boolean understood) {
    if (understood) {
      reading.claim(line);
    } else {
      Section.notModelled(reading, line);
    }
  }
}
