package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Device.DeviceFacts;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.link.LinkFacts;
import java.util.Map;

/// The facts of all sections.
final class Sections {

  private Sections() {}

  static DeviceFacts read(
      Reading reading,
      PredefinedApplications predefined,
      Map<SettingKey<?>, Fact<?>> settings,
      Runnable checkpoint) {
    var access = AccessSections.read(reading, settings);
    var services = ServiceSections.read(reading, settings);
    checkpoint.run();
    var filtering = FilterSections.read(reading, predefined, settings);
    checkpoint.run();
    var network = NetworkSections.read(reading, settings, filtering);
    checkpoint.run();
    return new DeviceFacts(
        access,
        services,
        network,
        VpnSections.read(reading, settings),
        filtering,
        TrafficSections.read(reading, predefined),
        ProtectionSections.read(reading),
        LinkFacts.none(),
        SupportSections.read(reading, settings));
  }
}
