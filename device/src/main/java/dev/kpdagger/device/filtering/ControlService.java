package dev.kpdagger.device.filtering;

import dev.kpdagger.device.Labelled;
import dev.kpdagger.packets.PortRange;
import java.util.ArrayList;
import java.util.List;

/// A service by which network devices are controlled, with its assigned port.
enum ControlService implements Labelled {
  SSH("tcp", 22),
  TELNET("tcp", 23),
  TFTP("udp", 69),
  SNMP("udp", 161),
  /// Login of the BSD remote commands.
  RLOGIN("tcp", 513),
  /// Shell of the BSD remote commands.
  RSH("tcp", 514),
  NETCONF("tcp", 830),
  /// Cisco Smart Install, which asks for no password.
  SMART_INSTALL("tcp", 4786);

  private final String label = Labelled.labelOf(this);
  private final String protocol;
  private final int port;

  ControlService(String protocol, int port) {
    this.protocol = protocol;
    this.port = port;
  }

  /// The labels before, and those of the services of a protocol with a port in the range.
  static List<String> named(String protocol, PortRange range, List<String> before) {
    var found = before;
    for (ControlService service : values()) {
      if (range.contains(service.port)
          && service.protocol.equals(protocol)
          && !found.contains(service.label)) {
        found = new ArrayList<>(found);
        found.add(service.label);
      }
    }
    return found;
  }

  @Override
  public String label() {
    return label;
  }
}
