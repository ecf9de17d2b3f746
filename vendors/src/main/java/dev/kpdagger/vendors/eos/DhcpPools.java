package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.support.DhcpPool;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// `dhcp server [vrf V]` with its subnets.
final class DhcpPools {

  private DhcpPools() {}

  static List<DhcpPool> read(Reading reading) {
    var pools = new ArrayList<DhcpPool>();
    for (Statement head : reading.global("dhcp")) {
      if (!head.starts("dhcp", "server") || head.negated()) {
        continue;
      }
      reading.claim(head);
      var section = Section.of(reading, head);
      section.last("shutdown");
      section.last("disabled");
      section.all("dns");
      for (Statement subnet : section.all("subnet")) {
        if (!subnet.negated()) {
          pools.add(pool(reading, subnet, head.after("vrf", 2)));
        }
      }
    }
    return pools;
  }

  private static DhcpPool pool(Reading reading, Statement subnet, String vrf) {
    var section = Section.of(reading, subnet);
    var gateway = section.last("default-gateway");
    var servers = section.last("dns", "server");
    section.all("range");
    return new DhcpPool(
        subnet.word(1),
        subnet.word(1).indexOf(':') >= 0 ? 6 : 4,
        List.of(subnet.word(1)),
        gateway == null || gateway.negated() ? List.of() : gateway.words(1),
        servers == null || servers.negated() ? List.of() : servers.words(2),
        vrf,
        subnet.blockSpan());
  }
}
