package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.services.ServiceFacts;

/// SNMP, logging, time, banners.
final class ServiceSections {

  private ServiceSections() {}

  static ServiceFacts read(Reading reading) {
    return new ServiceFacts(
        SnmpSection.read(reading),
        reading.list(LogSection.servers(reading)),
        reading.list(TimeSection.servers(reading)),
        reading.list(TimeSection.keys(reading)),
        reading.list(BannerSection.read(reading)),
        reading.list(LogFeeds.read(reading)));
  }
}
