package dev.kpdagger.firewall.decision;

import dev.kpdagger.packets.AddressMatch;
import dev.kpdagger.packets.AddressRange;
import dev.kpdagger.packets.IpAddress;
import dev.kpdagger.packets.IpProtocol;
import dev.kpdagger.packets.PortRange;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A question as a user writes it; what is empty is any.
///
/// @param source `192.0.2.1`, `192.0.2.0/24`, `192.0.2.1-192.0.2.9`, or the same of IPv6
/// @param service `tcp/443`, `udp/53`, `tcp/8000-8080`, `tcp`, `icmp`, `gre`, a number
/// @param sourcePort `1024-65535`
public record AskedTraffic(
    String fromZone,
    String toZone,
    String source,
    String destination,
    String service,
    String sourcePort,
    String application) {

  private static final String ADDRESSES =
      "an address (192.0.2.1), a prefix (192.0.2.0/24), a range (192.0.2.1-192.0.2.9), the same of"
          + " IPv6, or any";
  private static final String SERVICES =
      "tcp/443, udp/53, tcp/8000-8080, tcp, udp, icmp, the name or number of another protocol (gre,"
          + " 47), or any";

  private record Service(int protocol, PortRange ports) {}

  /// The packets that are meant.
  ///
  /// @throws InvalidQuestionException when a part is not understood, or parts contradict each other
  public Question toQuestion() throws InvalidQuestionException {
    var from = addresses("--src", source);
    var to = addresses("--dst", destination);
    if (from != null && to != null && from.first().ip6() != to.first().ip6()) {
      throw new InvalidQuestionException(
          "--src %s and --dst %s are of different families: no packet has both"
              .formatted(source, destination));
    }
    var asked = readService();
    boolean ports = IpProtocol.hasPorts(asked.protocol);
    if (!isAny(sourcePort) && !ports) {
      throw new InvalidQuestionException(
          "--src-port needs a --service with ports, such as tcp/443 or udp");
    }
    var sample = from == null ? to : from;
    if (sample != null && asked.protocol == IpProtocol.ICMP6 && !sample.first().ip6()) {
      throw new InvalidQuestionException("ICMPv6 needs addresses of IPv6, not " + sample);
    }
    return new Question(
        fromZone,
        toZone,
        from,
        to,
        asked.protocol,
        isAny(sourcePort) ? PortRange.ALL : ports("--src-port " + sourcePort, sourcePort),
        asked.ports,
        application);
  }

  private static boolean isAny(String text) {
    return text.isEmpty() || text.equalsIgnoreCase("any");
  }

  private static @Nullable AddressRange addresses(String option, String text)
      throws InvalidQuestionException {
    if (isAny(text)) {
      return null;
    }
    int dash = text.indexOf('-');
    int slash = text.indexOf('/');
    if (dash >= 0) {
      var first = IpAddress.parse(text.substring(0, dash).strip());
      var last = IpAddress.parse(text.substring(dash + 1).strip());
      if (first.isPresent() && last.isPresent()) {
        if (first.get().ip6() != last.get().ip6()) {
          throw new InvalidQuestionException(
              "%s %s has ends of different families".formatted(option, text));
        }
        if (first.get().compareTo(last.get()) > 0) {
          throw new InvalidQuestionException("%s %s ends before it begins".formatted(option, text));
        }
        return new AddressRange(first.get(), last.get());
      }
    } else if (slash >= 0) {
      var address = IpAddress.parse(text.substring(0, slash));
      int length = number(text.substring(slash + 1), 128);
      if (address.isPresent() && length >= 0 && (address.get().ip6() || length <= 32)) {
        return prefix(address.get(), length);
      }
    } else {
      var address = IpAddress.parse(text);
      if (address.isPresent()) {
        return new AddressRange(address.get(), address.get());
      }
    }
    throw new InvalidQuestionException(
        "%s '%s' is no address; accepted: %s".formatted(option, text, ADDRESSES));
  }

  private static AddressRange prefix(IpAddress address, int length) {
    var match =
        address.ip6()
            ? new AddressMatch.Ip6Prefix(address.high(), address.low(), length)
            : new AddressMatch.Ip4Wildcard(
                (int) address.low(), length == 0 ? -1 : (int) ((1L << (32 - length)) - 1));
    return AddressRange.of(match).getFirst();
  }

  private Service readService() throws InvalidQuestionException {
    var text = service.toLowerCase(Locale.ROOT);
    if (isAny(text) || text.equals("ip")) {
      return new Service(-1, PortRange.ALL);
    }
    int slash = text.indexOf('/');
    var name = slash < 0 ? text : text.substring(0, slash);
    int protocol = IpProtocol.number(name);
    if (protocol < 0) {
      throw new InvalidQuestionException(
          "--service '%s' is no service; accepted: %s".formatted(service, SERVICES));
    }
    if (slash < 0) {
      return new Service(protocol, PortRange.ALL);
    }
    if (!IpProtocol.hasPorts(protocol)) {
      throw new InvalidQuestionException(
          "--service %s: %s has no ports".formatted(service, IpProtocol.name(protocol)));
    }
    var ports = text.substring(slash + 1);
    return new Service(
        protocol, isAny(ports) ? PortRange.ALL : ports("--service " + service, ports));
  }

  private static PortRange ports(String option, String text) throws InvalidQuestionException {
    int dash = text.indexOf('-');
    int first = number(dash < 0 ? text : text.substring(0, dash), PortRange.ALL.last());
    int last = dash < 0 ? first : number(text.substring(dash + 1), PortRange.ALL.last());
    if (first < 0 || last < first) {
      throw new InvalidQuestionException(
          "%s: '%s' is no port; accepted: 443, 8000-8080 or any, from 0 to 65535"
              .formatted(option, text));
    }
    return new PortRange(first, last);
  }

  /// -1 for what is no number from 0 to the most.
  private static int number(String text, int most) {
    if (text.isEmpty() || text.length() > 5 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return -1;
    }
    int number = Integer.parseInt(text);
    return number <= most ? number : -1;
  }
}
