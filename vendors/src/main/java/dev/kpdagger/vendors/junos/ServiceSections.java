package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.services.Banner;
import dev.kpdagger.device.services.BannerKind;
import dev.kpdagger.device.services.ServiceFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// SNMP, logging, time and banners.
final class ServiceSections {

  private ServiceSections() {}

  static ServiceFacts read(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    HostSettings.read(reading, settings);
    return new ServiceFacts(
        SnmpSection.read(reading, settings),
        reading.list(LoggingSection.read(reading, settings)),
        reading.list(NtpSection.servers(reading, settings)),
        reading.list(NtpSection.keys(reading)),
        reading.list(banners(reading)),
        reading.list(LogFeeds.read(reading, settings)));
  }

  private static List<Banner> banners(Reading reading) {
    var banners = new ArrayList<Banner>();
    var message = reading.root().value("system", "login", "message");
    if (message != null) {
      banners.add(new Banner(BannerKind.LOGIN, message.word(), message.span()));
    }
    var announcement = reading.root().value("system", "login", "announcement");
    if (announcement != null) {
      banners.add(new Banner(BannerKind.EXEC, announcement.word(), announcement.span()));
    }
    return banners;
  }
}
