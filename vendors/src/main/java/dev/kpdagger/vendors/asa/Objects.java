package dev.kpdagger.vendors.asa;

import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.device.filtering.PortTerm;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.packets.PortRange;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import dev.kpdagger.vendors.objects.AddressBook;
import dev.kpdagger.vendors.objects.ServiceBook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// `object network`, `object service` and all kinds of `object-group` of one context.
final class Objects {

  /// What a name is, which decides how a rule goes on behind it.
  enum Kind {
    /// Addresses.
    NETWORK,
    /// Protocols with ports: nothing about ports follows.
    SERVICE,
    /// Ports alone, for a protocol that the rule names.
    PORTS,
    /// Protocols alone; ports follow.
    PROTOCOL,
    /// ICMP messages.
    MESSAGES,
    /// Users.
    USERS
  }

  private final Scope scope;
  private final AddressReader reader;
  private final AddressBook addresses;
  private final ServiceBook services;
  private final Map<String, Kind> kinds = new HashMap<>();

  private Objects(Scope scope) {
    this.scope = scope;
    this.reader = new AddressReader(scope.aliases());
    this.addresses = new AddressBook(scope.context(), null);
    this.services = new ServiceBook(scope.context(), null);
  }

  static Objects read(Scope scope) {
    var objects = new Objects(scope);
    for (Statement head : scope.reading().global("object")) {
      objects.object(head);
    }
    for (Statement head : scope.reading().global("object-group")) {
      objects.group(head);
    }
    return objects;
  }

  AddressReader reader() {
    return reader;
  }

  AddressBook addresses() {
    return addresses;
  }

  ServiceBook services() {
    return services;
  }

  /// What a name stands for; a name that nothing defines counts as what `otherwise` says.
  Kind kind(String name, Kind otherwise) {
    return kinds.getOrDefault(name, otherwise);
  }

  private void object(Statement head) {
    if (head.negated() || head.size() < 3) {
      return;
    }
    scope.reading().claim(head);
    switch (head.word(1)) {
      case "network" -> network(head);
      case "service" -> service(head);
      default -> {}
    }
  }

  /// A network object is written twice where it is translated: first its address, later its `nat`.
  private void network(Statement head) {
    var comment = comment(head);
    for (Statement line : head.children()) {
      if (line.negated()) {
        continue;
      }
      var term =
          switch (line.word(0)) {
            case "host" -> reader.host(line.word(1));
            case "subnet" ->
                AddressReader.isIp6(line.word(1))
                    ? reader.prefix6(line.word(1))
                    : reader.network(line.word(1), line.word(2));
            case "range" -> range(line.word(1), line.word(2));
            case "fqdn" -> new AddressTerm.Symbolic("fqdn", line.word(line.size() > 2 ? 2 : 1));
            default -> null;
          };
      if (term != null) {
        mark(line, !(term instanceof AddressTerm.Unresolved));
        kinds.put(head.word(2), Kind.NETWORK);
        addresses.define(head.word(2), AddressBook.Definition.of(term, comment, head.blockSpan()));
      }
    }
  }

  private AddressTerm range(String first, String last) {
    return AddressReader.isIp6(first)
        ? new AddressTerm.Unresolved(
            first + " " + last, "ranges of IPv6 addresses are not compared")
        : reader.range(first, last);
  }

  private void service(Statement head) {
    for (Statement line : head.children()) {
      if (!line.starts("service") || line.negated()) {
        continue;
      }
      var terms = ServiceReader.read(line, 1);
      mark(line, understood(terms));
      kinds.put(head.word(2), Kind.SERVICE);
      services.define(
          head.word(2),
          new ServiceBook.Definition(terms, List.of(), comment(head), head.blockSpan()));
    }
  }

  private void group(Statement head) {
    if (head.negated() || head.size() < 3) {
      return;
    }
    var name = head.word(2);
    switch (head.word(1)) {
      case "network" -> {
        kinds.put(name, Kind.NETWORK);
        networkGroup(head);
      }
      case "service" -> {
        boolean ports = head.size() > 3;
        kinds.put(name, ports ? Kind.PORTS : Kind.SERVICE);
        serviceGroup(head, ports ? head.word(3) : "");
      }
      case "protocol" -> {
        kinds.put(name, Kind.PROTOCOL);
        serviceGroup(head, "");
      }
      case "icmp-type" -> {
        kinds.put(name, Kind.MESSAGES);
        serviceGroup(head, "icmp");
      }
      case "user" -> {
        kinds.put(name, Kind.USERS);
        scope.reading().claim(head);
      }
      default -> {}
    }
  }

