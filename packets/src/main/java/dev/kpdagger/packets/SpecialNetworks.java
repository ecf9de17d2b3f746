package dev.kpdagger.packets;

import java.util.List;

/// Networks whose addresses belong to nobody on the Internet.
public final class SpecialNetworks {

  /// Those of IPv4: private, shared, loopback, link-local, documentation, test, group and reserved
  /// ones, of RFC 1112, 1122, 1918, 2544, 3927, 5737, 5771, 6598 and 6890.
  public static final List<String> IP4 =
      List.of(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4");

  private SpecialNetworks() {}
}
