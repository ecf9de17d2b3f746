package dev.kpdagger.firewall.proof;

import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.AddressObject;
import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.device.filtering.PortTerm;
import dev.kpdagger.device.filtering.RuleAddresses;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.packets.AddressMatch;
import dev.kpdagger.packets.IcmpMessage;
import dev.kpdagger.packets.IpAddress;
import dev.kpdagger.packets.IpProtocol;
import dev.kpdagger.packets.TcpFlags;
import java.util.List;

/// Tries packets on a rule, term by term.
final class RuleTrial {

  private RuleTrial() {}

  static Verdict matches(AccessRule rule, Trial packet) {
    var identities = rule.match().identities();
    return addresses(rule.source(), packet.source())
        .and(addresses(rule.destination(), packet.destination()))
        .and(services(rule, packet))
        .and(conditions(rule, packet))
        .and(named(rule.fromZones(), packet.fromZone()))
        .and(named(rule.toZones(), packet.toZone()))
        .and(named(identities.applications(), packet.application()))
        .and(named(identities.users(), packet.user()))
        .and(named(identities.categories(), packet.category()))
        .and(
            named(
                rule.schedule().isEmpty() ? List.of() : List.of(rule.schedule()),
                packet.schedule()));
  }

  private static Verdict named(List<String> names, String name) {
    return Verdict.of(names.isEmpty() || names.contains(name));
  }

  static Verdict addresses(RuleAddresses addresses, IpAddress address) {
    var held = any(addresses.terms(), address);
    return addresses.negated() ? held.not() : held;
  }

  private static Verdict any(List<AddressTerm> terms, IpAddress address) {
    var held = Verdict.NO;
    for (AddressTerm term : terms) {
      held = held.or(holds(term, address));
    }
    return held;
  }

  private static Verdict holds(AddressTerm term, IpAddress address) {
    return switch (term) {
      case AddressTerm.Any _ -> Verdict.YES;
      case AddressTerm.Literal(var match) -> Verdict.of(holds(match, address));
      case AddressTerm.Named(var object) -> holds(object, address);
      case AddressTerm.Symbolic _, AddressTerm.Unresolved _ -> Verdict.UNKNOWN;
    };
  }

  private static Verdict holds(AddressObject object, IpAddress address) {
    return any(object.members(), address).and(any(object.excluded(), address).not());
  }

  private static boolean holds(AddressMatch match, IpAddress address) {
    return switch (match) {
      case AddressMatch.Ip4Wildcard wildcard ->
          !address.ip6() && wildcard.contains((int) address.low());
      case AddressMatch.Ip4Range(int first, int last) ->
          !address.ip6()
              && Integer.compareUnsigned(first, (int) address.low()) <= 0
              && Integer.compareUnsigned((int) address.low(), last) <= 0;
      case AddressMatch.Ip6Prefix(long high, long low, int length) ->
          address.ip6()
              && sameBits(high, address.high(), Math.min(length, Long.SIZE))
              && sameBits(low, address.low(), Math.max(0, length - Long.SIZE));
    };
  }

  private static boolean sameBits(long one, long two, int count) {
    return count == 0 || (one ^ two) >>> (Long.SIZE - count) == 0;
  }

  private static Verdict services(AccessRule rule, Trial packet) {
    var held = Verdict.NO;
    for (ServiceTerm term : rule.match().services()) {
      held = held.or(holds(term, packet));
    }
    return held;
  }

  private static Verdict holds(ServiceTerm term, Trial packet) {
    return switch (term) {
      case ServiceTerm.Any _ -> Verdict.YES;
      case ServiceTerm.ApplicationDefault _ ->
          Verdict.of(packet.conditions().contains("application-default"));
      case ServiceTerm.Named(var object) -> {
        var held = Verdict.NO;
        for (ServiceTerm member : object.members()) {
          held = held.or(holds(member, packet));
        }
        yield held;
      }
      case ServiceTerm.Match match -> holds(match, packet);
      case ServiceTerm.Unresolved _ -> Verdict.UNKNOWN;
    };
  }

