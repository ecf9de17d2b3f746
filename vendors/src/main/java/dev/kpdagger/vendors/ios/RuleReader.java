package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.device.filtering.ObjectFaults;
import dev.kpdagger.device.filtering.PortTerm;
import dev.kpdagger.device.filtering.RuleAction;
import dev.kpdagger.device.filtering.RuleAddresses;
import dev.kpdagger.device.filtering.RuleIdentities;
import dev.kpdagger.device.filtering.RuleMatch;
import dev.kpdagger.device.filtering.RuleOptions;
import dev.kpdagger.device.filtering.RulePlace;
import dev.kpdagger.device.filtering.RuleZones;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.packets.AddressMatch.Ip4Wildcard;
import dev.kpdagger.packets.AddressMatch.Ip6Prefix;
import dev.kpdagger.packets.Ip4;
import dev.kpdagger.packets.Ip6;
import dev.kpdagger.vendors.lines.CiscoServices;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.PortReader;
import dev.kpdagger.vendors.lines.Statement;
import dev.kpdagger.vendors.objects.AddressBook;
import dev.kpdagger.vendors.objects.ServiceBook;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads one rule of an access list from left to right. What is not understood is named in the
/// rule's `unresolved`; nothing is guessed.
final class RuleReader {

  private static final AddressTerm ANY = AddressTerm.any();
  private static final PortTerm ANY_PORT = PortTerm.any();

  private static final List<ServiceTerm> EVERYTHING =
      List.of(new ServiceTerm.Match("ip", ANY_PORT, ANY_PORT, ""));
  private static final Fact<Boolean> NOT_LOGGED =
      Fact.byDefault(
          false, "a rule logs where it says so; Cisco IOS Security Command Reference, access-list");

  /// The objects that rules may name.
  record Objects(AddressBook addresses, ServiceBook services) {}

  private final Objects objects;
  private final String list;
  private final AccessListKind kind;
  private final Statement line;
  private int at;
  private String protocol = "ip";
  private AddressTerm source = ANY;
  private AddressTerm destination = ANY;
  private PortTerm sourcePorts = ANY_PORT;
  private PortTerm destinationPorts = ANY_PORT;
  private List<String> conditions = List.of();
  private boolean logged;
  private List<String> treatment = List.of();
  private String timeRange = "";
  private String messageType = "";
  private @Nullable ServiceTerm service;
  private String unresolved = "";

  RuleReader(String list, AccessListKind kind, Statement line, Objects objects) {
    this.objects = objects;
    this.list = list;
    this.kind = kind;
    this.line = line;
  }

  /// The rule whose `permit` or `deny` is word `action`.
  AccessRule read(int action, long sequence, String remark) {
    at = action + 1;
    switch (kind) {
      case STANDARD -> source = address();
      case EXTENDED, IPV6 -> extended();
      case MAC -> mac();
      case POLICY, LOCAL_POLICY ->
          throw new IllegalArgumentException(kind + " is no access list of a router");
    }
    options();
    return new AccessRule(
        new RulePlace(list, sequence, ""),
        line.word(action).equals("permit") ? RuleAction.PERMIT : RuleAction.DENY,
        new RuleMatch(
            RuleZones.ANY,
            RuleAddresses.of(source),
            RuleAddresses.of(destination),
            services(),
            conditions,
            RuleIdentities.ANY),
        options(line),
        remark,
        unresolved,
        line.span());
  }

  /// A rule that is made while the device runs: `evaluate NAME`, `dynamic NAME ...`.
  static AccessRule atRunTime(String list, Statement line, long sequence, String remark) {
    return new AccessRule(
        new RulePlace(list, sequence, ""),
        RuleAction.PERMIT,
        RuleMatch.of(RuleAddresses.any(), RuleAddresses.any(), EVERYTHING),
        RuleOptions.inForce(NOT_LOGGED),
        remark,
        line.rest(0) + ": its rules are made while the device runs",
        line.span());
  }

  private List<ServiceTerm> services() {
    return service != null
        ? List.of(service)
        : List.of(new ServiceTerm.Match(protocol, sourcePorts, destinationPorts, messageType));
  }

