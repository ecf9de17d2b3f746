package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.DeviceIdentity;
import dev.kpdagger.device.SourceText;
import org.jspecify.annotations.Nullable;

/// What the device is.
final class IdentitySection {

  /// Backup tools put what they know of the device into comments above its configuration.
  private static final int HEAD_LINES = 60;

  private IdentitySection() {}

  static DeviceIdentity read(Reading reading) {
    var version = reading.root().value("version");
    var osVersion = version == null ? headed(reading.text(), "# Junos: ") : version.word();
    var host = reading.root().value("system", "host-name");
    boolean evolved = osVersion != null && osVersion.endsWith("-EVO");
    return new DeviceIdentity(
        "juniper-junos",
        evolved ? "Juniper Junos OS Evolved" : "Juniper Junos",
        osVersion,
        headed(reading.text(), "# Model: "),
        host == null ? null : host.word());
  }

  private static @Nullable String headed(SourceText text, String label) {
    for (int line = 1; line <= Math.min(text.lines(), HEAD_LINES); line++) {
      if (text.text().startsWith(label, text.start(line))) {
        var value = text.line(line).substring(label.length()).strip();
        return value.isEmpty() ? null : value;
      }
    }
    return null;
  }
}
