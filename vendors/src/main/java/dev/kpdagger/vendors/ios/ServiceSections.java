package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.services.ServiceFacts;
import dev.kpdagger.device.services.SnmpFacts;
import java.util.List;
import java.util.Map;

/// SNMP, logging, time and banners.
final class ServiceSections {

  private ServiceSections() {}

  static ServiceFacts read(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    var snmp =
        new SnmpFacts(
            reading.list(List.of()),
            reading.list(List.of()),
            reading.list(List.of()),
            reading.list(List.of()),
            reading.list(List.of()));
    return new ServiceFacts(
        snmp,
        reading.list(List.of()),
        reading.list(List.of()),
        reading.list(List.of()),
        reading.list(List.of()));
  }
}
