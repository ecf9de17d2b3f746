package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.DeviceIdentity;
import org.jspecify.annotations.Nullable;

/// What the device is: hostname, version, model.
final class IdentitySection {

  private IdentitySection() {}

  static DeviceIdentity read(Reading reading) {
    var version = reading.version();
    return new DeviceIdentity(
        "cisco-ios",
        version != null && version.isXe() ? "Cisco IOS XE" : "Cisco IOS",
        version == null ? null : version.text(),
        null,
        hostname(reading));
  }

  private static @Nullable String hostname(Reading reading) {
    String hostname = null;
    for (Statement statement : reading.global("hostname")) {
      if (statement.size() == 2 && !statement.negated()) {
        reading.claim(statement);
        hostname = statement.word(1);
      }
    }
    return hostname;
  }
}
