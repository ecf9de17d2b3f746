package dev.kpdagger.firewall.proof;

import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.AddressObject;
import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.device.filtering.RuleAddresses;
import dev.kpdagger.device.filtering.ServiceObject;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.packets.AddressMatch;
import dev.kpdagger.packets.IcmpMessage;
import dev.kpdagger.packets.IpAddress;
import dev.kpdagger.packets.IpProtocol;
import dev.kpdagger.packets.PortRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Packets that tell rules apart: each end of each range that a rule names, and the value beside
/// it, in every combination; or some of the combinations where they are too many.
final class Trials {

  private static final int LAST_PORT = 65_535;
  private static final int MOST = 100_000;
  private static final int SOME = 20_000;
  private static final int UNNAMED_PROTOCOL = 253;
  private static final int FLAG_COMBINATIONS = 64;

  private final TreeSet<IpAddress> addresses = new TreeSet<>();
  private final TreeSet<Integer> protocols =
      new TreeSet<>(
          List.of(
              IpProtocol.TCP, IpProtocol.UDP, IpProtocol.ICMP, IpProtocol.ICMP6, UNNAMED_PROTOCOL));
  private final TreeSet<Integer> sourcePorts = new TreeSet<>(List.of(0));
  private final TreeSet<Integer> destinationPorts = new TreeSet<>(List.of(0));
  private final TreeSet<Integer> flags = new TreeSet<>(List.of(0));
  private final TreeSet<String> fromZones = new TreeSet<>(List.of(""));
  private final TreeSet<String> toZones = new TreeSet<>(List.of(""));
  private final TreeSet<String> applications = new TreeSet<>(List.of(""));
  private final TreeSet<String> users = new TreeSet<>(List.of(""));
  private final TreeSet<String> categories = new TreeSet<>(List.of(""));
  private final TreeSet<String> schedules = new TreeSet<>(List.of(""));
  private final Set<Object> seen = new HashSet<>();

  /// Whether every range of addresses is one from a first to a last.
  private boolean complete = true;

  /// @param rules all rules that a question is about
  /// @param ip4 whether packets of IPv4 are tried
  /// @param ip6 whether packets of IPv6 are tried
  Trials(Collection<AccessRule> rules, boolean ip4, boolean ip6) {
    if (ip4) {
      addresses.add(IpAddress.ip4(0));
    }
    if (ip6) {
      addresses.add(new IpAddress(true, 0, 0));
    }
    rules.forEach(this::add);
    addresses.removeIf(address -> address.ip6() ? !ip6 : !ip4);
  }

  private void add(AccessRule rule) {
    add(rule.source());
    add(rule.destination());
    rule.match().services().forEach(this::add);
    fromZones.addAll(rule.fromZones());
    toZones.addAll(rule.toZones());
    applications.addAll(rule.applications());
    users.addAll(rule.users());
    categories.addAll(rule.match().identities().categories());
    if (!rule.schedule().isEmpty()) {
      schedules.add(rule.schedule());
    }
    if (rule.conditions().stream().anyMatch(RuleTrial::isAboutFlags)) {
      for (int i = 0; i < FLAG_COMBINATIONS; i++) {
        flags.add(i);
      }
    }
  }

  private void add(RuleAddresses from) {
    from.terms().forEach(this::add);
  }

  private void add(AddressTerm term) {
    switch (term) {
      case AddressTerm.Literal(var match) -> add(match);
      case AddressTerm.Named(AddressObject object) -> {
        if (seen.add(object)) {
          object.members().forEach(this::add);
          object.excluded().forEach(this::add);
        }
      }
      case AddressTerm.Any _, AddressTerm.Symbolic _, AddressTerm.Unresolved _ -> {}
    }
  }

  private void add(AddressMatch match) {
    switch (match) {
      case AddressMatch.Ip4Wildcard(int address, int wildcard) -> {
        int hostBits = Integer.bitCount(wildcard);
        complete &= wildcard == (hostBits == 32 ? -1 : (1 << hostBits) - 1);
        addEnds(IpAddress.ip4(address), IpAddress.ip4(address | wildcard));
        addresses.add(IpAddress.ip4(address | (wildcard & 0x5555_5555)));
        addresses.add(IpAddress.ip4(address | (wildcard & 0xaaaa_aaaa)));
      }
      case AddressMatch.Ip4Range(int first, int last) ->
          addEnds(IpAddress.ip4(first), IpAddress.ip4(last));
      case AddressMatch.Ip6Prefix(long high, long low, int length) ->
          addEnds(
              new IpAddress(true, high, low),
              new IpAddress(
                  true,
                  length >= 64 ? high : high | -1L >>> length,
                  length == 128 ? low : length <= 64 ? -1L : low | -1L >>> (length - 64)));
    }
  }

