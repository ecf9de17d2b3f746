package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.support.NetworkService;
import dev.kpdagger.device.support.SourceInterface;
import dev.kpdagger.device.support.SupportFacts;
import dev.kpdagger.vendors.lines.FeatureTable;
import dev.kpdagger.vendors.lines.IdleInterfaces;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// Features that open a way in or out and have no setting of their own, and the interfaces that
/// clients of AAA start from.
final class SupportSections {

  private static final FeatureTable FEATURES = FeatureTable.load(CiscoNxos.class);

  private SupportSections() {}

  static SupportFacts read(Reading reading) {
    return new SupportFacts(
        reading.list(services(reading)),
        reading.list(List.of()),
        reading.list(List.of()),
        reading.list(List.of()),
        reading.list(sourceInterfaces(reading)),
        reading.list(List.of()),
        reading.list(IdleInterfaces.with(FEATURES.read(reading), reading, "switchport")));
  }

  private static List<NetworkService> services(Reading reading) {
    var services = new ArrayList<NetworkService>();
    for (Statement line : reading.global("feature")) {
      var name =
          switch (line.rest(1)) {
            case "http-server" -> "http-server";
            case "openflow" -> "openflow-agent";
            case "onep" -> "onep-agent";
            case "telemetry" -> "telemetry";
            case "container-tracker" -> "container-tracker";
            case "dhcp" -> "feature-dhcp";
            case "wccp" -> "feature-wccp";
            case "nxapi" -> "feature-nxapi";
            case "imp" -> "feature-imp";
            default -> "";
          };
      if (!name.isEmpty()) {
        reading.claim(line);
        services.add(new NetworkService(name, "", 0, "", !line.negated(), line.span()));
      }
    }
    return services;
  }

  /// `ip tacacs source-interface I` and its relative for RADIUS.
  private static List<SourceInterface> sourceInterfaces(Reading reading) {
    var found = new ArrayList<SourceInterface>();
    for (Statement line : reading.global("ip")) {
      boolean client = line.word(1).equals("radius") || line.word(1).equals("tacacs");
      if (client && line.word(2).equals("source-interface") && !line.negated()) {
        reading.claim(line);
        found.add(
            new SourceInterface(line.word(1), InterfaceNames.full(line.word(3)), line.span()));
      }
    }
    return found;
  }
}
