package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.packets.Ip4;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `network A W [area N]` of an interior protocol. Without a wildcard it means the classful
/// network.
///
/// @param wildcard bits that need not agree
/// @param area the OSPF area, else empty
record NetworkStatement(int address, int wildcard, String area, SourceSpan span) {

  static List<NetworkStatement> read(Reading reading, RoutingProcesses.Instance process) {
    var networks = new ArrayList<NetworkStatement>();
    for (Statement line : process.family().children()) {
      if (!line.starts("network") || line.negated()) {
        continue;
      }
      var address = Ip4.parse(line.word(1));
      if (address.isEmpty()) {
        reading.invalid(line);
        continue;
      }
      reading.claim(line);
      var mask = Ip4.parse(line.word(2));
      int wildcard = mask.isEmpty() ? classful(address.getAsInt()) : asWildcard(mask.getAsInt());
      networks.add(
          new NetworkStatement(address.getAsInt(), wildcard, line.after("area", 2), line.span()));
    }
    return networks;
  }

  /// IOS takes a netmask for the wildcard that was meant; 255.255.255.255 is the wildcard of all.
  private static int asWildcard(int mask) {
    boolean netmask = mask < 0 && mask != -1 && Ip4.prefixLength(mask).isPresent();
    return netmask ? ~mask : mask;
  }

  private static int classful(int address) {
    int first = address >>> 24;
    if (first < 128) {
      return 0x00FF_FFFF;
    }
    return first < 192 ? 0xFFFF : 0xFF;
  }

  private boolean covers(int candidate) {
    return ((candidate ^ address) & ~wildcard) == 0;
  }

  /// The most specific statement that covers an interface's first address, or another of them.
  static @Nullable NetworkStatement best(List<NetworkStatement> networks, List<String> addresses) {
    if (networks.isEmpty()) {
      return null;
    }
    for (String text : addresses) {
      int slash = text.indexOf('/');
      var address = slash < 0 ? null : Ip4.parse(text.substring(0, slash));
      if (address == null || address.isEmpty()) {
        continue;
      }
      NetworkStatement best = null;
      for (NetworkStatement network : networks) {
        if (network.covers(address.getAsInt())
            && (best == null
                || Integer.bitCount(network.wildcard) < Integer.bitCount(best.wildcard))) {
          best = network;
        }
      }
      if (best != null) {
        return best;
      }
    }
    return null;
  }
}
