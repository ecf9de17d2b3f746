package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.support.Feature;
import java.util.ArrayList;
import java.util.List;

/// Addresses that a server gives to the device and its own sessions start from: that of the
/// management port, and those of interfaces that a service route names.
final class ServiceSources {

  private static final String NAME = "service-source-changes";
  private static final String CLIENT = "dhcp-client";

  private ServiceSources() {}

  static List<Feature> read(Reading reading) {
    var found = new ArrayList<Feature>();
    for (Config config : reading.configs()) {
      var system = Reading.at(config.device(), "deviceconfig", "system");
      var client = Reading.at(system, "type").child(CLIENT);
      if (client != null) {
        client.claimAll();
        found.add(new Feature(NAME, client.span()));
      }
      for (Node service : Reading.at(system, "route", "service")) {
        var source = Reading.word(service, "source", "interface");
        if (!source.isEmpty() && isClient(config, source)) {
          service.claimAll();
          found.add(new Feature(NAME, service.span()));
        }
      }
    }
    return found;
  }

  private static boolean isClient(Config config, String source) {
    return Ports.of(config).stream()
        .anyMatch(
            port ->
                port.name().equals(source)
                    && (port.options().child(CLIENT) != null
                        || port.options().child("pppoe") != null));
  }
}
