package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.support.Credential;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Where a Panorama sends copies of configurations.
final class ExportSection {

  private ExportSection() {}

  private static Node schedules(Config config) {
    return Reading.at(config.device(), "deviceconfig", "system", "config-bundle-export-schedule");
  }

  /// Only a Panorama can do it on a schedule.
  static void settings(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    if (!reading.isPanorama()) {
      settings.put(
          SettingKeys.ARCHIVE_PATH,
          Fact.unknown("a firewall cannot export its configuration on a schedule"));
      return;
    }
    for (Node schedule : schedules(reading.configs().getFirst())) {
      var enabled = Reading.value(schedule, "enable");
      for (Node protocol : Reading.child(schedule, "protocol")) {
        var host = Reading.value(protocol, "hostname");
        if (enabled != null && enabled.word().equals("yes") && host != null) {
          settings.put(
              SettingKeys.ARCHIVE_PATH,
              Fact.explicit(protocol.word() + "://" + host.word(), host.span()));
          return;
        }
      }
    }
    settings.put(
        SettingKeys.ARCHIVE_PATH,
        reading.absent(
            "", "nowhere; a configuration prints an export schedule where there is one"));
  }

  static List<Credential> credentials(Reading reading, Config config) {
    var found = new ArrayList<Credential>();
    for (Node schedule : schedules(config)) {
      schedule.claim();
      Reading.word(schedule, "enable");
      for (Node protocol : Reading.child(schedule, "protocol")) {
        protocol.claimAll();
        var password = Reading.value(protocol, "password");
        if (password != null) {
          found.add(
              new Credential(
                  "configuration-export",
                  Reading.word(protocol, "hostname"),
                  Reading.word(protocol, "username"),
                  PanosSecrets.key(reading, password),
                  password.span()));
        }
      }
    }
    return found;
  }
}