  private static Verdict holds(ServiceTerm.Match match, Trial packet) {
    boolean ip6 = packet.source().ip6();
    var protocol = protocol(match.protocol(), packet.protocol(), ip6);
    if (!match.messageType().isEmpty()) {
      var message = IcmpMessage.parse(match.messageType(), packet.protocol() == IpProtocol.ICMP6);
      return message.isEmpty()
          ? protocol.and(Verdict.UNKNOWN)
          : protocol.and(
              Verdict.of(
                  !packet.later()
                      && message.get().type() == packet.sourcePort()
                      && (message.get().code() < 0
                          || message.get().code() == packet.destinationPort())));
    }
    return protocol
        .and(port(match.sourcePorts(), packet.sourcePort(), packet.later()))
        .and(port(match.destinationPorts(), packet.destinationPort(), packet.later()));
  }

  private static Verdict protocol(String name, int protocol, boolean ip6) {
    return switch (name) {
      case "ip", "ipv6" -> Verdict.YES;
      case "tcp-udp" -> Verdict.of(protocol == IpProtocol.TCP || protocol == IpProtocol.UDP);
      case "icmp" -> Verdict.of(protocol == (ip6 ? IpProtocol.ICMP6 : IpProtocol.ICMP));
      default -> {
        int number = IpProtocol.number(name);
        yield number < 0 ? Verdict.UNKNOWN : Verdict.of(number == protocol);
      }
    };
  }

  private static Verdict port(PortTerm term, int port, boolean later) {
    if (term.isAny()) {
      return Verdict.YES;
    }
    if (term instanceof PortTerm.Unresolved) {
      return Verdict.UNKNOWN;
    }
    return Verdict.of(!later && term.ranges().stream().anyMatch(range -> range.contains(port)));
  }

  private static Verdict conditions(AccessRule rule, Trial packet) {
    var held = Verdict.YES;
    boolean flagsAsked = false;
    for (String condition : rule.conditions()) {
      boolean flags = !flagsAsked && isAboutFlags(condition);
      flagsAsked |= flags;
      held =
          held.and(
              flags
                  ? Verdict.of(
                      packet.protocol() == IpProtocol.TCP
                          && !packet.later()
                          && hasFlags(condition, packet.tcpFlags()))
                  : condition.equals("fragments")
                      ? Verdict.of(packet.later())
                      : Verdict.of(packet.conditions().contains(condition)));
    }
    return held;
  }

  static boolean isAboutFlags(String condition) {
    return condition.equals("established")
        || condition.equals("tcp-initial")
        || TcpFlags.flag(condition) != 0
        || ((condition.startsWith("match-all ") || condition.startsWith("match-any "))
            && List.of(condition.substring("match-all ".length()).split(" ", -1)).stream()
                .allMatch(
                    word ->
                        (word.startsWith("+") || word.startsWith("-"))
                            && TcpFlags.flag(word.substring(1)) != 0));
  }

  private static boolean hasFlags(String condition, int flags) {
    return switch (condition) {
      case "established" -> (flags & TcpFlags.ACK) != 0 || (flags & TcpFlags.RST) != 0;
      case "tcp-initial" -> (flags & TcpFlags.SYN) != 0 && (flags & TcpFlags.ACK) == 0;
      default -> {
        if (!condition.startsWith("match-")) {
          yield (flags & TcpFlags.flag(condition)) != 0;
        }
        var words = List.of(condition.substring("match-all ".length()).split(" ", -1)).stream();
        yield condition.startsWith("match-all")
            ? words.allMatch(word -> isSo(word, flags))
            : words.anyMatch(word -> isSo(word, flags));
      }
    };
  }

  private static boolean isSo(String word, int flags) {
    return ((flags & TcpFlags.flag(word.substring(1))) != 0) == word.startsWith("+");
  }
}
