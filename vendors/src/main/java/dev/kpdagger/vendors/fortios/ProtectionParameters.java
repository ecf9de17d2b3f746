package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.protection.ProtectionParameter;
import java.util.ArrayList;
import java.util.List;

/// Single switches of protective functions, in the words of the file.
final class ProtectionParameters {

  private static final List<String> SECTIONS =
      List.of(
          "system settings",
          "ips global",
          "antivirus settings",
          "antivirus quarantine",
          "system global",
          "user setting",
          "user quarantine",
          "vpn certificate setting",
          "system autoupdate schedule");

  private static final List<String> SHARED =
      List.of("av-failopen", "av-failopen-session", "anti-replay", "check-protocol-header");

  private ProtectionParameters() {}

  static List<ProtectionParameter> read(Reading reading) {
    var found = new ArrayList<ProtectionParameter>();
    for (String path : SECTIONS) {
      for (Reading.Table table : reading.tables(path)) {
        for (Attribute attribute : table.node().attributes()) {
          if (belongs(path, attribute)) {
            attribute.read();
            found.add(parameter(path, attribute));
          }
        }
      }
    }
    return found;
  }

  private static boolean belongs(String path, Attribute attribute) {
    if (path.equals("system global")) {
      return SHARED.contains(attribute.name());
    }
    return attribute.owner().place().stateOf(attribute.name())
        == dev.kpdagger.device.LineState.MODELLED;
  }

  private static ProtectionParameter parameter(String path, Attribute attribute) {
    var value = String.join(" ", attribute.values());
    return new ProtectionParameter(
        path.replace(' ', '-'),
        attribute.name(),
        value,
        !attribute.unset() && !value.equals("disable"),
        attribute.span());
  }
}
