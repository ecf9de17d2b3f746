package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.FactList;
import dev.kpdagger.device.support.DhcpPool;
import dev.kpdagger.device.support.SupportFacts;
import dev.kpdagger.packets.AddressMatch;
import java.util.ArrayList;
import java.util.List;

/// Services, credentials and address pools beside the management of the device.
final class SupportSections {

  private SupportSections() {}

  static SupportFacts read(Reading reading) {
    return new SupportFacts(
        reading.ofDomains(NetworkServices.read(reading)),
        reading.ofDomains(pools(reading)),
        reading.ofDomains(Credentials.read(reading)),
        FactList.complete(List.of()),
        FactList.complete(List.of()),
        FactList.complete(List.of()),
        reading.ofDomains(Features.read(reading)));
  }

  private static List<DhcpPool> pools(Reading reading) {
    var pools = new ArrayList<DhcpPool>();
    for (Reading.Table table : reading.tables("system dhcp server")) {
      for (Node entry : table.node().entries()) {
        var networks = new ArrayList<String>();
        for (Node range : AddressSection.entries(entry, "ip-range")) {
          var match = Addresses.range(range.text("start-ip", ""), range.text("end-ip", ""));
          networks.add(match == null ? range.name() : match.toString());
        }
        var gateway = entry.text("default-gateway", "");
        AddressMatch network =
            gateway.isEmpty()
                ? null
                : Addresses.network(List.of(gateway, entry.text("netmask", "255.255.255.255")));
        var servers = new ArrayList<String>();
        for (int i = 1; i <= 4; i++) {
          var server = entry.text("dns-server" + i, "");
          if (!server.isEmpty() && !server.equals("0.0.0.0")) {
            servers.add(server);
          }
        }
        if (entry.text("status", "enable").equals("disable")) {
          continue;
        }
        if (networks.isEmpty() && network != null) {
          networks.add(network.toString());
        }
        pools.add(
            new DhcpPool(
                entry.text("interface", entry.name()),
                4,
                networks,
                gateway.isEmpty() ? List.of() : List.of(gateway),
                servers,
                table.context(),
                entry.span()));
      }
    }
    return pools;
  }
}
