package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.device.filtering.PortTerm;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.packets.AddressMatch.Ip4Range;
import dev.kpdagger.packets.AddressMatch.Ip4Wildcard;
import dev.kpdagger.packets.AddressMatch.Ip6Prefix;
import dev.kpdagger.packets.Ip4;
import dev.kpdagger.packets.Ip6;
import dev.kpdagger.packets.PortRange;
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
import org.jspecify.annotations.Nullable;

/// `object-group network` and `object-group service`. Unlike access lists, they write netmasks.
final class ObjectGroups {

  private ObjectGroups() {}

  static AddressBook addresses(Reading reading) {
    var book = new AddressBook("", null);
    for (Statement head : reading.global("object-group")) {
      if (head.negated()
          || !(head.word(1).equals("network") || head.word(1).equals("v6-network"))) {
        continue;
      }
      reading.claim(head);
      var members = new ArrayList<AddressTerm>();
      var references = new ArrayList<String>();
      var comment = "";
      for (Statement line : head.children()) {
        if (line.starts("description")) {
          comment = line.rest(1);
        }
        if (line.negated() || line.starts("description")) {
          continue;
        }
        if (line.starts("group-object")) {
          references.add(line.word(1));
          reading.claim(line);
          continue;
        }
        var member = address(line);
        members.add(member);
        mark(reading, line, !(member instanceof AddressTerm.Unresolved));
      }
      book.define(
          head.word(2), AddressBook.Definition.of(members, references, comment, head.blockSpan()));
    }
    return book;
  }

  private static void mark(Reading reading, Statement line, boolean understood) {
    if (understood) {
      reading.claim(line);
    } else {
      Section.notModelled(reading, line);
    }
  }

  private static AddressTerm address(Statement line) {
    var first = line.word(0);
    var term =
        switch (first) {
          case "any" -> AddressTerm.any();
          case "host" -> host(line.word(1));
          case "range" -> range(line);
          default -> network(line);
        };
    return term != null ? term : new AddressTerm.Unresolved(line.rest(0), "not understood");
  }

  private static @Nullable AddressTerm host(String word) {
    var address = Ip4.parse(word);
    if (address.isPresent()) {
      return new AddressTerm.Literal(new Ip4Wildcard(address.getAsInt(), 0));
    }
    return Ip6.parse(word)
        .map(a -> (AddressTerm) new AddressTerm.Literal(new Ip6Prefix(a.high(), a.low(), 128)))
        .orElse(null);
  }

  private static @Nullable AddressTerm range(Statement line) {
    var first = Ip4.parse(line.word(1));
    var last = Ip4.parse(line.word(2));
    if (first.isEmpty()
        || last.isEmpty()
        || Integer.compareUnsigned(first.getAsInt(), last.getAsInt()) > 0) {
      return null;
    }
    return new AddressTerm.Literal(new Ip4Range(first.getAsInt(), last.getAsInt()));
  }

  private static @Nullable AddressTerm network(Statement line) {
    var word = line.word(0);
    int slash = word.indexOf('/');
    var text = slash < 0 ? word : word.substring(0, slash);
    if (text.indexOf(':') >= 0) {
      Long bits = slash < 0 ? null : Numbers.parse(word.substring(slash + 1));
      var address = Ip6.parse(text).orElse(null);
      return bits == null || bits > 128 || address == null
          ? null
          : new AddressTerm.Literal(new Ip6Prefix(address.high(), address.low(), bits.intValue()));
    }
    var address = Ip4.parse(text);
    int length = slash < 0 ? maskLength(line.word(1)) : prefixLength(word.substring(slash + 1));
    if (address.isEmpty() || length < 0) {
      return null;
    }
    int wildcard = length == 0 ? -1 : length == 32 ? 0 : -1 >>> length;
    return new AddressTerm.Literal(new Ip4Wildcard(address.getAsInt(), wildcard));
  }

  private static int maskLength(String mask) {
    var bits = Ip4.parse(mask);
    return bits.isEmpty() ? -1 : Ip4.prefixLength(bits.getAsInt()).orElse(-1);
  }

  private static int prefixLength(String word) {
    Long length = Numbers.parse(word);
    return length == null || length > 32 ? -1 : length.intValue();
  }

  static ServiceBook services(Reading reading) {
    var book = new ServiceBook("", null);
    for (Statement head : reading.global("object-group")) {
      if (head.negated() || !head.word(1).equals("service")) {
        continue;
      }
      reading.claim(head);
      var members = new ArrayList<ServiceTerm>();
      var references = new ArrayList<String>();
      var comment = "";
      for (Statement line : head.children()) {
        if (line.starts("description")) {
          comment = line.rest(1);
        }
        if (line.negated() || line.starts("description")) {
          continue;
        }
        if (line.starts("group-object")) {
          references.add(line.word(1));
          reading.claim(line);
          continue;
        }
        var found = service(line);
        members.addAll(found);
        mark(
            reading,
            line,
            found.stream().noneMatch(member -> member instanceof ServiceTerm.Unresolved));
      }
      book.define(
          head.word(2), new ServiceBook.Definition(members, references, comment, head.blockSpan()));
    }
    return book;
  }

  /// `tcp source gt 1023 eq www`: ports after `source` are those of the sender.
  private static List<ServiceTerm> service(Statement line) {
    var first = line.word(0);
    var protocol = first.equals("tcp-udp") ? first : CiscoServices.protocol(first);
    if (protocol == null) {
      return bad(line);
    }
    int at = 1;
    var source = PortTerm.any();
    var destination = PortTerm.any();
    if (line.word(at).equals("source") && PortReader.isOperator(line.word(at + 1))) {
      var ports = new PortReader(CiscoServices.PORT_NAMES, line, protocol, at + 1);
      source = ports.read();
      at = ports.end();
    }
    if (PortReader.isOperator(line.word(at))) {
      var ports = new PortReader(CiscoServices.PORT_NAMES, line, protocol, at);
      destination = ports.read();
      at = ports.end();
    } else if ((protocol.equals("tcp") || protocol.equals("udp") || protocol.equals("tcp-udp"))
        && CiscoServices.PORT_NAMES.port(protocol, line.word(at)) >= 0) {
      destination = port(protocol, line.word(at++));
    }
    if (at < line.size()
        || source instanceof PortTerm.Unresolved
        || destination instanceof PortTerm.Unresolved) {
      return bad(line);
    }
    return protocol.equals("tcp-udp")
        ? List.of(
            new ServiceTerm.Match("tcp", source, destination, ""),
            new ServiceTerm.Match("udp", source, destination, ""))
        : List.of(new ServiceTerm.Match(protocol, source, destination, ""));
  }

  /// A port without an operator means that port.
  private static PortTerm port(String protocol, String word) {
    return new PortTerm.Ports(List.of(PortRange.of(CiscoServices.PORT_NAMES.port(protocol, word))));
  }

  private static List<ServiceTerm> bad(Statement line) {
    return List.of(new ServiceTerm.Unresolved(line.rest(0), "not understood"));
  }
}
