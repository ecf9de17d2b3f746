package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.access.AccessFacts;
import dev.kpdagger.vendors.lines.Reading;
import java.util.Map;

/// Users, privileged secrets, lines and AAA.
final class AccessSections {

  private AccessSections() {}

  static AccessFacts read(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    var methods = AaaMethods.read(reading);
    var lines = LineSection.read(reading, LoginDefaults.of(reading, methods));
    LineSection.settings(reading, lines, settings);
    LineSection.sessions(reading, lines, settings);
    return new AccessFacts(
        reading.list(UserSection.users(reading)),
        reading.list(UserSection.privileged(reading)),
        reading.list(lines),
        reading.list(methods),
        reading.list(AaaServers.servers(reading)),
        reading.list(AaaServers.groups(reading)));
  }
}
