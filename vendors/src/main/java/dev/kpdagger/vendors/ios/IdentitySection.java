package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.DeviceIdentity;
import dev.kpdagger.vendors.lines.PrintedRelease;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import org.jspecify.annotations.Nullable;

/// What the device is: hostname, version, model.
final class IdentitySection {

  private static final int XE = 3;
  private static final int IOS_IN_XE = 15;

  private IdentitySection() {}

  static DeviceIdentity read(Reading reading) {
    var header = BackupHeader.read(reading);
    var version = reading.version();
    boolean xe = header.xe() || (version != null && IosXe.is(version));
    return new DeviceIdentity(
        "cisco-ios",
        xe ? "Cisco IOS XE" : "Cisco IOS",
        version(version, header.version(), header.xe()),
        header.model(),
        hostname(reading));
  }

  /// The head of a backup names the release in full, the configuration only its family. The head
  /// counts when it agrees with the configuration, or when that says nothing. IOS XE 3 writes the
  /// family of the IOS inside it, 15.
  private static @Nullable String version(
      @Nullable PrintedRelease written, @Nullable String header, boolean xe) {
    var full = header == null ? null : PrintedRelease.parse(header);
    if (written == null) {
      return full == null ? null : full.text();
    }
    if (full != null && xe && full.major() == XE && written.major() == IOS_IN_XE) {
      return full.text();
    }
    return full != null
            && full.major() == written.major()
            && full.minor() == written.minor()
            && full.text().length() > written.text().length()
        ? full.text()
        : written.text();
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