  private void networkGroup(Statement head) {
    scope.reading().claim(head);
    var own = new ArrayList<AddressTerm>();
    var references = new ArrayList<String>();
    for (Statement line : head.children()) {
      if (line.negated()) {
        continue;
      }
      if (line.starts("group-object")) {
        references.add(line.word(1));
        scope.reading().claim(line);
      } else if (line.starts("network-object", "object")) {
        references.add(line.word(2));
        scope.reading().claim(line);
      } else if (line.starts("network-object")) {
        var term = member(line);
        own.add(term);
        mark(line, !(term instanceof AddressTerm.Unresolved));
      }
    }
    addresses.define(
        head.word(2), AddressBook.Definition.of(own, references, comment(head), head.blockSpan()));
  }

  private AddressTerm member(Statement line) {
    if (line.word(1).equals("host")) {
      return reader.host(line.word(2));
    }
    if (AddressReader.isIp6(line.word(1))) {
      return reader.prefix6(line.word(1));
    }
    return line.size() == 2
        ? reader.host(line.word(1))
        : reader.network(line.word(1), line.word(2));
  }

  /// @param protocol of a group of ports: tcp, udp, tcp-udp; `icmp` of a group of messages
  private void serviceGroup(Statement head, String protocol) {
    scope.reading().claim(head);
    var own = new ArrayList<ServiceTerm>();
    var references = new ArrayList<String>();
    for (Statement line : head.children()) {
      if (line.negated()) {
        continue;
      }
      switch (line.word(0)) {
        case "group-object" -> {
          references.add(line.word(1));
          scope.reading().claim(line);
        }
        case "service-object" -> {
          if (line.word(1).equals("object")) {
            references.add(line.word(2));
            scope.reading().claim(line);
          } else {
            add(line, ServiceReader.read(line, 1), own);
          }
        }
        case "protocol-object" -> add(line, ServiceReader.read(line, 1), own);
        case "port-object" -> add(line, ports(line, protocol), own);
        case "icmp-object" ->
            add(
                line,
                List.of(
                    new ServiceTerm.Match(protocol, PortTerm.any(), PortTerm.any(), line.word(1))),
                own);
        default -> {}
      }
    }
    services.define(
        head.word(2), new ServiceBook.Definition(own, references, comment(head), head.blockSpan()));
  }

  private void add(Statement line, List<ServiceTerm> terms, List<ServiceTerm> own) {
    own.addAll(terms);
    mark(line, understood(terms));
  }

  /// `eq PORT` or `range FIRST LAST` for the protocols of the group.
  private static List<ServiceTerm> ports(Statement line, String protocol) {
    PortTerm ports =
        PortReader.isOperator(line.word(1))
            ? new PortReader(line, protocol, 1).read()
            : single(protocol, line.word(1));
    if (ports instanceof PortTerm.Unresolved) {
      return List.of(new ServiceTerm.Unresolved(line.rest(1), "no port"));
    }
    return switch (protocol) {
      case "tcp-udp" ->
          List.of(ServiceTerm.Match.of("tcp", ports), ServiceTerm.Match.of("udp", ports));
      default -> List.of(ServiceTerm.Match.of(protocol, ports));
    };
  }

  private static PortTerm single(String protocol, String word) {
    int port = ServiceNames.port(protocol, word);
    return port < 0
        ? new PortTerm.Unresolved(word, "no port")
        : new PortTerm.Ports(List.of(PortRange.of(port)));
  }

  private static boolean understood(List<ServiceTerm> terms) {
    return terms.stream().noneMatch(term -> term instanceof ServiceTerm.Unresolved);
  }

  private void mark(Statement line, boolean understood) {
    if (understood) {
      scope.reading().claim(line);
    } else {
      Section.notModelled(scope.reading(), line);
    }
  }

  private static String comment(Statement head) {
    for (Statement line : head.children()) {
      if (line.starts("description")) {
        return line.rest(1);
      }
    }
    return "";
  }
}
