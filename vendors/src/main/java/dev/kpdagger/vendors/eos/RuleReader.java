package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.AddressTerm;
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
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.PortReader;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads one rule of an access list from left to right. What is not understood is named in the
/// rule's `unresolved`; nothing is guessed.
final class RuleReader {

  static final Fact<Boolean> NOT_LOGGED =
      Fact.byDefault(false, "a rule logs where it says so; a configuration shows log");

  private static final AddressTerm ANY = AddressTerm.any();

  private final String list;
  private final AccessListKind kind;
  private final Statement line;
  private int at;
  private AddressTerm source = ANY;
  private AddressTerm destination = ANY;
  private ServiceTerm service;
  private List<String> conditions = List.of();
  private boolean logged;
  private String unresolved = "";

  RuleReader(String list, AccessListKind kind, Statement line) {
    this.list = list;
    this.kind = kind;
    this.line = line;
    this.service = ServiceTerm.Match.of(family());
  }

  private String family() {
    return kind == AccessListKind.IPV6 ? "ipv6" : "ip";
  }

  /// The rule whose `permit` or `deny` is word `action`.
  ///
  /// @param standard whether the list matches sources alone
  AccessRule read(int action, long sequence, String remark, boolean standard) {
    at = action + 1;
    if (word().equals("response")) {
      condition(line.rest(at));
      unresolved(line.rest(at), "which packets are answers, the device decides");
      at = line.size();
    } else if (kind == AccessListKind.MAC) {
      mac();
    } else if (standard) {
      source = address();
    } else {
      extended();
    }
    options();
    boolean permit = line.word(action).equals("permit");
    return new AccessRule(
        new RulePlace(list, sequence, ""),
        permit ? RuleAction.PERMIT : RuleAction.DENY,
        new RuleMatch(
            RuleZones.ANY,
            RuleAddresses.of(source),
            RuleAddresses.of(destination),
            List.of(service),
            conditions,
            RuleIdentities.ANY),
        RuleOptions.inForce(logged ? Fact.explicit(true, line.span()) : NOT_LOGGED),
        remark,
        unresolved,
        line.span());
  }

  private String word() {
    return line.word(at);
  }

  /// `[vlan [inner] V MASK] PROTOCOL SOURCE [PORTS] DESTINATION [PORTS] [MESSAGE]`.
  private void extended() {
    if (word().equals("vlan")) {
      int words = line.word(at + 1).equals("inner") ? 4 : 3;
      condition(String.join(" ", line.words(at).subList(0, Math.min(words, line.size() - at))));
      at += words;
    }
    var protocol = ServiceNames.protocol(word());
    if (protocol == null) {
      unresolved(word(), "the protocol is not known");
      service = new ServiceTerm.Unresolved(word(), "the protocol is not known");
    }
    at++;
    source = address();
    var sourcePorts = ports();
    destination = address();
    var destinationPorts = ports();
    if (protocol != null) {
      var name = kind == AccessListKind.IPV6 && protocol.equals("icmp") ? "ipv6-icmp" : protocol;
      boolean messages = name.equals("icmp") || name.equals("ipv6-icmp") || name.equals("igmp");
      service =
          new ServiceTerm.Match(name, sourcePorts, destinationPorts, messages ? messageType() : "");
    }
  }

  private AddressTerm address() {
    var word = word();
    return switch (word) {
      case "any" -> {
        at++;
        yield ANY;
      }
      case "host" -> {
        at += 2;
        yield host(line.word(at - 1));
      }
      case "" -> unresolvedAddress("", "the address is missing");
      default -> {
        at++;
        yield kind == AccessListKind.IPV6 ? ip6(word) : ip4(word);
      }
    };
  }

  private AddressTerm host(String word) {
    var literal = kind == AccessListKind.IPV6 ? literal6(word + "/128") : literal4(word + "/32");
    return literal != null ? literal : unresolvedAddress(word, "no address");
  }

  /// `A/L`, or `A WILDCARD`.
  private AddressTerm ip4(String word) {
    if (word.indexOf('/') > 0) {
      var literal = literal4(word);
      return literal != null ? literal : unresolvedAddress(word, "no IPv4 prefix");
    }
    var address = Ip4.parse(word);
    var wildcard = Ip4.parse(word());
    if (address.isEmpty()) {
      return unresolvedAddress(word, "no IPv4 address");
    }
    if (wildcard.isEmpty()) {
      return new AddressTerm.Literal(new Ip4Wildcard(address.getAsInt(), 0));
    }
    at++;
    return wildcard.getAsInt() == -1
        ? ANY
        : new AddressTerm.Literal(new Ip4Wildcard(address.getAsInt(), wildcard.getAsInt()));
  }

