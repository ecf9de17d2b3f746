package dev.kpdagger.vendors.asa;

import dev.kpdagger.device.filtering.PortTerm;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Statement;
import java.util.List;

/// A protocol with its ports or messages, as objects write it: `tcp source gt 1023 destination eq
/// www`, `udp eq domain`, `icmp echo`.
final class ServiceReader {

  private ServiceReader() {}

  /// The services of a line from word `at` on; `tcp-udp` gives two.
  static List<ServiceTerm> read(Statement line, int at) {
    var word = line.word(at);
    boolean both = word.equals("tcp-udp");
    var protocol = both ? "tcp-udp" : ServiceNames.protocol(word);
    if (protocol == null) {
      return bad(line, at);
    }
    if (protocol.equals("icmp") || protocol.equals("ipv6-icmp")) {
      return message(line, at + 1, protocol);
    }
    PortTerm source = PortTerm.any();
    PortTerm destination = PortTerm.any();
    int next = at + 1;
    if (line.word(next).equals("source")) {
      var ports = new PortReader(line, protocol, next + 1);
      source = ports.read();
      next = ports.end();
    }
    if (line.word(next).equals("destination")) {
      next++;
    }
    if (PortReader.isOperator(line.word(next))) {
      var ports = new PortReader(line, protocol, next);
      destination = ports.read();
      next = ports.end();
    }
    if (next < line.size()
        || source instanceof PortTerm.Unresolved
        || destination instanceof PortTerm.Unresolved) {
      return bad(line, at);
    }
    return both
        ? List.of(
            new ServiceTerm.Match("tcp", source, destination, ""),
            new ServiceTerm.Match("udp", source, destination, ""))
        : List.of(new ServiceTerm.Match(protocol, source, destination, ""));
  }

  private static List<ServiceTerm> message(Statement line, int at, String protocol) {
    var type = line.word(at);
    if (at < line.size() && !ServiceNames.isMessage(type) && Numbers.parse(type) == null) {
      return bad(line, at - 1);
    }
    return List.of(new ServiceTerm.Match(protocol, PortTerm.any(), PortTerm.any(), line.rest(at)));
  }

  private static List<ServiceTerm> bad(Statement line, int at) {
    return List.of(new ServiceTerm.Unresolved(line.rest(at), "not understood"));
  }
}
