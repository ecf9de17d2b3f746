package dev.kpdagger.device.services;

import dev.kpdagger.device.FactList;

/// The services that a device runs or uses.
public record ServiceFacts(
    SnmpFacts snmp,
    FactList<LogServer> logServers,
    FactList<NtpServer> ntpServers,
    FactList<NtpKey> ntpKeys,
    FactList<Banner> banners) {}
