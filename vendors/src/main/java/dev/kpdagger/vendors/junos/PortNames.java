package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.filtering.PortTerm;
import dev.kpdagger.packets.PortRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Ports by number, range, or the names that the firewall filters of Junos know.
final class PortNames {

  private static final int MAX_PORT = 65_535;

  private static final Map<String, Integer> PORTS =
      Map.ofEntries(
          Map.entry("afs", 1483),
          Map.entry("bgp", 179),
          Map.entry("biff", 512),
          Map.entry("bootpc", 68),
          Map.entry("bootps", 67),
          Map.entry("cmd", 514),
          Map.entry("cvspserver", 2401),
          Map.entry("dhcp", 67),
          Map.entry("domain", 53),
          Map.entry("eklogin", 2105),
          Map.entry("ekshell", 2106),
          Map.entry("exec", 512),
          Map.entry("finger", 79),
          Map.entry("ftp", 21),
          Map.entry("ftp-data", 20),
          Map.entry("http", 80),
          Map.entry("https", 443),
          Map.entry("ident", 113),
          Map.entry("imap", 143),
          Map.entry("kerberos-sec", 88),
          Map.entry("klogin", 543),
          Map.entry("kpasswd", 761),
          Map.entry("krb-prop", 754),
          Map.entry("krbupdate", 760),
          Map.entry("kshell", 544),
          Map.entry("ldap", 389),
          Map.entry("ldp", 646),
          Map.entry("login", 513),
          Map.entry("mobileip-agent", 434),
          Map.entry("mobilip-mn", 435),
          Map.entry("msdp", 639),
          Map.entry("netbios-dgm", 138),
          Map.entry("netbios-ns", 137),
          Map.entry("netbios-ssn", 139),
          Map.entry("nfsd", 2049),
          Map.entry("nntp", 119),
          Map.entry("ntalk", 518),
          Map.entry("ntp", 123),
          Map.entry("pop3", 110),
          Map.entry("pptp", 1723),
          Map.entry("printer", 515),
          Map.entry("radacct", 1813),
          Map.entry("radius", 1812),
          Map.entry("rip", 520),
          Map.entry("rkinit", 2108),
          Map.entry("smtp", 25),
          Map.entry("snmp", 161),
          Map.entry("snmptrap", 162),
          Map.entry("snpp", 444),
          Map.entry("socks", 1080),
          Map.entry("ssh", 22),
          Map.entry("sunrpc", 111),
          Map.entry("syslog", 514),
          Map.entry("tacacs", 49),
          Map.entry("tacacs-ds", 65),
          Map.entry("talk", 517),
          Map.entry("telnet", 23),
          Map.entry("tftp", 69),
          Map.entry("timed", 525),
          Map.entry("who", 513),
          Map.entry("xdmcp", 177));

  private PortNames() {}

  /// The ports of a list of words; unresolved when one of them is no port.
  static PortTerm term(List<String> words) {
    var ranges = new ArrayList<PortRange>(words.size());
    for (String word : words) {
      var range = range(word);
      if (range == null) {
        return new PortTerm.Unresolved(word, "it is not a port");
      }
      ranges.add(range);
    }
    return ranges.isEmpty() ? PortTerm.any() : new PortTerm.Ports(merged(ranges));
  }

  /// Ascending and apart.
  static List<PortRange> merged(List<PortRange> ranges) {
    var sorted = new ArrayList<>(ranges);
    sorted.sort(Comparator.comparingInt(PortRange::first));
    var merged = new ArrayList<PortRange>(sorted.size());
    for (PortRange range : sorted) {
      var last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && range.first() <= last.last() + 1) {
        merged.set(
            merged.size() - 1, new PortRange(last.first(), Math.max(last.last(), range.last())));
      } else {
        merged.add(range);
      }
    }
    return merged;
  }

  /// `ssh`, `22`, `1024-65535`; null when it is none.
  static @Nullable PortRange range(String word) {
    int single = port(word);
    if (single >= 0) {
      return PortRange.of(single);
    }
    int dash = word.indexOf('-');
    if (dash <= 0) {
      return null;
    }
    int first = port(word.substring(0, dash));
    int last = port(word.substring(dash + 1));
    return first < 0 || last < first ? null : new PortRange(first, last);
  }

  private static int port(String word) {
    var named = PORTS.get(word);
    int number = named != null ? named : Numbers.small(word);
    return number <= MAX_PORT ? number : -1;
  }
}
