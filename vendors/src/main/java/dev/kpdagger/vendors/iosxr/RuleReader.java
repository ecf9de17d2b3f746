package dev.kpdagger.vendors.iosxr;

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
import dev.kpdagger.vendors.lines.CiscoServices;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.PortReader;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads one rule of an access list from left to right. What is not understood is named in the
/// rule's `unresolved`; nothing is guessed.
final class RuleReader {

  private static final PortTerm ANY_PORT = PortTerm.any();

  static final Fact<Boolean> NOT_LOGGED =
      Fact.byDefault(
          false, "a rule logs where it says so; Cisco IOS XR Access List Commands, permit (IPv4)");

  private final ObjectGroups groups;
  private final String list;
  private final AccessListKind kind;
  private final Statement line;
  private int at;
  private String protocol = "ip";
  private AddressTerm source = AddressTerm.any();
  private AddressTerm destination = AddressTerm.any();
  private PortTerm sourcePorts = ANY_PORT;
  private PortTerm destinationPorts = ANY_PORT;
  private List<String> conditions = List.of();
  private boolean logged;
  private List<String> treatment = List.of();
  private String messageType = "";
  private String unresolved = "";

  RuleReader(String list, AccessListKind kind, Statement line, ObjectGroups groups) {
    this.groups = groups;
    this.list = list;
    this.kind = kind;
    this.line = line;
  }

  /// The rule whose `permit` or `deny` is word `action`.
  AccessRule read(int action, long sequence, String remark) {
    at = action + 1;
    switch (kind) {
      case MAC -> mac();
      case STANDARD, EXTENDED, IPV6, POLICY, LOCAL_POLICY -> packet();
    }
    options();
    return new AccessRule(
        new RulePlace(list, sequence, ""),
        line.word(action).equals("permit") ? RuleAction.PERMIT : RuleAction.DENY,
        new RuleMatch(
            RuleZones.ANY,
            RuleAddresses.of(source),
            RuleAddresses.of(destination),
            List.of(new ServiceTerm.Match(protocol, sourcePorts, destinationPorts, messageType)),
            conditions,
            RuleIdentities.ANY),
        RuleOptions.inForce(logged ? Fact.explicit(true, line.span()) : NOT_LOGGED)
            .treating(treatment),
        remark,
        unresolved,
        line.span());
  }

  private String word() {
    return line.word(at);
  }

  private void packet() {
    protocol = protocol();
    source = address();
    sourcePorts = ports();
    // an old rule names a source alone
    if (at < line.size() && !isOption(word())) {
      destination = address();
      destinationPorts = ports();
    }
    if (protocol.equals("icmp") || protocol.equals("ipv6-icmp") || protocol.equals("igmp")) {
      messageType();
    }
  }

  private String protocol() {
    var all = kind == AccessListKind.IPV6 ? "ipv6" : "ip";
    if (isAddressStart()) {
      return all;
    }
    var known = CiscoServices.protocol(word());
    if (known == null) {
      unresolved(word(), "the protocol is not known");
      at++;
      return "unknown";
    }
    at++;
    return kind == AccessListKind.IPV6 && known.equals("icmp") ? "ipv6-icmp" : known;
  }

  private boolean isAddressStart() {
    var word = word();
    return word.equals("any")
        || word.equals("host")
        || word.equals("net-group")
        || word.indexOf('.') > 0
        || word.indexOf(':') >= 0;
  }

  private AddressTerm address() {
    var word = word();
    return switch (word) {
      case "any" -> {
        at++;
        yield AddressTerm.any();
      }
      case "host" -> {
        at += 2;
        yield known(Addresses.host(line.word(at - 1)), line.word(at - 1));
      }
      case "net-group", "object-group" -> {
        at += 2;
        var book = kind == AccessListKind.IPV6 ? groups.networks6() : groups.networks();
        var term = book.term(line.word(at - 1));
        if (term instanceof AddressTerm.Unresolved bad) {
          unresolved(bad.text(), bad.reason());
        }
        yield term;
      }
      case "" -> known(null, "");
      default -> {
        at++;
        if (word.indexOf('/') > 0) {
          yield known(Addresses.prefix(word), word);
        }
        var wildcard = Addresses.wildcard(word, word());
        if (wildcard != null) {
          at++;
          yield wildcard;
        }
        yield known(Addresses.host(word), word);
      }
    };
  }

  private AddressTerm known(@Nullable AddressTerm term, String text) {
    if (term != null) {
      return term;
    }
    unresolved(text, "no address");
    return new AddressTerm.Unresolved(text, "no address");
  }

  private PortTerm ports() {
    if (word().equals("port-group")) {
      at += 2;
      var name = line.word(at - 1);
      var group = groups.ports().find(name);
      if (group == null) {
        unresolved(name, ObjectFaults.NOT_DEFINED);
        return new PortTerm.Unresolved(name, ObjectFaults.NOT_DEFINED);
      }
      return new PortTerm.Group(group);
    }
    if (!PortReader.isOperator(word())) {
      return ANY_PORT;
    }
    var reader = new PortReader(CiscoServices.PORT_NAMES, line, protocol, at);
    var term = reader.read();
    at = reader.end();
    if (term instanceof PortTerm.Unresolved bad) {
      unresolved(bad.text(), bad.reason());
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
    source = new AddressTerm.Unresolved(line.rest(at), "MAC addresses are not compared");
    unresolved(line.rest(at), "MAC addresses are not compared");
    at = line.size();
  }

  private void options() {
    while (at < line.size()) {
      var word = word();
      switch (word) {
        case "log", "log-input" -> {
          logged = true;
          at++;
        }
        // what happens with the packet besides, not which packets match
        case "capture", "icmp-off", "icmp-on", "permit", "default" -> at++;
        case "counter", "vrf" -> at += 2;
        case "nexthop1", "nexthop2", "nexthop3", "nexthop", "police", "set", "track" -> {
          treatment = List.of(line.rest(at));
          at = line.size();
        }
        default -> option(word);
      }
    }
  }

  private static boolean isOption(String word) {
    return switch (word) {
      case "log", "log-input", "capture", "icmp-off", "counter", "fragments" -> true;
      default -> false;
    };
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
              "authen",
              "destopts",
              "hop-by-hop",
              "header",
              "undetermined-transport" ->
              1;
          case "dscp",
              "precedence",
              "fragment-type",
              "fragment-offset",
              "match-all",
              "match-any",
              "protocol",
              "option",
              "tos",
              "flow-label" ->
              line.word(at + 1).equals("eq") ? 3 : line.word(at + 1).equals("range") ? 4 : 2;
          case "ttl", "packet-length", "length" -> line.word(at + 1).equals("range") ? 4 : 3;
          default -> 0;
        };
    if (words == 0 || at + words > line.size()) {
      unresolved(line.rest(at), "not understood");
      at = line.size();
      return;
    }
    int end = at + words;
    while (end < line.size()
        && (line.word(end).startsWith("+") || line.word(end).startsWith("-"))) {
      end++;
    }
    if (conditions.isEmpty()) {
      conditions = new ArrayList<>(2);
    }
    conditions.add(String.join(" ", line.words(at).subList(0, end - at)));
    at = end;
  }

  private void unresolved(String text, String reason) {
    if (unresolved.isEmpty()) {
      unresolved = text + ": " + reason;
    }
  }
}
