package dev.kpdagger.vendors.eos;

import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.PortNames;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The names that EOS prints for ports and protocols in access lists.
final class ServiceNames implements PortNames {

  static final PortNames PORT_NAMES = new ServiceNames();

  private static final Map<String, Integer> PORTS =
      PortNames.table(
          "acap 674 acas 62 acr-nema 104 afpovertcp 548 arns 384 asf-rmcp 623 ats 2201 auth 113"
              + " auth-service 113 bfd 3784 bfd-echo 3785 bftp 152 bgmp 264 bgp 179 biff 512 bootpc"
              + " 68 bootps 67 chargen 19 cisco-tdp 711 citadel 504 citrix-ica 1494 clearcase 371"
              + " cmd 514 commerce 542 courier 530 csnet-ns 105 daytime 13 dhcpv6-client 546"
              + " dhcpv6-server 547 discard 9 dnsix 195 domain 53 dsp 33 echo 7 efs 520 epp 700"
              + " esro-gen 259 exec 512 finger 79 ftp 21 ftp-data 20 ftps 990 ftps-data 989 godi"
              + " 848 gopher 70 gtp-c 2123 gtp-prime 3386 gtp-u 2152 ha-cluster 694 hostname 101"
              + " hp-alarm-mgr 383 http-alt 591 http-mgmt 280 http-rpc-epmap 593 https 443 ident"
              + " 113 ieee-mms-ssl 695 imap 143 imap3 220 imap4 143 imaps 993 ipp 631 iprip 520 ipx"
              + " 213 irc 194 iris-beep 702 isakmp 500 iscsi 3260 isi-gl 55 iso-tsap 102 kerberos"
              + " 88 kerberos-adm 749 klogin 543 kpasswd 464 kshell 544 la-maint 51 lanz 50001 ldap"
              + " 389 ldaps 636 ldp 646 lmp 701 lpd 515 lsp-ping 3503 mac-srvr-admin 660"
              + " matip-type-a 350 matip-type-b 351 micro-bfd 6784 microsoft-ds 445 mlag 4432"
              + " mobile-ip 434 mpp 218 ms-sql-m 1434 ms-sql-s 1433 ms-wbt-server 3389 msdp 639"
              + " msexch-routing 691 msg-icp 29 msp 18 nas 991 nat 4532 nameserver 42 ncp 524"
              + " netbios-dgm 138 netbios-ns 137 netbios-ss 139 netrjs-1 71 netrjs-2 72 netrjs-3 73"
              + " netrjs-4 74 netwall 533 netwnews 532 new-rwho 550 nfs 2049 nntp 119 nntps 563"
              + " non500-isakmp 4500 nsw-fe 27 ntp 123 odmr 366 olsr 698 openvpn 1194"
              + " pcanywhere-data 5631 pim-auto-rp 496 pkix-timestamp 318 pkt-krb-ipsec 1293 pop2"
              + " 109 pop3 110 pop3s 995 pptp 1723 print-srv 170 ptp-event 319 ptp-general 320 qmtp"
              + " 209 qotd 17 radius 1812 radius-acct 1813 re-mail-ck 50 remotefs 556 repcmd 641"
              + " rip 520 rje 5 rlp 39 rlzdbase 635 rmc 657 rmonitor 560 rpc2portmap 369 rsync 873"
              + " rtelnet 107 rtsp 554 sbfd 7784 sbfd-initiator 7785 sgmp 153 silc 706 smtp 25 smux"
              + " 199 snagas 108 snmp 161 snmptrap 162 snpp 444 sqlserv 118 sqlsrv 156 ssh 22"
              + " submission 587 sunrpc 111 svrloc 427 syslog 514 systat 11 tacacs 49 talk 517"
              + " tbrpf 712 tcpmux 1 tcpnethaspsrv 475 telnet 23 tftp 69 time 37 timed 525 tunnel"
              + " 604 ups 401 uucp 540 uucp-path 117 vmnet 175 vxlan 4789 who 513 whois 43 www 80"
              + " http 80 xdmcp 177 xmlrpc-beep 602 xns-ch 54 xns-mail 58 xns-time 52 z3950 210"
              + " login 513 gnmi 6030");

  private static final Map<Integer, String> PROTOCOL_NUMBERS =
      Map.of(
          1,
          "icmp",
          2,
          "igmp",
          6,
          "tcp",
          17,
          "udp",
          47,
          "gre",
          50,
          "esp",
          51,
          "ah",
          58,
          "ipv6-icmp",
          89,
          "ospf",
          103,
          "pim");

  private static final Set<String> PROTOCOLS =
      Set.of(
          "ip", "ipv6", "icmp", "igmp", "tcp", "udp", "gre", "esp", "ah", "ahp", "ospf", "pim",
          "vrrp", "rsvp", "icmpv6", "sctp", "bgp", "isis");

  private ServiceNames() {}

  /// EOS has one name for a port, whatever the protocol.
  @Override
  public int port(String protocol, String word) {
    Long number = Numbers.parse(word);
    if (number != null) {
      return number > LAST_PORT ? -1 : number.intValue();
    }
    return PORTS.getOrDefault(word, -1);
  }

  @Override
  public boolean rangesTurn() {
    return false;
  }

  /// A protocol by its usual name, or null.
  static @Nullable String protocol(String word) {
    Long number = Numbers.parse(word);
    if (number != null) {
      return number > 255 ? null : PROTOCOL_NUMBERS.getOrDefault(number.intValue(), word);
    }
    return switch (word) {
      case "icmpv6" -> "ipv6-icmp";
      case "ahp" -> "ah";
      default -> PROTOCOLS.contains(word) ? word : null;
    };
  }
}