  private AddressTerm ip6(String word) {
    var literal = literal6(word.indexOf('/') > 0 ? word : word + "/128");
    return literal != null ? literal : unresolvedAddress(word, "no IPv6 prefix");
  }

  /// The term of `A/L`, or null.
  static @Nullable AddressTerm literal4(String word) {
    int slash = word.indexOf('/');
    var address = slash < 0 ? null : Ip4.parse(word.substring(0, slash));
    Long length = slash < 0 ? null : Numbers.parse(word.substring(slash + 1));
    if (address == null || address.isEmpty() || length == null || length > 32) {
      return null;
    }
    if (length == 0) {
      return ANY;
    }
    int wildcard = length == 32 ? 0 : -1 >>> length.intValue();
    return new AddressTerm.Literal(new Ip4Wildcard(address.getAsInt(), wildcard));
  }

  /// The term of an IPv6 prefix, or null.
  static @Nullable AddressTerm literal6(String word) {
    int slash = word.indexOf('/');
    var address = slash < 0 ? null : Ip6.parse(word.substring(0, slash)).orElse(null);
    Long length = slash < 0 ? null : Numbers.parse(word.substring(slash + 1));
    if (address == null || length == null || length > 128) {
      return null;
    }
    return length == 0
        ? ANY
        : new AddressTerm.Literal(new Ip6Prefix(address.high(), address.low(), length.intValue()));
  }

  private AddressTerm unresolvedAddress(String text, String reason) {
    unresolved(text, reason);
    return new AddressTerm.Unresolved(text, reason);
  }

  private PortTerm ports() {
    if (!PortReader.isOperator(word())) {
      return PortTerm.any();
    }
    var reader = new PortReader(ServiceNames.PORT_NAMES, line, "", at);
    var term = reader.read();
    at = reader.end();
    if (term instanceof PortTerm.Unresolved(String text, String reason)) {
      unresolved(text, reason);
    }
    return term;
  }

  /// `3 4` or `echo-reply`; options are no messages.
  private String messageType() {
    var word = word();
    if (Numbers.parse(word) != null) {
      at++;
      if (Numbers.parse(word()) != null) {
        at++;
        return word + " " + line.word(at - 1);
      }
      return word;
    }
    if (word.isEmpty() || optionWords() > 0 || word.equals("log")) {
      return "";
    }
    at++;
    return word;
  }

  private void mac() {
    service = ServiceTerm.Match.of("mac");
    boolean everything = word().equals("any") && line.word(at + 1).equals("any");
    if (everything && at + 2 >= line.size()) {
      at += 2;
      return;
    }
    source = new AddressTerm.Symbolic("mac", line.rest(at));
    destination = new AddressTerm.Symbolic("mac", line.rest(at));
    at = line.size();
  }

  private void options() {
    while (at < line.size()) {
      if (word().equals("log")) {
        logged = true;
        at++;
        continue;
      }
      int words = optionWords();
      if (words == 0 || at + words > line.size()) {
        unresolved(line.rest(at), "not understood");
        return;
      }
      condition(String.join(" ", line.words(at).subList(0, words)));
      at += words;
    }
  }

  /// How many words the condition at this place has, 0 where it is none.
  private int optionWords() {
    return switch (word()) {
      case "established",
          "fragments",
          "tracked",
          "ack",
          "fin",
          "psh",
          "rst",
          "syn",
          "urg",
          "routing",
          "hop-limit" ->
          1;
      case "dscp", "traffic-class", "ecn", "nexthop-group", "nvgre", "vxlan", "payload" -> 2;
      case "ttl", "ip-length" -> PortReader.isOperator(line.word(at + 1)) ? 3 : 2;
      default -> 0;
    };
  }

  private void condition(String text) {
    if (conditions.isEmpty()) {
      conditions = new ArrayList<>(2);
    }
    conditions.add(text);
  }

  private void unresolved(String text, String reason) {
    if (unresolved.isEmpty()) {
      unresolved = text + ": " + reason;
    }
  }
}
