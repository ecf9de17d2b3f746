package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.access.AccessFacts;
import java.util.List;
import java.util.Map;

/// Users, privileged secrets, lines and AAA.
final class AccessSections {

  private AccessSections() {}

  static AccessFacts read(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    return new AccessFacts(
        reading.list(UserSection.read(reading)),
        reading.list(List.of()),
        reading.list(List.of()),
        reading.list(List.of()),
        reading.list(List.of()),
        reading.list(List.of()));
  }
}
