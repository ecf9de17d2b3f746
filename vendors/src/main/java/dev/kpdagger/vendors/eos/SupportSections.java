package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.support.Credential;
import dev.kpdagger.device.support.NetworkService;
import dev.kpdagger.device.support.SourceInterface;
import dev.kpdagger.device.support.SupportFacts;
import dev.kpdagger.vendors.lines.FeatureTable;
import dev.kpdagger.vendors.lines.IdleInterfaces;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// Further services, credentials, source interfaces, filters of logs.
final class SupportSections {

  private static final FeatureTable FEATURES = FeatureTable.load(AristaEos.class);

  private SupportSections() {}

  static SupportFacts read(
      Reading reading, List<InterfaceBlocks.Block> interfaces, List<NetworkService> apis) {
    var daemons = Daemons.read(reading);
    var services = new ArrayList<NetworkService>(apis);
    services.addAll(daemons.services());
    services.addAll(NetworkServices.read(reading, interfaces));
    var credentials = new ArrayList<Credential>(daemons.credentials());
    credentials.addAll(Credentials.read(reading));
    return new SupportFacts(
        reading.list(services),
        reading.list(DhcpPools.read(reading)),
        reading.list(credentials),
        reading.list(List.of()),
        reading.list(sourceInterfaces(reading)),
        reading.list(LoggingSection.filters(reading)),
        reading.list(IdleInterfaces.with(FEATURES.read(reading), reading, "switchport")));
  }

  /// `ip {radius|tacacs} [vrf V] source-interface I`, `ip {ssh|ftp|tftp|telnet} client
  /// source-interface I` and `ip http client local-interface I`.
  private static List<SourceInterface> sourceInterfaces(Reading reading) {
    var found = new ArrayList<SourceInterface>();
    for (Statement line : reading.global("ip")) {
      int at = Math.max(line.indexOf("source-interface", 2), line.indexOf("local-interface", 2));
      boolean client =
          switch (line.word(1)) {
            case "radius", "tacacs" -> at > 0;
            case "ssh", "ftp", "tftp", "telnet", "http" -> at > 0 && line.word(2).equals("client");
            default -> false;
          };
      if (!client) {
        continue;
      }
      reading.claim(line);
      if (!line.negated()) {
        found.add(
            new SourceInterface(line.word(1), InterfaceNames.full(line.word(at + 1)), line.span()));
      }
    }
    return found;
  }
}
