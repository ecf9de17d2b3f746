package dev.kpdagger.firewall.management;

import dev.kpdagger.packets.IpProtocol;
import java.util.List;
import java.util.Optional;

/// Where a service of the device itself listens, by the name that pages of checks have for it.
///
/// @param protocol number of the protocol
record ServicePort(String service, int protocol, int port) {

  static final List<ServicePort> ALL =
      List.of(
          new ServicePort("ssh", IpProtocol.TCP, 22),
          new ServicePort("telnet", IpProtocol.TCP, 23),
          new ServicePort("http", IpProtocol.TCP, 80),
          new ServicePort("https", IpProtocol.TCP, 443),
          new ServicePort("netconf", IpProtocol.TCP, 830),
          new ServicePort("smart-install", IpProtocol.TCP, 4_786),
          new ServicePort("ntp", IpProtocol.UDP, 123),
          new ServicePort("snmp", IpProtocol.UDP, 161),
          new ServicePort("ike", IpProtocol.UDP, 500));

  static Optional<ServicePort> of(String service) {
    return ALL.stream().filter(port -> port.service.equals(service)).findFirst();
  }
}
