package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.access.AccessFacts;
import java.util.List;
import java.util.Map;

/// Users, ways in, AAA and what answers on zones.
final class AccessSections {

  private AccessSections() {}

  static AccessFacts read(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    var users = UserSection.read(reading);
    return new AccessFacts(
        reading.list(users),
        FactList.complete(List.of()),
        reading.list(LoginSection.read(reading, users, settings)),
        reading.list(AaaSection.methods(reading, settings)),
        reading.list(AaaSection.servers(reading)),
        FactList.complete(List.of()),
        reading.list(HostAccess.read(reading)),
        reading.list(RoleSection.read(reading, users)));
  }
}
