package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.filtering.ServiceTerm;
import java.util.List;

/// The services that FortiOS has from the factory. A backup prints them; this is for files that do
/// not, such as a part of one. Read from the `firewall service custom` section of factory
/// configurations of 5.2 to 7.4.
final class Predefined {

  private Predefined() {}

  /// What a service of the factory stands for; none where there is no such service.
  static List<ServiceTerm> service(String name) {
    return switch (name) {
      case "ALL", "ANY" -> List.of(ServiceTerm.any());
      case "ALL_TCP" -> List.of(ServiceTerm.Match.of("tcp"));
      case "ALL_UDP" -> List.of(ServiceTerm.Match.of("udp"));
      case "ALL_ICMP" -> List.of(ServiceTerm.Match.of("icmp"));
      case "ALL_ICMP6" -> List.of(ServiceTerm.Match.of("ipv6-icmp"));
      case "PING" -> List.of(icmp("8"));
      case "TIMESTAMP" -> List.of(icmp("13"));
      case "INFO_REQUEST" -> List.of(icmp("15"));
      case "INFO_ADDRESS" -> List.of(icmp("17"));
      case "GRE" -> List.of(ServiceTerm.Match.of("47"));
      case "AH" -> List.of(ServiceTerm.Match.of("51"));
      case "ESP" -> List.of(ServiceTerm.Match.of("50"));
      case "OSPF" -> List.of(ServiceTerm.Match.of("89"));
      case "DNS" -> both(53);
      case "HTTP" -> tcp(80);
      case "HTTPS" -> tcp(443);
      case "SSH" -> tcp(22);
      case "TELNET" -> tcp(23);
      case "FTP", "FTP_GET", "FTP_PUT" -> tcp(21);
      case "TFTP" -> udp(69);
      case "SMTP" -> tcp(25);
      case "SMTPS" -> tcp(465);
      case "POP3" -> tcp(110);
      case "POP3S" -> tcp(995);
      case "IMAP" -> tcp(143);
      case "IMAPS" -> tcp(993);
      case "NTP" -> both(123);
      case "SYSLOG" -> udp(514);
      case "SNMP" -> List.of(match("tcp", 161, 162), match("udp", 161, 162));
      case "LDAP" -> tcp(389);
      case "LDAP_UDP" -> udp(389);
      case "KERBEROS" -> List.of(match("tcp", 88, 464), match("udp", 88, 464));
      case "RDP" -> tcp(3389);
      case "SMB" -> tcp(445);
      case "SAMBA" -> tcp(139);
      case "MYSQL" -> tcp(3306);
      case "MS-SQL" -> List.of(match("tcp", 1433, 1434));
      case "RADIUS" -> List.of(match("udp", 1812, 1813));
      case "BGP" -> tcp(179);
      case "RIP" -> udp(520);
      case "IKE" -> List.of(match("udp", 500, 4500));
      case "L2TP" -> both(1701);
      case "PPTP" -> tcp(1723);
      case "SIP" -> both(5060);
      case "REXEC" -> tcp(512);
      case "FINGER" -> tcp(79);
      case "DHCP" -> List.of(match("udp", 67, 68));
      case "DHCP6" -> List.of(match("udp", 546, 547));
      default -> List.of();
    };
  }

  private static ServiceTerm match(String protocol, int... ports) {
    return ServiceSection.match(protocol, ports);
  }

  private static List<ServiceTerm> tcp(int port) {
    return List.of(match("tcp", port));
  }

  private static List<ServiceTerm> udp(int port) {
    return List.of(match("udp", port));
  }

  private static List<ServiceTerm> both(int port) {
    return List.of(match("tcp", port), match("udp", port));
  }

  private static ServiceTerm icmp(String type) {
    var any = dev.kpdagger.device.filtering.PortTerm.any();
    return new ServiceTerm.Match("icmp", any, any, type);
  }
}