  private RuleOptions options(Statement rule) {
    return new RuleOptions(
        true,
        false,
        logged ? Fact.explicit(true, rule.span()) : NOT_LOGGED,
        timeRange,
        List.of(),
        treatment,
        null);
  }

  private void extended() {
    if (word().equals("object-group")) {
      service = named(line.word(at + 1));
      at += 2;
    } else {
      protocol = protocol();
    }
    source = address();
    sourcePorts = ports();
    destination = address();
    destinationPorts = service == null ? ports() : ANY_PORT;
    if (protocol.equals("icmp") || protocol.equals("ipv6-icmp") || protocol.equals("igmp")) {
      messageType();
    }
  }

  private String protocol() {
    var known = CiscoServices.protocol(word());
    if (known == null) {
      // An IPv6 list may leave the protocol out
      if (kind == AccessListKind.IPV6 && isAddressStart()) {
        return "ipv6";
      }
      unresolved(List.of(word()), "the protocol is not known");
      at++;
      return "unknown";
    }
    at++;
    return kind == AccessListKind.IPV6 && known.equals("icmp") ? "ipv6-icmp" : known;
  }

  private boolean isAddressStart() {
    var word = word();
    return word.equals("any") || word.equals("host") || word.indexOf(':') >= 0;
  }

  private ServiceTerm named(String group) {
    var term = objects.services.term(group);
    if (term instanceof ServiceTerm.Unresolved bad) {
      unresolved(List.of(bad.text()), bad.reason());
    }
    return term;
  }

  private AddressTerm group(String name) {
    var term = objects.addresses.term(name);
    if (term instanceof AddressTerm.Unresolved bad) {
      unresolved(List.of(bad.text()), bad.reason());
    }
    return term;
  }

  private PortTerm portGroup(String name) {
    var group = objects.services.find(name);
    return group != null
        ? new PortTerm.Group(group)
        : new PortTerm.Unresolved(name, ObjectFaults.NOT_DEFINED);
  }

  private String word() {
    return line.word(at);
  }

  private AddressTerm address() {
    var word = word();
    return switch (word) {
      case "any", "any4", "any6" -> {
        at++;
        yield ANY;
      }
      case "host" -> {
        at += 2;
        yield kind == AccessListKind.IPV6 ? ip6(line.word(at - 1)) : ip4Host(line.word(at - 1));
      }
      case "object-group", "addrgroup" -> {
        at += 2;
        yield group(line.word(at - 1));
      }
      case "fqdn", "fqdn-group", "geo", "interface" -> {
        at += 2;
        yield unresolvedAddress(
            word + " " + line.word(at - 1), "only the device knows its addresses");
      }
      case "" -> unresolvedAddress("", "the address is missing");
      default -> kind == AccessListKind.IPV6 ? ip6Prefix() : ip4();
    };
  }

  private AddressTerm ip4Host(String word) {
    var address = Ip4.parse(word);
    return address.isPresent()
        ? new AddressTerm.Literal(new Ip4Wildcard(address.getAsInt(), 0))
        : unresolvedAddress(word, "no IPv4 address");
  }

  /// An address with its wildcard; a standard list may leave the wildcard out and means the host.
  private AddressTerm ip4() {
    var address = Ip4.parse(word());
    at++;
    if (address.isEmpty()) {
      return unresolvedAddress(line.word(at - 1), "no IPv4 address");
    }
    var wildcard = Ip4.parse(word());
    if (wildcard.isPresent()) {
      at++;
      return wildcard.getAsInt() == -1
          ? ANY
          : new AddressTerm.Literal(new Ip4Wildcard(address.getAsInt(), wildcard.getAsInt()));
    }
    return kind == AccessListKind.STANDARD
        ? new AddressTerm.Literal(new Ip4Wildcard(address.getAsInt(), 0))
        : unresolvedAddress(line.word(at - 1), "an address without a wildcard");
  }

  private AddressTerm ip6(String word) {
    return Ip6.parse(word)
        .<AddressTerm>map(a -> new AddressTerm.Literal(new Ip6Prefix(a.high(), a.low(), 128)))
        .orElseGet(() -> unresolvedAddress(word, "no IPv6 address"));
  }

