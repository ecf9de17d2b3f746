package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.FactList;
import dev.kpdagger.device.access.AccessFacts;
import java.util.List;

/// Who may log in, where and how.
final class AccessSections {

  private AccessSections() {}

  static AccessFacts read(Reading reading) {
    var users = AdminSection.users(reading);
    return new AccessFacts(
        reading.list(users),
        FactList.complete(List.of()),
        reading.list(ManagementSection.lines(reading)),
        FactList.complete(List.of()),
        reading.ofDomains(AaaSection.servers(reading)),
        reading.ofDomains(AaaSection.groups(reading)),
        reading.list(ManagementSection.accesses(reading)),
        reading.list(RoleSection.read(reading, users)));
  }
}
