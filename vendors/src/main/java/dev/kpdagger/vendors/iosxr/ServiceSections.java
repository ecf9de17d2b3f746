package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.services.ServiceFacts;
import dev.kpdagger.vendors.lines.Reading;
import java.util.Map;

/// SNMP, logging, time and banners.
final class ServiceSections {

  private ServiceSections() {}

  static ServiceFacts read(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    var ntp = NtpSection.read(reading, settings);
    LoggingSection.settings(reading, settings);
    LoggingSection.copies(reading, settings);
    return new ServiceFacts(
        SnmpSection.read(reading, settings),
        reading.list(LoggingSection.servers(reading)),
        reading.list(ntp.servers()),
        reading.list(ntp.keys()),
        reading.list(Banners.read(reading)));
  }
}
