package dev.kpdagger.vendors.asa;

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
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads one rule of an access list from left to right. What is not understood is named in the
/// rule's `unresolved`; nothing is guessed.
final class RuleReader {

  private static final Fact<Boolean> UNSAID_PERMIT =
      Fact.byDefault(
          false,
          "what a rule permits is logged where it says `log`; Cisco ASA 5500 Configuration Guide,"
              + " Configuring Logging for Access Lists");

  private static final Fact<Boolean> UNSAID_DENY =
      Fact.byDefault(
          true,
          "what a written rule denies is logged as message 106023; Cisco ASA 5500 Configuration"
              + " Guide, Configuring Logging for Access Lists");

  private final String list;
  private final Statement line;
  private final Objects objects;
  private int at;
  private final List<String> from = new ArrayList<>(1);
  private final List<String> to = new ArrayList<>(1);
  private final List<String> users = new ArrayList<>(1);
  private final List<String> conditions = new ArrayList<>(1);
  private List<ServiceTerm> services = List.of(ServiceTerm.any());
  private AddressTerm source = AddressTerm.any();
  private AddressTerm destination = AddressTerm.any();
  private RuleAction action = RuleAction.PERMIT;
  private @Nullable Fact<Boolean> logged;
  private boolean enabled = true;
  private String schedule = "";
  private String id = "";
  private @Nullable Long hits;
  private String unresolved = "";

  RuleReader(String list, Statement line, Objects objects) {
    this.list = list;
    this.line = line;
    this.objects = objects;
  }

  /// The `rule-id` of Threat Defense, empty where there is none.
  String id() {
    return id;
  }

  /// The rule whose `permit`, `deny` or `trust` is word `first`.
  AccessRule read(AccessListKind kind, int first, long sequence) {
    action = line.word(first).equals("deny") ? RuleAction.DENY : RuleAction.PERMIT;
    at = first + 1;
    switch (kind) {
      case STANDARD -> source = address();
      case EXTENDED, IPV6, POLICY, LOCAL_POLICY -> extended();
      case MAC -> {
        unresolved(line.rest(at), "frames are not compared");
        at = line.size();
      }
    }
    options();
    return finish(sequence, "", "");
  }

  /// The same rule with the name and the remark that stand above it.
  AccessRule finish(long sequence, String name, String remark) {
    return new AccessRule(
        new RulePlace(list, sequence, name),
        action,
        new RuleMatch(
            new RuleZones(from, to),
            RuleAddresses.of(source),
            RuleAddresses.of(destination),
            services,
            conditions,
            users.isEmpty() ? RuleIdentities.ANY : new RuleIdentities(List.of(), users, List.of())),
        new RuleOptions(enabled, false, logged(), schedule, List.of(), hits),
        remark,
        unresolved,
        line.span());
  }

  /// A rule that this reader does not compare, such as one for addresses of web pages.
  AccessRule opaque(int first, long sequence, String reason) {
    action = line.word(first).equals("deny") ? RuleAction.DENY : RuleAction.PERMIT;
    unresolved(line.rest(first + 1), reason);
    return finish(sequence, "", "");
  }

  private Fact<Boolean> logged() {
    if (logged != null) {
      return logged;
    }
    return action == RuleAction.DENY ? UNSAID_DENY : UNSAID_PERMIT;
  }

  private void extended() {
    List<String> protocols = protocols();
    identity();
    from(from);
    source = address();
    PortTerm sourcePorts = protocols.isEmpty() ? PortTerm.any() : ports(protocols);
    identity();
    from(to);
    destination = address();
    if (protocols.isEmpty()) {
      return;
    }
    PortTerm destinationPorts = ports(protocols);
    var found = new ArrayList<ServiceTerm>(protocols.size());
    for (String protocol : protocols) {
      var messages = message(protocol);
      if (messages.isEmpty()) {
        found.add(new ServiceTerm.Match(protocol, sourcePorts, destinationPorts, ""));
      } else {
        found.addAll(messages);
      }
    }
    services = List.copyOf(found);
  }