  private AddressTerm ip6Prefix() {
    var word = word();
    at++;
    int slash = word.indexOf('/');
    var address = slash < 0 ? null : Ip6.parse(word.substring(0, slash)).orElse(null);
    Long length = slash < 0 ? null : Numbers.parse(word.substring(slash + 1));
    if (address == null || length == null || length > 128) {
      return unresolvedAddress(word, "no IPv6 prefix");
    }
    return length == 0
        ? ANY
        : new AddressTerm.Literal(new Ip6Prefix(address.high(), address.low(), length.intValue()));
  }

  private AddressTerm unresolvedAddress(String text, String reason) {
    unresolved(List.of(text), reason);
    return new AddressTerm.Unresolved(text, reason);
  }

  private PortTerm ports() {
    var word = word();
    if (word.equals("portgroup")) {
      at += 2;
      return portGroup(line.word(at - 1));
    }
    if (!PortReader.isOperator(word)) {
      return ANY_PORT;
    }
    var reader = new PortReader(CiscoServices.PORT_NAMES, line, protocol, at);
    var term = reader.read();
    at = reader.end();
    if (term instanceof PortTerm.Unresolved bad) {
      unresolved(List.of(bad.text()), bad.reason());
    }
    return term;
  }

  private void messageType() {
    var word = word();
    if (CiscoServices.isMessageType(word)) {
      messageType = word;
      at++;
    } else if (Numbers.parse(word) != null) {
      messageType = word;
      at++;
      if (Numbers.parse(word()) != null) {
        messageType = word + " " + word();
        at++;
      }
    }
  }

  private void mac() {
    protocol = "mac";
    boolean everything = word().equals("any") && line.word(at + 1).equals("any");
    if (everything && at + 2 >= line.size()) {
      at += 2;
      return;
    }
    source = unresolvedAddress(line.rest(at), "MAC addresses are not compared");
    at = line.size();
  }

  private void options() {
    while (at < line.size()) {
      var word = word();
      switch (word) {
        case "log", "log-input" -> {
          logged = true;
          at++;
          // a tag of the user's choice may follow
          if (at == line.size() - 1 && !isOption(word())) {
            at++;
          }
        }
        case "time-range" -> {
          timeRange = line.word(at + 1);
          at += 2;
        }
        case "sequence" -> at += 2;
        default -> option(word);
      }
    }
  }

  /// One condition with its arguments, as written.
  private void option(String word) {
    int words =
        switch (word) {
          case "established",
              "fragments",
              "ack",
              "fin",
              "psh",
              "rst",
              "syn",
              "urg",
              "routing",
              "mobility",
              "hbh",
              "auth",
              "dest-option",
              "undetermined-transport" ->
              1;
          case "dscp",
              "precedence",
              "tos",
              "option",
              "flow-label",
              "routing-type",
              "mobility-type",
              "dest-option-type",
              "match-all",
              "match-any" ->
              2;
          case "ttl" -> line.word(at + 1).equals("range") ? 4 : 3;
          // it lets the answers in elsewhere; what the rule itself matches does not change
          case "reflect" -> line.word(at + 2).equals("timeout") ? 4 : 2;
          default -> 0;
        };
    if (words == 0 || at + words > line.size()) {
      unresolved(line.words(at), "not understood");
      at = line.size();
      return;
    }
    int end = at + words;
    if (word.startsWith("match-")) {
      while (end < line.size()
          && (line.word(end).startsWith("+") || line.word(end).startsWith("-"))) {
        end++;
      }
    }
    var text = String.join(" ", line.words(at).subList(0, end - at));
    if (word.equals("reflect")) {
      treatment = List.of(text);
    } else {
      condition(text);
    }
    at = end;
  }

  private static boolean isOption(String word) {
    return switch (word) {
      case "established", "fragments", "ack", "fin", "psh", "rst", "syn", "urg", "routing" -> true;
      default -> false;
    };
  }

  private void condition(String text) {
    if (conditions.isEmpty()) {
      conditions = new ArrayList<>(2);
    }
    conditions.add(text);
  }

  private void unresolved(List<String> words, String reason) {
    if (unresolved.isEmpty()) {
      unresolved = String.join(" ", words) + ": " + reason;
    }
  }
}
