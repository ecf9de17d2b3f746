package dev.kpdagger.packets;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;

/// Messages of ICMP or ICMPv6: a type, and one code or all.
///
/// @param type 0 to 255
/// @param code 0 to 255, or -1 for every code
public record IcmpMessage(int type, int code) {

  /// Names that filters use, with type and code as IANA's registries of ICMP parameters number
  /// them.
  private static final Map<String, IcmpMessage> ICMP =
      read(
          """
          echo-reply 0
          unreachable 3, destination-unreachable 3
          net-unreachable 3 0, network-unreachable 3 0
          host-unreachable 3 1
          protocol-unreachable 3 2
          port-unreachable 3 3
          packet-too-big 3 4, fragmentation-needed 3 4
          source-route-failed 3 5
          network-unknown 3 6
          host-unknown 3 7
          host-isolated 3 8
          dod-net-prohibited 3 9
          dod-host-prohibited 3 10
          net-tos-unreachable 3 11
          host-tos-unreachable 3 12
          administratively-prohibited 3 13
          host-precedence-unreachable 3 14
          precedence-unreachable 3 15
          source-quench 4
          redirect 5
          net-redirect 5 0
          host-redirect 5 1
          net-tos-redirect 5 2
          host-tos-redirect 5 3
          alternate-address 6
          echo 8, echo-request 8
          router-advertisement 9
          router-solicitation 10, router-solicit 10
          time-exceeded 11
          ttl-exceeded 11 0
          reassembly-timeout 11 1
          parameter-problem 12
          general-parameter-problem 12 0
          option-missing 12 1
          no-room-for-option 12 2
          timestamp-request 13, timestamp 13
          timestamp-reply 14
          information-request 15, info-request 15
          information-reply 16, info-reply 16
          mask-request 17
          mask-reply 18
          traceroute 30
          conversion-error 31
          mobile-redirect 32
          """);

  private static final Map<String, IcmpMessage> ICMP6 =
      read(
          """
          unreachable 1, destination-unreachable 1
          no-route 1 0
          no-admin 1 1
          beyond-scope 1 2
          port-unreachable 1 4
          packet-too-big 2
          time-exceeded 3
          hop-limit 3 0
          reassembly-timeout 3 1
          parameter-problem 4
          header 4 0
          next-header 4 1
          parameter-option 4 2
          echo 128, echo-request 128
          echo-reply 129
          mld-query 130
          mld-report 131
          mld-reduction 132
          router-solicitation 133, router-solicit 133
          router-advertisement 134
          nd-ns 135, neighbor-solicitation 135, neighbor-solicit 135
          nd-na 136, neighbor-advertisement 136, neighbor-advertise 136
          redirect 137
          router-renumbering 138
          """);

  private static Map<String, IcmpMessage> read(String table) {
    var messages = new HashMap<String, IcmpMessage>();
    var entries = new StringTokenizer(table, ",\n");
    while (entries.hasMoreTokens()) {
      var words = new StringTokenizer(entries.nextToken(), " ");
      messages.put(
          words.nextToken(),
          new IcmpMessage(
              Integer.parseInt(words.nextToken()),
              words.hasMoreTokens() ? Integer.parseInt(words.nextToken()) : -1));
    }
    return Map.copyOf(messages);
  }

  /// Reads a name, a type, or a type and a code with a space between; empty for anything else.
  public static Optional<IcmpMessage> parse(String text, boolean ip6) {
    var named = (ip6 ? ICMP6 : ICMP).get(text.toLowerCase(Locale.ROOT));
    if (named != null) {
      return Optional.of(named);
    }
    int space = text.indexOf(' ');
    int type = octet(space < 0 ? text : text.substring(0, space));
    int code = space < 0 ? -1 : octet(text.substring(space + 1));
    return type < 0 || (space >= 0 && code < 0)
        ? Optional.empty()
        : Optional.of(new IcmpMessage(type, code));
  }

  private static int octet(String text) {
    if (text.isEmpty() || text.length() > 3 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return -1;
    }
    int number = Integer.parseInt(text);
    return number <= 255 ? number : -1;
  }
}
