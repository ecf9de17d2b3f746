package dev.kpdagger.device.services;

import dev.kpdagger.device.FactList;
import java.util.List;

/// The services that a device runs or uses.
public record ServiceFacts(
    SnmpFacts snmp,
    FactList<LogServer> logServers,
    FactList<NtpServer> ntpServers,
    FactList<NtpKey> ntpKeys,
    FactList<Banner> banners,
    FactList<LogFeed> logFeeds) {

  /// A device of a platform whose feeds of logs are not read.
  public ServiceFacts(
      SnmpFacts snmp,
      FactList<LogServer> logServers,
      FactList<NtpServer> ntpServers,
      FactList<NtpKey> ntpKeys,
      FactList<Banner> banners) {
    this(snmp, logServers, ntpServers, ntpKeys, banners, FactList.complete(List.of()));
  }
}
