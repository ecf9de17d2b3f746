package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.support.DhcpPool;
import dev.kpdagger.packets.Ip4;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// `ip dhcp pool` and `ipv6 dhcp pool`.
final class DhcpPools {

  private DhcpPools() {}

  static List<DhcpPool> read(Reading reading) {
    var pools = new ArrayList<DhcpPool>();
    for (String family : List.of("ip", "ipv6")) {
      for (Statement head : reading.global(family)) {
        if (head.starts(family, "dhcp", "pool") && !head.negated() && head.size() > 3) {
          reading.claim(head);
          pools.add(pool(Section.of(reading, head), family.equals("ip") ? 4 : 6));
        }
      }
    }
    return pools;
  }

  private static DhcpPool pool(Section section, long family) {
    var networks = new ArrayList<String>();
    for (String word : List.of("network", "host")) {
      for (Statement line : section.all(word)) {
        if (!line.negated()) {
          networks.add(network(line));
        }
      }
    }
    for (Statement line : section.all("address", "prefix")) {
      networks.add(line.word(2));
    }
    var vrf = section.last("vrf");
    return new DhcpPool(
        section.head().rest(3),
        family,
        networks,
        words(section, "default-router"),
        words(section, "dns-server"),
        vrf == null || vrf.negated() ? "" : vrf.word(1),
        section.head().blockSpan());
  }

  /// `A M` and `A /24`; an address alone has the mask of its class, which is not guessed.
  private static String network(Statement line) {
    var mask = line.word(2);
    if (mask.startsWith("/")) {
      return line.word(1) + mask;
    }
    var bits = Ip4.parse(mask);
    var length = bits.isEmpty() ? bits : Ip4.prefixLength(bits.getAsInt());
    return length.isEmpty() ? line.word(1) : line.word(1) + "/" + length.getAsInt();
  }

  private static List<String> words(Section section, String word) {
    var words = new ArrayList<String>();
    for (Statement line : section.all(word)) {
      words.addAll(line.negated() ? List.of() : line.words(1));
    }
    return words;
  }
}
