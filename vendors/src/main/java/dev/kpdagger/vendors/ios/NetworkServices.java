package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.support.NetworkService;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// Services, and clients that believe what they are told, which have no setting of their own.
final class NetworkServices {

  private final Reading reading;
  private final List<NetworkService> services = new ArrayList<>();

  private NetworkServices(Reading reading) {
    this.reading = reading;
  }

  static List<NetworkService> read(Reading reading, List<InterfaceBlocks.Block> interfaces) {
    var services = new NetworkServices(reading);
    for (InterfaceBlocks.Block block : interfaces) {
      var section = block.section();
      if (!section.lacks("ipv6") || !section.lacks("ntp") || !section.lacks("pppoe")) {
        for (Statement line : section.lines()) {
          services.ofInterface(block.name(), line);
        }
      }
    }
    services.global();
    services.voice();
    return services.services;
  }

  private void add(String name, String place, long port, String detail, Statement line) {
    reading.claim(line);
    services.add(new NetworkService(name, place, port, detail, !line.negated(), line.span()));
  }

  private void ofInterface(String place, Statement line) {
    if (line.starts("ipv6", "dhcp", "server")) {
      add("dhcp6-server", place, 0, line.rest(3), line);
    } else if (line.starts("ipv6", "dhcp", "client")) {
      add("dhcp6-client", place, 0, line.rest(3), line);
    } else if (line.starts("ntp", "broadcast", "client")) {
      add("ntp-broadcast-client", place, 0, "", line);
    } else if (line.starts("ntp", "multicast", "client")) {
      add("ntp-multicast-client", place, 0, line.rest(3), line);
    } else if (line.starts("pppoe", "enable")) {
      add("pppoe-server", place, 0, line.after("group", 2), line);
    }
  }

  private void global() {
    for (Statement line : reading.global("vpdn")) {
      if (line.starts("vpdn", "enable")) {
        add("dial-in-tunnels", "", 0, "", line);
      }
    }
    for (Statement line : reading.global("ntp")) {
      if (line.starts("ntp", "master")) {
        add("ntp-local-clock", "", 0, line.rest(2), line);
      }
    }
    for (Statement line : reading.global("bba-group")) {
      add("pppoe-group", "", 0, line.rest(2), line);
    }
  }

  private void voice() {
    for (Statement head : reading.global("telephony-service")) {
      for (Statement line : head.children()) {
        if (line.starts("ip", "source-address")) {
          reading.claim(head);
          Long port = Numbers.parse(line.after("port", 3));
          add("phone-control", line.word(2), port == null ? 0 : port, "", line);
        }
      }
    }
    for (Statement head : reading.global("voice")) {
      if (head.starts("voice", "service", "voip")) {
        reading.claim(head);
        head.children().forEach(this::voiceOverIp);
      }
    }
    for (Statement head : reading.global("sip-ua")) {
      for (Statement line : head.children()) {
        if (line.starts("registrar")) {
          reading.claim(head);
          add("sip-registration", line.word(1), 0, line.rest(2), line);
        }
      }
    }
  }

  private void voiceOverIp(Statement line) {
    if (line.starts("allow-connections")) {
      add("call-relay", "", 0, line.rest(1), line);
    } else if (line.starts("sip")) {
      for (Statement inner : line.children()) {
        if (inner.starts("registrar", "server")) {
          reading.claim(line);
          add("sip-registrar", "", 0, inner.rest(2), inner);
        }
      }
    }
  }
}