  /// The protocols that the rule names, or none where an object says protocol and ports at once.
  private List<String> protocols() {
    var word = word();
    if (word.equals("object") || word.equals("object-group")) {
      var name = line.word(at + 1);
      at += 2;
      var term = objects.services().term(name);
      var builtIn =
          word.equals("object") && term instanceof ServiceTerm.Unresolved ? builtIn(name) : null;
      if (builtIn != null) {
        term = builtIn;
      } else if (term instanceof ServiceTerm.Unresolved bad) {
        unresolved(bad.text(), bad.reason());
      }
      if (objects.kind(name, Objects.Kind.SERVICE) == Objects.Kind.PROTOCOL
          && term instanceof ServiceTerm.Named named) {
        var members = new ArrayList<String>();
        collect(named, members);
        return members;
      }
      services = List.of(term);
      return List.of();
    }
    var known = ServiceNames.protocol(word);
    at++;
    if (known == null) {
      unresolved(word, "the protocol is not known");
      return List.of("unknown");
    }
    return List.of(known);
  }

  /// A service object that every device has: `icmp-echo`, `ospf`; or null.
  private static @Nullable ServiceTerm builtIn(String name) {
    if (name.startsWith("icmp-") && ServiceNames.isMessage(name.substring(5))) {
      return new ServiceTerm.Match("icmp", PortTerm.any(), PortTerm.any(), name.substring(5));
    }
    var protocol = Numbers.parse(name) == null ? ServiceNames.protocol(name) : null;
    return protocol == null ? null : ServiceTerm.Match.of(protocol);
  }

  private static void collect(ServiceTerm.Named group, List<String> into) {
    for (ServiceTerm member : group.object().members()) {
      switch (member) {
        case ServiceTerm.Match match -> into.add(match.protocol());
        case ServiceTerm.Named named -> collect(named, into);
        case ServiceTerm.Any _, ServiceTerm.ApplicationDefault _, ServiceTerm.Unresolved _ -> {}
      }
    }
  }

  /// `user`, `user-group`, `object-group-user` and security groups in front of an address.
  private void identity() {
    while (at < line.size()) {
      switch (word()) {
        case "user", "user-group", "object-group-user" -> {
          users.add(line.word(at + 1));
          at += 2;
        }
        case "security-group" -> {
          unresolved(
              word() + " " + line.word(at + 1) + " " + line.word(at + 2),
              "only the device knows its members");
          at += 3;
        }
        case "object-group-security" -> {
          unresolved(word() + " " + line.word(at + 1), "only the device knows its members");
          at += 2;
        }
        default -> {
          return;
        }
      }
    }
  }

  /// `ifc NAME` of Threat Defense.
  private void from(List<String> zones) {
    if (word().equals("ifc")) {
      zones.add(line.word(at + 1));
      at += 2;
    }
  }

  private String word() {
    return line.word(at);
  }

  private AddressTerm address() {
    var word = word();
    return switch (word) {
      case "any", "any4", "any6" -> {
        at++;
        yield AddressTerm.any();
      }
      case "host" -> {
        at += 2;
        yield checked(objects.reader().host(line.word(at - 1)));
      }
      case "object", "object-group" -> {
        at += 2;
        yield checked(objects.addresses().term(line.word(at - 1)));
      }
      case "interface" -> {
        at += 2;
        yield new AddressTerm.Symbolic("interface", line.word(at - 1));
      }
      case "" -> checked(new AddressTerm.Unresolved("", "the address is missing"));
      default -> plain(word);
    };
  }

  private AddressTerm plain(String word) {
    if (AddressReader.isIp6(word)) {
      at++;
      return checked(objects.reader().prefix6(word));
    }
    at += 2;
    return checked(objects.reader().network(word, line.word(at - 1)));
  }

  private AddressTerm checked(AddressTerm term) {
    if (term instanceof AddressTerm.Unresolved bad) {
      unresolved(bad.text(), bad.reason());
    }
    return term;
  }

