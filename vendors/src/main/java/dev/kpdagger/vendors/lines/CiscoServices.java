package dev.kpdagger.vendors.lines;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The names that IOS, NX-OS and IOS XR print for ports, protocols and messages; Cisco IOS Security
/// Command Reference, `access-list (IP extended)`, Cisco NX-OS Security Command Reference, `permit
/// (IPv4)`, Cisco IOS XR IP Addresses and Services Command Reference, `permit (IPv4)`. A few ports
/// have another name for TCP than for UDP.
public final class CiscoServices implements PortNames {

  public static final PortNames PORT_NAMES = new CiscoServices();

  /// Names that stand for the same port in TCP and UDP, or occur in one of them only.
  private static final Map<String, Integer> PORTS =
      PortNames.table(
          "bgp 179 bootpc 68 bootps 67 chargen 19 connectedapps-plain 15001 connectedapps-tls 15002"
              + " daytime 13 discard 9 dnsix 195 domain 53 drip 3949 echo 7 finger 79 ftp 21"
              + " ftp-data 20 gopher 70 hostname 101 http 80 https 443 ident 113 irc 194 isakmp"
              + " 500 klogin 543 kshell 544 ldp 646 mobile-ip 434 msdp 639 nameserver 42"
              + " netbios-dgm 138 netbios-ns 137 netbios-ss 139 nntp 119 non500-isakmp 4500 ntp"
              + " 123 onep-plain 15001 onep-tls 15002 pim-auto-rp 496 pop2 109 pop3 110 pptp 1723"
              + " radius 1812 radius-acct 1813 rip 520 ripv6 521 smtp 25 snmp 161 snmptrap 162 ssh"
              + " 22 sunrpc 111 tacacs 49 telnet 23 tftp 69 time 37 uucp 540 whois 43 www 80 xdmcp"
              + " 177");

  private static final Map<String, Integer> TCP =
      Map.of(
          "syslog", 514, "cmd", 514, "exec", 512, "login", 513, "lpd", 515, "msrpc", 135, "talk",
          517);

  private static final Map<String, Integer> UDP =
      Map.of("syslog", 514, "biff", 512, "who", 513, "talk", 517);

  private static final Map<Integer, String> PROTOCOL_NUMBERS =
      Map.of(
          1, "icmp", 2, "igmp", 6, "tcp", 17, "udp", 47, "gre", 50, "esp", 51, "ah", 88, "eigrp",
          89, "ospf", 103, "pim");

  /// Of ICMP, ICMP for IPv6 and IGMP.
  private static final Set<String> MESSAGES =
      Set.of(
          ("administratively-prohibited alternate-address conversion-error dod-host-prohibited"
                  + " dod-net-prohibited echo echo-reply general-parameter-problem host-isolated"
                  + " host-precedence-unreachable host-redirect host-tos-redirect"
                  + " host-tos-unreachable host-unknown host-unreachable information-reply"
                  + " information-request mask-reply mask-request mobile-redirect net-redirect"
                  + " net-tos-redirect net-tos-unreachable net-unreachable network-unknown"
                  + " no-room-for-option option-missing packet-too-big parameter-problem"
                  + " port-unreachable precedence-unreachable protocol-unreachable"
                  + " reassembly-timeout redirect router-advertisement router-solicitation"
                  + " source-quench source-route-failed time-exceeded timestamp-reply"
                  + " timestamp-request traceroute ttl-exceeded unreachable"
                  // IPv6
                  + " address-unreachable beyond-scope destination-unreachable echo-request"
                  + " group-membership-query group-membership-report group-membership-termination"
                  + " header hop-limit mld-query mld-reduction mld-report mldv2 nd-na nd-ns"
                  + " neighbor-advertisement neighbor-redirect neighbor-solicitation next-header"
                  + " no-admin no-route parameter-option reject-route renum-command renum-result"
                  + " renum-seq-number router-renumbering source-address-failed source-policy"
                  + " unreach-route"
                  // IGMP
                  + " dvmrp host-query host-report leave mtrace mtrace-response pim query trace"
                  + " v2-leave v2-report v3-report")
              .split(" ", -1));

  private CiscoServices() {}

  @Override
  public int port(String protocol, String word) {
    if (word.isEmpty()) {
      return -1;
    }
    if (word.charAt(0) >= '0' && word.charAt(0) <= '9') {
      Long number = Numbers.parse(word);
      return number == null || number > 65_535 ? -1 : number.intValue();
    }
    var port =
        switch (protocol) {
          case "tcp" -> TCP.get(word);
          case "udp" -> UDP.get(word);
          default -> TCP.getOrDefault(word, UDP.get(word));
        };
    return port != null ? port : PORTS.getOrDefault(word, -1);
  }

  /// All three put the smaller one first by themselves.
  @Override
  public boolean rangesTurn() {
    return true;
  }

  /// A protocol by its usual name or its number, or null.
  public static @Nullable String protocol(String word) {
    return switch (word) {
      case "ipv4", "ip" -> "ip";
      case "ipv6", "tcp", "udp", "icmp", "igmp", "gre", "esp", "eigrp", "ospf", "pim", "sctp" ->
          word;
      case "icmpv6" -> "ipv6-icmp";
      case "ahp", "ah" -> "ah";
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
        yield numbered(number.intValue());
      }
    };
  }

  /// A protocol by its number: a name where it has one that rules use.
  public static String numbered(int protocol) {
    return PROTOCOL_NUMBERS.getOrDefault(protocol, Integer.toString(protocol));
  }

  /// Whether a word names a type of ICMP or IGMP messages.
  public static boolean isMessageType(String word) {
    return MESSAGES.contains(word);
  }
}
