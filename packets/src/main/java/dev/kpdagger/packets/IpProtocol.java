package dev.kpdagger.packets;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Protocol numbers of IP by the names that filters use; the numbers are IANA's registry of
/// protocol numbers.
public final class IpProtocol {

  public static final int ICMP = 1;
  public static final int TCP = 6;
  public static final int UDP = 17;
  public static final int ICMP6 = 58;
  public static final int SCTP = 132;

  private static final Map<String, Integer> BY_NAME =
      Map.ofEntries(
          Map.entry("icmp", ICMP),
          Map.entry("igmp", 2),
          Map.entry("ipip", 4),
          Map.entry("ipinip", 4),
          Map.entry("tcp", TCP),
          Map.entry("egp", 8),
          Map.entry("igrp", 9),
          Map.entry("udp", UDP),
          Map.entry("dccp", 33),
          Map.entry("rsvp", 46),
          Map.entry("gre", 47),
          Map.entry("esp", 50),
          Map.entry("ah", 51),
          Map.entry("ahp", 51),
          Map.entry("icmp6", ICMP6),
          Map.entry("icmpv6", ICMP6),
          Map.entry("ipv6-icmp", ICMP6),
          Map.entry("eigrp", 88),
          Map.entry("ospf", 89),
          Map.entry("nos", 94),
          Map.entry("pim", 103),
          Map.entry("pcp", 108),
          Map.entry("snp", 109),
          Map.entry("vrrp", 112),
          Map.entry("sctp", SCTP),
          Map.entry("udplite", 136));

  /// The name that is shown of a number.
  private static final Map<Integer, String> BY_NUMBER = new TreeMap<>();

  static {
    new TreeMap<>(BY_NAME).forEach((name, number) -> BY_NUMBER.putIfAbsent(number, name));
    BY_NUMBER.put(4, "ipip");
    BY_NUMBER.put(ICMP6, "ipv6-icmp");
  }

  private IpProtocol() {}

  /// The number of a name, or of a number from 0 to 255 as text; -1 for anything else.
  public static int number(String name) {
    var known = BY_NAME.get(name.toLowerCase(Locale.ROOT));
    if (known != null) {
      return known;
    }
    if (name.isEmpty() || name.length() > 3 || !name.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return -1;
    }
    int number = Integer.parseInt(name);
    return number <= 255 ? number : -1;
  }

  /// The usual name of a number, or `protocol 99`.
  public static String name(int number) {
    return BY_NUMBER.getOrDefault(number, "protocol " + number);
  }

  public static boolean hasPorts(int number) {
    return number == TCP || number == UDP || number == SCTP || number == 33 || number == 136;
  }
}