  private void addEnds(IpAddress first, IpAddress last) {
    addresses.add(first);
    addresses.add(last);
    if (!last.isLast()) {
      addresses.add(last.next());
    }
  }

  private void add(ServiceTerm term) {
    switch (term) {
      case ServiceTerm.Match match -> {
        int number = IpProtocol.number(match.protocol());
        if (number >= 0) {
          protocols.add(number);
        }
        match.sourcePorts().ranges().forEach(range -> add(range, sourcePorts));
        match.destinationPorts().ranges().forEach(range -> add(range, destinationPorts));
        for (boolean ip6 : new boolean[] {false, true}) {
          IcmpMessage.parse(match.messageType(), ip6)
              .ifPresent(
                  message -> {
                    add(PortRange.of(message.type()), sourcePorts);
                    add(PortRange.of(Math.max(0, message.code())), destinationPorts);
                  });
        }
      }
      case ServiceTerm.Named(ServiceObject object) -> {
        if (seen.add(object)) {
          object.members().forEach(this::add);
        }
      }
      case ServiceTerm.Any _, ServiceTerm.ApplicationDefault _, ServiceTerm.Unresolved _ -> {}
    }
  }

  private static void add(PortRange range, Set<Integer> into) {
    into.add(range.first());
    if (range.last() < LAST_PORT) {
      into.add(range.last() + 1);
    }
  }

  /// Packets that a rule matches or may match.
  ///
  /// @param packets one of every part into which the rules divide all packets, or some of them
  /// @param complete whether it is one of every part
  record Of(List<Trial> packets, boolean complete) {}

  /// Packets of a rule, which are as another rule asks too.
  Of ofBoth(AccessRule rule, AccessRule other) {
    var conditions = conditions(rule);
    conditions.addAll(conditions(other));
    return of(rule, conditions);
  }

  /// Packets of a rule.
  Of of(AccessRule rule) {
    return of(rule, conditions(rule));
  }

  private static Set<String> conditions(AccessRule rule) {
    var conditions = new HashSet<String>(rule.conditions());
    if (rule.match().services().stream()
        .anyMatch(ServiceTerm.ApplicationDefault.class::isInstance)) {
      conditions.add("application-default");
    }
    return conditions;
  }

  private Of of(AccessRule rule, Set<String> conditions) {
    var sources = kept(addresses, a -> RuleTrial.addresses(rule.source(), a) != Verdict.NO);
    var targets = kept(addresses, a -> RuleTrial.addresses(rule.destination(), a) != Verdict.NO);
    var axes =
        List.<List<?>>of(
            sources,
            targets,
            List.copyOf(protocols),
            List.copyOf(sourcePorts),
            List.copyOf(destinationPorts),
            List.copyOf(flags),
            List.of(false, true),
            kept(fromZones, name -> rule.fromZones().isEmpty() || rule.fromZones().contains(name)),
            kept(toZones, name -> rule.toZones().isEmpty() || rule.toZones().contains(name)),
            kept(
                applications,
                name -> rule.applications().isEmpty() || rule.applications().contains(name)),
            kept(users, name -> rule.users().isEmpty() || rule.users().contains(name)),
            kept(
                categories,
                name ->
                    rule.match().identities().categories().isEmpty()
                        || rule.match().identities().categories().contains(name)),
            kept(schedules, name -> rule.schedule().isEmpty() || rule.schedule().equals(name)));
    double count = axes.stream().mapToDouble(List::size).reduce(1, (a, b) -> a * b);
    boolean all = count <= MOST;
    var packets = new ArrayList<Trial>();
    var random = new Random(1);
    for (int i = 0; i < (all ? count : SOME); i++) {
      var chosen = new ArrayList<Object>();
      int rest = i;
      for (List<?> axis : axes) {
        chosen.add(axis.get(all ? rest % axis.size() : random.nextInt(axis.size())));
        rest /= axis.size();
      }
      var packet = packet(chosen, conditions);
      if (packet.source().ip6() == packet.destination().ip6()
          && RuleTrial.matches(rule, packet) != Verdict.NO) {
        packets.add(packet);
      }
    }
    return new Of(packets, all && complete);
  }

  private static Trial packet(List<Object> values, Set<String> conditions) {
    return new Trial(
        (IpAddress) values.get(0),
        (IpAddress) values.get(1),
        (Integer) values.get(2),
        (Integer) values.get(3),
        (Integer) values.get(4),
        (Integer) values.get(5),
        (Boolean) values.get(6),
        (String) values.get(7),
        (String) values.get(8),
        (String) values.get(9),
        (String) values.get(10),
        (String) values.get(11),
        (String) values.get(12),
        conditions);
  }

  private static <T> List<T> kept(Collection<T> values, Predicate<T> predicate) {
    return values.stream().filter(predicate).toList();
  }
}
