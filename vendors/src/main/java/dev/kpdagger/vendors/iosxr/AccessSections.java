package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.access.AccessFacts;
import dev.kpdagger.vendors.lines.Reading;
import java.util.List;
import java.util.Map;

/// Users, lines, AAA and who may reach the management services.
final class AccessSections {

  private AccessSections() {}

  static AccessFacts read(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    var servers = RemoteServers.read(reading, settings);
    PasswordPolicies.read(reading, settings);
    return new AccessFacts(
        reading.list(UserSection.read(reading)),
        reading.list(List.of()),
        reading.list(LineSection.read(reading, servers, settings)),
        reading.list(AaaMethods.read(reading)),
        reading.list(AaaServers.servers(reading)),
        reading.list(AaaServers.groups(reading)),
        reading.list(ManagementPlane.read(reading, settings)));
  }
}
