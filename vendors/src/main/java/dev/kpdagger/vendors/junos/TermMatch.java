package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AddressObject;
import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.device.filtering.PortTerm;
import dev.kpdagger.device.filtering.RuleAddresses;
import dev.kpdagger.device.filtering.RuleIdentities;
import dev.kpdagger.device.filtering.RuleMatch;
import dev.kpdagger.device.filtering.RuleZones;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.vendors.objects.AddressBook;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The `from` of a term of a firewall filter, while it is read.
///
/// Values of one condition are alternatives; conditions must all hold. Of addresses and prefix
/// lists of one side, one must hold, and none of those with `except`.
final class TermMatch {

  /// One side of a packet.
  private static final class Side {
    private final String name;
    private final List<AddressTerm> members = new ArrayList<>();
    private final List<AddressTerm> excluded = new ArrayList<>();
    private @Nullable Node excludedBy;
    private List<String> ports = List.of();

    Side(String name) {
      this.name = name;
    }
  }

  private final String context;
  private final AddressBook prefixLists;
  private final AccessListKind kind;
  private final Side source = new Side("source");
  private final Side destination = new Side("destination");
  private final List<String> protocols = new ArrayList<>();
  private final List<String> types = new ArrayList<>();
  private final List<String> codes = new ArrayList<>();
  private final List<String> conditions = new ArrayList<>();
  private final List<String> interfaces = new ArrayList<>();

  /// Ports of which one side must have one.
  private List<String> either = List.of();

  private String unresolved = "";

  TermMatch(String context, AddressBook prefixLists, AccessListKind kind) {
    this.context = context;
    this.prefixLists = prefixLists;
    this.kind = kind;
  }

  /// Why a part is not understood, or empty.
  String unresolved() {
    return unresolved;
  }

  void add(Node condition) {
    condition.claimAll();
    switch (condition.word()) {
      case "source-address", "ip-source-address" -> addresses(source, condition);
      case "destination-address", "ip-destination-address" -> addresses(destination, condition);
      case "source-prefix-list" -> lists(source, condition);
      case "destination-prefix-list" -> lists(destination, condition);
      case "source-port" -> source.ports = words(condition);
      case "destination-port" -> destination.ports = words(condition);
      case "protocol", "next-header", "payload-protocol", "ip-protocol" ->
          protocols.addAll(words(condition));
      case "icmp-type" -> types.addAll(words(condition));
      case "icmp-code" -> codes.addAll(words(condition));
      case "interface" -> interfaces.addAll(words(condition));
      case "tcp-established" -> conditions.add("established");
      case "port" -> either = words(condition);
      case "address", "prefix-list" -> {
        conditions.add(written(condition));
        unresolved = condition.word() + " matches either side";
      }
      default -> conditions.add(written(condition));
    }
  }

  private static List<String> words(Node condition) {
    return condition.children().stream().map(Node::word).toList();
  }

  /// The condition as the file writes it.
  static String written(Node condition) {
    return condition.isLeaf()
        ? condition.word()
        : condition.word() + " " + String.join(" ", words(condition));
  }

  private void addresses(Side side, Node condition) {
    for (Node address : condition.children()) {
      if (address.find("except") != null) {
        side.excluded.add(PrefixLists.term(address.word()));
        side.excludedBy = condition;
        if (condition.children().size() == 1) {
          unresolved = "what a list of exceptions alone matches is not documented";
        }
      } else {
        side.members.add(PrefixLists.term(address.word()));
      }
    }
  }

  private void lists(Side side, Node condition) {
    for (Node list : condition.children()) {
      var term = prefixLists.term(list.word());
      if (list.find("except") != null) {
        side.excluded.add(term);
        side.excludedBy = condition;
      } else {
        side.members.add(term);
      }
    }
  }

  RuleMatch match() {
    return new RuleMatch(
        new RuleZones(interfaces, List.of()),
        addresses(source),
        addresses(destination),
        services(),
        conditions,
        RuleIdentities.ANY);
  }

  private RuleAddresses addresses(Side side) {
    for (AddressTerm term : side.members) {
      if (term instanceof AddressTerm.Unresolved(var text, var reason)) {
        unresolved = text + ": " + reason;
      }
    }
    var by = side.excludedBy;
    if (by == null) {
      return side.members.isEmpty() ? RuleAddresses.any() : RuleAddresses.of(side.members);
    }
    if (side.members.isEmpty()) {
      return new RuleAddresses(side.excluded, true);
    }
    return RuleAddresses.of(
        new AddressTerm.Named(
            new AddressObject(side.name, context, side.members, side.excluded, "", by.span())));
  }

  private List<ServiceTerm> services() {
    boolean ports = !source.ports.isEmpty() || !destination.ports.isEmpty();
    boolean messages = !types.isEmpty() || !codes.isEmpty();
    if (protocols.isEmpty() && !ports && either.isEmpty() && !messages) {
      return List.of(ServiceTerm.any());
    }
    if (ports && !either.isEmpty()) {
      unresolved = "port beside the ports of one side";
    }
    var from = PortNames.term(source.ports);
    var to = PortNames.term(destination.ports);
    var both = PortNames.term(either);
    for (PortTerm term : List.of(from, to, both)) {
      if (term instanceof PortTerm.Unresolved(var text, var reason)) {
        unresolved = text + ": " + reason;
      }
    }
    var services = new ArrayList<ServiceTerm>();
    boolean named = ports || !either.isEmpty();
    for (String protocol : protocols.isEmpty() ? guessed(named) : protocols) {
      if (either.isEmpty()) {
        service(protocol, from, to, services);
      } else {
        service(protocol, both, PortTerm.any(), services);
        service(protocol, PortTerm.any(), both, services);
      }
    }
    return services;
  }

  /// A filter that names ports without a protocol looks at the bytes where TCP and UDP have them.
  private List<String> guessed(boolean ports) {
    if (ports) {
      return List.of("tcp", "udp");
    }
    return List.of(kind == AccessListKind.IPV6 ? "icmp6" : "icmp");
  }

  private void service(String protocol, PortTerm from, PortTerm to, List<ServiceTerm> services) {
    var name = protocol(protocol);
    boolean icmp = name.equals("icmp") || name.equals("ipv6-icmp");
    if (!icmp || (types.isEmpty() && codes.isEmpty())) {
      services.add(new ServiceTerm.Match(name, from, to, ""));
      return;
    }
    var code = codes.isEmpty() ? "" : " " + String.join(",", codes);
    for (String type : types.isEmpty() ? List.of("any") : types) {
      services.add(new ServiceTerm.Match(name, PortTerm.any(), PortTerm.any(), type + code));
    }
  }

  /// The protocol by the name that rules of all platforms use.
  static String protocol(String word) {
    return switch (word) {
      case "icmp6", "icmpv6", "58" -> "ipv6-icmp";
      case "6" -> "tcp";
      case "17" -> "udp";
      case "1" -> "icmp";
      case "47" -> "gre";
      case "50" -> "esp";
      case "51" -> "ah";
      case "89" -> "ospf";
      default -> word;
    };
  }
}