  /// Ports behind an address. A group there holds ports for TCP, UDP and SCTP, an address for all
  /// else.
  private PortTerm ports(List<String> protocols) {
    var protocol = protocols.size() == 1 ? protocols.getFirst() : "tcp-udp";
    boolean hasPorts =
        protocols.stream().allMatch(p -> p.equals("tcp") || p.equals("udp") || p.equals("sctp"));
    if (word().equals("object-group") && hasPorts) {
      var name = line.word(at + 1);
      if (objects.kind(name, Objects.Kind.NETWORK) != Objects.Kind.PORTS) {
        return PortTerm.any();
      }
      at += 2;
      var group = objects.services().find(name);
      return group == null
          ? checked(new PortTerm.Unresolved(name, ObjectFaults.NOT_DEFINED))
          : new PortTerm.Group(group);
    }
    if (!PortReader.isOperator(word())) {
      return PortTerm.any();
    }
    var reader = new PortReader(line, protocol, at);
    var term = reader.read();
    at = reader.end();
    return checked(term);
  }

  private PortTerm checked(PortTerm term) {
    if (term instanceof PortTerm.Unresolved bad) {
      unresolved(bad.text(), bad.reason());
    }
    return term;
  }

  /// ICMP messages behind the destination, or none for all of them.
  private List<ServiceTerm> message(String protocol) {
    if (!protocol.equals("icmp") && !protocol.equals("ipv6-icmp")) {
      return List.of();
    }
    var word = word();
    if (word.equals("object-group")) {
      at += 2;
      var term = objects.services().term(line.word(at - 1));
      if (term instanceof ServiceTerm.Unresolved bad) {
        unresolved(bad.text(), bad.reason());
      }
      return List.of(term);
    }
    boolean number = Numbers.parse(word) != null;
    if (!number && !ServiceNames.isMessage(word)) {
      return List.of();
    }
    at++;
    var type = word;
    if (Numbers.parse(word()) != null) {
      type = word + " " + word();
      at++;
    }
    return List.of(new ServiceTerm.Match(protocol, PortTerm.any(), PortTerm.any(), type));
  }

  private void options() {
    while (at < line.size()) {
      var word = word();
      at++;
      switch (word) {
        case "log" -> log();
        case "inactive" -> enabled = false;
        case "time-range" -> schedule = line.word(at++);
        case "rule-id" -> id = line.word(at++);
        case "event-log" -> {
          logged = Fact.explicit(true, line.span());
          at++;
        }
        case "established" -> conditions.add(word);
        default -> option(word);
      }
    }
  }

  /// Counters of `show access-list`, `(hitcnt=12)` and a hash behind it.
  private void option(String word) {
    if (word.startsWith("(hitcnt=")) {
      int end = word.indexOf(')');
      hits = Numbers.parse(word.substring("(hitcnt=".length(), end < 0 ? word.length() : end));
    } else if (word.equals("(inactive)")) {
      enabled = false;
    } else if (!word.startsWith("0x")) {
      unresolved(word, "the option is not known");
    }
  }

  /// `log [disable|default|LEVEL] [interval SECONDS]`.
  private void log() {
    logged = Fact.explicit(true, line.span());
    if (word().equals("disable")) {
      logged = Fact.explicit(false, line.span());
      at++;
      return;
    }
    if (word().equals("default")) {
      logged = null;
      at++;
      return;
    }
    if (Levels.isLevel(word())) {
      at++;
    }
    if (word().equals("interval")) {
      at += 2;
    }
  }

  /// What makes the whole rule uncertain although its words are understood.
  void doubt(String reason) {
    unresolved = unresolved.isEmpty() ? reason : unresolved + "; " + reason;
  }

  private void unresolved(String text, String reason) {
    var part = text.isEmpty() ? reason : text + ": " + reason;
    unresolved = unresolved.isEmpty() ? part : unresolved + "; " + part;
  }
}
