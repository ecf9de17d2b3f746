package dev.kpdagger.vendors.nxos;

import dev.kpdagger.vendors.lines.Numbers;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The names that NX-OS prints for ports and protocols; Cisco NX-OS Security Command Reference,
/// `permit (IPv4)`. A few ports have another name for TCP than for UDP.
final class ServiceNames {

  /// Names that stand for the same port in TCP and UDP, or occur in one of them only.
  private static final Map<String, Integer> PORTS = ports();

  private static final Map<String, Integer> TCP =
      Map.of("syslog", 514, "cmd", 514, "exec", 512, "login", 513, "lpd", 515, "msrpc", 135);

  private static final Map<String, Integer> UDP =
      Map.of("syslog", 514, "biff", 512, "who", 513, "talk", 517, "ntp", 123, "rip", 520);

  private static final Map<Integer, String> PROTOCOL_NUMBERS =
      Map.of(
          1, "icmp", 2, "igmp", 6, "tcp", 17, "udp", 47, "gre", 50, "esp", 51, "ah", 88, "eigrp",
          89, "ospf", 103, "pim");

  private static final Set<String> ICMP_WITHOUT_NUMBERS =
      Set.of(
          "administratively-prohibited",
          "alternate-address",
          "conversion-error",
          "dod-host-prohibited",
          "dod-net-prohibited",
          "echo",
          "echo-reply",
          "general-parameter-problem",
          "host-isolated",
          "host-precedence-unreachable",
          "host-redirect",
          "host-tos-redirect",
          "host-tos-unreachable",
          "host-unknown",
          "host-unreachable",
          "information-reply",
          "information-request",
          "mask-reply",
          "mask-request",
          "mobile-redirect",
          "net-redirect",
          "net-tos-redirect",
          "net-tos-unreachable",
          "net-unreachable",
          "network-unknown",
          "no-room-for-option",
          "option-missing",
          "packet-too-big",
          "parameter-problem",
          "port-unreachable",
          "precedence-unreachable",
          "protocol-unreachable",
          "reassembly-timeout",
          "redirect",
          "router-advertisement",
          "router-solicitation",
          "source-quench",
          "source-route-failed",
          "time-exceeded",
          "timestamp-reply",
          "timestamp-request",
          "traceroute",
          "ttl-exceeded",
          "unreachable",
          // IPv6
          "beyond-scope",
          "destination-unreachable",
          "echo-request",
          "header",
          "hop-limit",
          "mld-query",
          "mld-reduction",
          "mld-report",
          "mldv2",
          "nd-na",
          "nd-ns",
          "next-header",
          "no-admin",
          "no-route",
          "parameter-option",
          "reject-route",
          "renum-command",
          "renum-result",
          "renum-seq-number",
          "router-renumbering",
          "unreach-route",
          "source-address-failed",
          "source-policy",
          // IGMP
          "dvmrp",
          "host-query",
          "host-report",
          "pim",
          "trace",
          "v2-leave",
          "v2-report",
          "v3-report",
          "query",
          "leave");

  private ServiceNames() {}

  private static Map<String, Integer> ports() {
    var table =
        "bgp 179 bootpc 68 bootps 67 chargen 19 connectedapps-plain 15001 connectedapps-tls 15002"
            + " daytime 13 discard 9 dnsix 195 domain 53 drip 3949 echo 7 finger 79 ftp 21"
            + " ftp-data 20 gopher 70 hostname 101 ident 113 irc 194 isakmp 500 klogin 543"
            + " kshell 544 mobile-ip 434 nameserver 42 netbios-dgm 138 netbios-ns 137"
            + " netbios-ss 139 nntp 119 non500-isakmp 4500 onep-plain 15001 onep-tls 15002"
            + " pim-auto-rp 496 pop2 109 pop3 110 ripv6 521 smtp 25 snmp 161 snmptrap 162"
            + " sunrpc 111 tacacs 49 telnet 23 tftp 69 time 37 uucp 540 whois 43 www 80 xdmcp 177"
            + " http 80 https 443 ssh 22";
    var words = table.split(" ", -1);
    var ports = new HashMap<String, Integer>();
    for (int i = 0; i + 1 < words.length; i += 2) {
      ports.put(words[i], Integer.parseInt(words[i + 1]));
    }
    return Map.copyOf(ports);
  }

  /// The port of a name or number, or -1.
  static int port(String protocol, String word) {
    if (word.isEmpty()) {
      return -1;
    }
    if (word.charAt(0) >= '0' && word.charAt(0) <= '9') {
      Long number = Numbers.parse(word);
      return number == null || number > 65_535 ? -1 : number.intValue();
    }
    var port =
        switch (protocol) {
          case "tcp" -> word.equals("talk") ? Integer.valueOf(517) : TCP.get(word);
          case "udp" -> UDP.get(word);
          default -> TCP.getOrDefault(word, UDP.get(word));
        };
    return port != null ? port : PORTS.getOrDefault(word, -1);
  }

  /// A protocol by its usual name or its number, or null.
  static @Nullable String protocol(String word) {
    return switch (word) {
      case "ip",
          "tcp",
          "udp",
          "icmp",
          "igmp",
          "gre",
          "esp",
          "eigrp",
          "ospf",
          "pim",
          "sctp",
          "ipv6" ->
          word;
      case "ahp" -> "ah";
      case "ipinip" -> "4";
      case "nos" -> "94";
      case "pcp" -> "108";
      case "igrp" -> "9";
      case "hbh" -> "0";
      default -> {
        Long number = Numbers.parse(word);
        if (number == null || number > 255) {
          yield null;
        }
        yield PROTOCOL_NUMBERS.getOrDefault(number.intValue(), word);
      }
    };
  }

  /// Whether a word names a type of ICMP or IGMP messages.
  static boolean isMessageType(String word) {
    return ICMP_WITHOUT_NUMBERS.contains(word);
  }
}
