package dev.kpdagger.vendors.asa;

import dev.kpdagger.vendors.lines.CiscoServices;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.PortNames;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The names that ASA prints for ports, protocols and ICMP messages; Cisco ASA 5500 Configuration
/// Guide, Addresses, Protocols, and Ports.
final class ServiceNames {

  private static final Map<String, Integer> PORTS =
      PortNames.table(
          "aol 5190 bgp 179 bootpc 68 bootps 67 chargen 19 cifs 3020 citrix-ica 1494 cmd 514 ctiqbe"
              + " 2748 daytime 13 discard 9 dnsix 195 domain 53 echo 7 exec 512 finger 79 ftp 21"
              + " ftp-data 20 gopher 70 h323 1720 hostname 101 http 80 https 443 ident 113 imap4"
              + " 143 irc 194 isakmp 500 kerberos 750 klogin 543 kshell 544 ldap 389 ldaps 636"
              + " login 513 lotusnotes 1352 lpd 515 mobile-ip 434 nameserver 42 netbios-dgm 138"
              + " netbios-ns 137 netbios-ssn 139 nfs 2049 nntp 119 ntp 123 pcanywhere-data 5631"
              + " pcanywhere-status 5632 pim-auto-rp 496 pop2 109 pop3 110 pptp 1723 radius 1645"
              + " radius-acct 1646 rsh 514 rtsp 554 secureid-udp 5510 sip 5060 smtp 25 snmp 161"
              + " snmptrap 162 sqlnet 1521 ssh 22 sunrpc 111 tacacs 49 talk 517 telnet 23 tftp 69"
              + " time 37 uucp 540 vxlan 4789 whois 43 www 80 xdmcp 177");

  /// Names that mean another port, or are known, for UDP alone.
  private static final Map<String, Integer> UDP =
      Map.of("biff", 512, "who", 513, "rip", 520, "syslog", 514, "talk", 517, "radius", 1645);

  private static final Set<String> MESSAGES =
      Set.of(
          "alternate-address",
          "conversion-error",
          "echo",
          "echo-reply",
          "information-reply",
          "information-request",
          "mask-reply",
          "mask-request",
          "mobile-redirect",
          "parameter-problem",
          "redirect",
          "router-advertisement",
          "router-solicitation",
          "source-quench",
          "time-exceeded",
          "timestamp-reply",
          "timestamp-request",
          "traceroute",
          "unreachable",
          // IPv6
          "membership-query",
          "membership-reduction",
          "membership-report",
          "neighbor-advertisement",
          "neighbor-redirect",
          "neighbor-solicitation",
          "packet-too-big",
          "router-renumbering");

  private ServiceNames() {}

  /// The port of a name or number, or -1.
  static int port(String protocol, String word) {
    Long number = Numbers.parse(word);
    if (number != null) {
      return number > PortNames.LAST_PORT ? -1 : number.intValue();
    }
    Integer udp = protocol.equals("tcp") ? null : UDP.get(word);
    return udp != null ? udp : PORTS.getOrDefault(word, -1);
  }

  /// A protocol by its usual name or its number, or null.
  static @Nullable String protocol(String word) {
    return switch (word) {
      case "ip", "tcp", "udp", "icmp", "igmp", "gre", "esp", "ah", "eigrp", "ospf", "pim", "sctp" ->
          word;
      case "icmp6" -> "ipv6-icmp";
      case "ahp" -> "ah";
      case "ipsec" -> "esp";
      case "pptp" -> "gre";
      case "ipinip" -> "4";
      case "nos" -> "94";
      case "pcp" -> "108";
      case "snp" -> "109";
      case "igrp" -> "9";
      default -> {
        Long number = Numbers.parse(word);
        if (number == null || number > 255) {
          yield null;
        }
        yield number == 0 ? "ip" : CiscoServices.numbered(number.intValue());
      }
    };
  }

  /// Whether a word names a type of ICMP messages.
  static boolean isMessage(String word) {
    return MESSAGES.contains(word);
  }
}
