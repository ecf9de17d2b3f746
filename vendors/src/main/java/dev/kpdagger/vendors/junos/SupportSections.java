package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.support.Credential;
import dev.kpdagger.device.support.DhcpPool;
import dev.kpdagger.device.support.NetworkService;
import dev.kpdagger.device.support.SupportFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Further services, address pools and credentials.
final class SupportSections {

  /// Services with settings of their own.
  private static final Set<String> SETTINGS =
      Set.of("ssh", "telnet", "finger", "ftp", "tftp-server", "rsh", "netconf", "web-management");

  private SupportSections() {}

  static SupportFacts read(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    return new SupportFacts(
        reading.list(services(reading)),
        reading.list(pools(reading)),
        reading.list(archives(reading, settings)),
        FactList.complete(List.of()),
        FactList.complete(List.of()),
        FactList.complete(List.of()),
        reading.list(IdlePorts.with(FeaturePaths.read(reading), reading)));
  }

  private static List<NetworkService> services(Reading reading) {
    var services = new ArrayList<NetworkService>();
    for (Node service : reading.root().entries("system", "services")) {
      if (!SETTINGS.contains(service.word())) {
        service.claim();
        var port = service.value("port");
        long number = port == null ? 0 : Math.max(0, Numbers.small(port.word()));
        services.add(new NetworkService(service.word(), "", number, "", true, service.span()));
      }
    }
    for (Node port : reading.root().entries("protocols", "mvrp", "interface")) {
      port.claimAll();
      services.add(new NetworkService("mvrp", port.word(), 0, "", true, port.span()));
    }
    for (Node group : reading.root().entries("system", "services", "dhcp-local-server", "group")) {
      group.claim();
      group.texts("interface");
    }
    for (Node group : reading.root().entries("forwarding-options", "dhcp-relay", "server-group")) {
      group.claimAll();
    }
    return services;
  }

  private static List<DhcpPool> pools(Reading reading) {
    var pools = new ArrayList<DhcpPool>();
    for (Node pool : reading.root().entries("access", "address-assignment", "pool")) {
      pool.claim();
      for (Node family : pool.entries("family")) {
        boolean six = family.word().equals("inet6");
        pools.add(
            new DhcpPool(
                pool.word(),
                six ? 6 : 4,
                family.texts(six ? "prefix" : "network"),
                family.texts("dhcp-attributes", "router"),
                family.texts("dhcp-attributes", "name-server"),
                "",
                pool.span()));
      }
    }
    return pools;
  }

  /// `archival configuration archive-sites`: the address may hold a user and a password.
  private static List<Credential> archives(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    var credentials = new ArrayList<Credential>();
    var archival = reading.root().find("system", "archival", "configuration");
    Node first = null;
    if (archival != null) {
      archival.has("transfer-on-commit");
      for (Node site : archival.entries("archive-sites")) {
        site.claim();
        first = first == null ? site : first;
        var password = site.value("password");
        var inner = inner(site.word());
        if (password != null) {
          credentials.add(
              new Credential(
                  "configuration-archive",
                  "",
                  user(site.word()),
                  JunosSecrets.readable(password),
                  site.span()));
        } else if (inner != null) {
          credentials.add(
              new Credential(
                  "configuration-archive",
                  "",
                  user(site.word()),
                  JunosSecrets.cleartext(inner, site.span()),
                  site.span()));
        }
      }
    }
    settings.put(
        SettingKeys.ARCHIVE_PATH,
        first == null
            ? reading.absent("", "none; a configuration shows archive-sites where there are some")
            : reading.explicit(without(first.word()), first));
    return credentials;
  }

  private static int at(String url) {
    return url.lastIndexOf('@');
  }

  private static int begin(String url) {
    int scheme = url.indexOf("://");
    return scheme < 0 ? 0 : scheme + 3;
  }

  private static String user(String url) {
    int at = at(url);
    if (at <= begin(url)) {
      return "";
    }
    int colon = url.indexOf(':', begin(url));
    return url.substring(begin(url), colon < 0 || colon > at ? at : colon);
  }

  private static @Nullable String inner(String url) {
    int at = at(url);
    int colon = url.indexOf(':', begin(url));
    return at > 0 && colon > 0 && colon < at ? url.substring(colon + 1, at) : null;
  }

  /// The address without user and password.
  private static String without(String url) {
    int at = at(url);
    return at <= begin(url) ? url : url.substring(0, begin(url)) + url.substring(at + 1);
  }
}
