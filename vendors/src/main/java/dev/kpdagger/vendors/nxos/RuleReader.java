package dev.kpdagger.vendors.nxos;

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
import dev.kpdagger.vendors.objects.AddressBook;
import dev.kpdagger.vendors.objects.ServiceBook;
import java.util.ArrayList;
import java.util.List;

/// Reads one rule of an access list from left to right. What is not understood is named in the
/// rule's `unresolved`; nothing is guessed.
final class RuleReader {

  private static final Fact<Boolean> NOT_LOGGED =
      Fact.byDefault(
          false,
          "a rule logs where it says so; Cisco NX-OS Security Configuration Guide, Configuring IP"
              + " ACLs");

  /// The objects that rules may name.
  record Objects(AddressBook addresses, ServiceBook ports) {}

  private final String list;
  private final AccessListKind kind;
  private final Statement line;
  private final Objects objects;
  private int at;
  private String protocol = "ip";
  private AddressTerm source = AddressTerm.any();
  private AddressTerm destination = AddressTerm.any();
  private PortTerm sourcePorts = PortTerm.any();
  private PortTerm destinationPorts = PortTerm.any();
  private String messageType = "";
  private List<String> conditions = List.of();
  private boolean logged;
  private String timeRange = "";
  private String unresolved = "";

  RuleReader(String list, AccessListKind kind, Statement line, Objects objects) {
    this.list = list;
    this.kind = kind;
    this.line = line;
    this.objects = objects;
  }

  /// The rule whose `permit` or `deny` is word `action`.
  AccessRule read(int action, long sequence, String remark) {
    at = action + 1;
    if (kind == AccessListKind.MAC) {
      mac();
    } else {
      packets();
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
        new RuleOptions(
            true,
            false,
            logged ? Fact.explicit(true, line.span()) : NOT_LOGGED,
            timeRange,
            List.of(),
            null),
        remark,
        unresolved,
        line.span());
  }

  private void packets() {
    protocol = protocol();
    source = address();
    sourcePorts = ports();
    destination = address();
    destinationPorts = ports();
    if (protocol.equals("icmp") || protocol.equals("ipv6-icmp") || protocol.equals("igmp")) {
      messageType();
    }
  }

  private String protocol() {
    var word = line.word(at++);
    var known = CiscoServices.protocol(word);
    if (known == null) {
      unresolved(List.of(word), "the protocol is not known");
      return "unknown";
    }
    return kind == AccessListKind.IPV6 && known.equals("icmp") ? "ipv6-icmp" : known;
  }

  private AddressTerm address() {
    AddressTerm term;
    if (line.word(at).equals("addrgroup")) {
      term = objects.addresses.term(line.word(at + 1));
      at += 2;
    } else {
      var reader = new AddressReader(line, at, kind == AccessListKind.IPV6);
      term = reader.read();
      at = reader.end();
    }
    if (term instanceof AddressTerm.Unresolved bad) {
      unresolved(List.of(bad.text()), bad.reason());
    }
    return term;
  }

  private PortTerm ports() {
    var word = line.word(at);
    PortTerm term;
    if (word.equals("portgroup")) {
      var name = line.word(at + 1);
      var group = objects.ports.find(name);
      at += 2;
      term =
          group == null
              ? new PortTerm.Unresolved(name, ObjectFaults.NOT_DEFINED)
              : new PortTerm.Group(group);
    } else if (PortReader.isOperator(word)) {
      var reader = new PortReader(CiscoServices.PORT_NAMES, line, protocol, at);
      term = reader.read();
      at = reader.end();
    } else {
      return PortTerm.any();
    }
    if (term instanceof PortTerm.Unresolved bad) {
      unresolved(List.of(bad.text()), bad.reason());
    }
    return term;
  }

  private void messageType() {
    var word = line.word(at);
    boolean number = Numbers.parse(word) != null;
    if (!number && !CiscoServices.isMessageType(word)) {
      return;
    }
    messageType = word;
    at++;
    if (number && Numbers.parse(line.word(at)) != null) {
      messageType = word + " " + line.word(at++);
    }
  }

  /// `any`, or an address with its mask, for each side, and a protocol.
  private void mac() {
    protocol = "mac";
    source = frameAddress();
    destination = frameAddress();
    var word = line.word(at);
    if (!word.isEmpty() && !isOption(word)) {
      condition(word);
      at++;
    }
  }

  private AddressTerm frameAddress() {
    var word = line.word(at++);
    if (word.equals("any")) {
      return AddressTerm.any();
    }
    return word.isEmpty()
        ? new AddressTerm.Unresolved("", "the address is missing")
        : new AddressTerm.Symbolic("mac", word + " " + line.word(at++));
  }

  private static boolean isOption(String word) {
    return switch (word) {
      case "cos", "vlan", "time-range", "log" -> true;
      default -> false;
    };
  }

  private void options() {
    while (at < line.size()) {
      switch (line.word(at)) {
        case "log" -> {
          logged = true;
          at++;
        }
        case "time-range" -> {
          timeRange = line.word(at + 1);
          at += 2;
        }
        // what becomes of a copy, and by which way it is reached, does not change what matches
        case "capture" -> at += 3;
        case "redirect" -> at += 2;
        default -> condition();
      }
    }
  }

  /// One condition with its arguments, as written.
  private void condition() {
    var word = line.word(at);
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
              "match-local-traffic",
              "load-share" ->
              1;
          case "dscp",
              "precedence",
              "flow-label",
              "cos",
              "vlan",
              "vni",
              "tcp-option-length",
              "tcp-flags-mask",
              "http-method" ->
              2;
          case "packet-length", "ttl" -> line.word(at + 1).equals("range") ? 4 : 3;
          default -> 0;
        };
    if (words == 0 || at + words > line.size()) {
      unresolved(line.words(at), "not understood");
      at = line.size();
      return;
    }
    condition(String.join(" ", line.words(at).subList(0, words)));
    at += words;
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
