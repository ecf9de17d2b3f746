package dev.kpdagger.vendors.asa;

import dev.kpdagger.device.FactList;
import dev.kpdagger.device.support.DhcpPool;
import dev.kpdagger.device.support.NetworkService;
import dev.kpdagger.device.support.SupportFacts;
import dev.kpdagger.vendors.lines.FeatureTable;
import dev.kpdagger.vendors.lines.IdleInterfaces;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The DHCP server, and services and clients without facts of their own.
final class SupportSections {

  private static final FeatureTable FEATURES = FeatureTable.load(CiscoAsa.class);

  private final Reading reading;
  private final List<NetworkService> services = new ArrayList<>();

  private SupportSections(Reading reading) {
    this.reading = reading;
  }

  static SupportFacts read(Reading reading) {
    var sections = new SupportSections(reading);
    var pools = sections.pools();
    sections.dhcp();
    sections.management();
    sections.names();
    sections.flows();
    sections.directories();
    return new SupportFacts(
        reading.list(sections.services),
        reading.list(pools),
        FactList.complete(List.of()),
        FactList.complete(List.of()),
        FactList.complete(List.of()),
        FactList.complete(List.of()),
        reading.list(
            PassedOptions.with(
                IdleInterfaces.with(FEATURES.read(reading), reading, "nameif"), reading)));
  }

  private void add(Statement line, String name, String place, long port, String detail) {
    reading.claim(line);
    services.add(new NetworkService(name, place, port, detail, !line.negated(), line.span()));
  }

  /// LDAP servers: whether passwords cross the network in the clear, `disable`, or in TLS, `ldaps`.
  private void directories() {
    var groups = new HashSet<String>();
    for (Statement line : reading.global("aaa-server")) {
      if (line.word(2).equals("protocol") && line.word(3).equals("ldap") && !line.negated()) {
        groups.add(line.word(1));
      }
    }
    for (Statement line : reading.global("aaa-server")) {
      int host = line.indexOf("host", 2);
      if (host < 0 || line.negated() || !groups.contains(line.word(1))) {
        continue;
      }
      Statement secure = null;
      for (Statement child : line.children()) {
        if (child.starts("ldap-over-ssl") && !child.negated()) {
          secure = child;
        }
      }
      services.add(
          new NetworkService(
              "ldap-client",
              line.word(1) + " at " + line.word(host + 1),
              0,
              secure == null ? "disable" : "ldaps",
              true,
              secure == null ? line.span() : secure.span()));
    }
  }

  /// `dhcpd address A-B INTERFACE`, `ip local pool NAME A-B`.
  private List<DhcpPool> pools() {
    Map<String, Statement> ranges = new LinkedHashMap<>();
    var servers = new ArrayList<String>();
    for (Statement line : reading.global("dhcpd")) {
      reading.claim(line);
      if (line.negated()) {
        continue;
      }
      switch (line.word(1)) {
        case "address" -> ranges.put(line.word(3), line);
        case "dns" -> {
          for (String word : line.words(2)) {
            if (word.equals("interface")) {
              break;
            }
            servers.add(word);
          }
        }
        default -> {}
      }
    }
    var pools = new ArrayList<DhcpPool>();
    ranges.forEach(
        (place, line) ->
            pools.add(
                new DhcpPool(
                    place, 4, List.of(line.word(2)), List.of(), servers, "", line.span())));
    for (String family : List.of("ip", "ipv6")) {
      for (Statement line : reading.global(family)) {
        if (line.starts(family, "local", "pool")) {
          reading.claim(line);
        }
      }
    }
    return pools;
  }

  private void dhcp() {
    for (Statement line : reading.global("dhcpd")) {
      if (line.word(1).equals("enable")) {
        add(line, "dhcp-server", line.word(2), 67, "");
      }
    }
    for (Statement line : reading.global("dhcprelay")) {
      reading.claim(line);
      if (line.word(1).equals("enable")) {
        add(line, "dhcp-relay", line.word(2), 67, "");
      }
    }
  }

  /// `management-access INTERFACE` lets VPN users manage the device on an interface behind it.
  private void management() {
    for (Statement line : reading.global("management-access")) {
      add(line, "management-over-vpn", line.word(1), 0, "");
    }
    for (Statement line : reading.global("rest-api")) {
      add(line, "rest-api", "", 443, line.rest(1));
    }
    for (Statement line : reading.global("tftp-server")) {
      add(line, "tftp-client", line.word(1), 69, line.word(2));
    }
    for (Statement line : reading.global("icmp")) {
      if (!line.word(1).equals("unreachable")) {
        reading.claim(line);
      }
    }
    for (Statement line : reading.global("call-home")) {
      reading.claim(line);
    }
  }

  private void names() {
    for (Statement line : reading.global("dns")) {
      if (line.starts("dns", "domain-lookup") || line.starts("dns", "name-server")) {
        add(
            line,
            "dns-client",
            line.starts("dns", "domain-lookup") ? line.word(2) : "",
            53,
            line.rest(2));
      } else if (line.starts("dns", "server-group") && !line.negated()) {
        reading.claim(line);
        for (Statement server : Section.of(reading, line).all("name-server")) {
          add(server, "dns-client", "", 53, server.rest(1));
        }
      }
    }
  }

  private void flows() {
    for (Statement line : reading.global("flow-export")) {
      if (line.word(1).equals("destination")) {
        add(line, "flow-export", line.word(2), 0, line.rest(3));
      }
    }
  }
}
