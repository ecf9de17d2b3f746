package dev.kpdagger.device.services;

import dev.kpdagger.device.FactList;

/// The SNMP agent.
public record SnmpFacts(
    FactList<SnmpCommunity> communities,
    FactList<SnmpGroup> groups,
    FactList<SnmpUser> users,
    FactList<SnmpView> views,
    FactList<SnmpReceiver> receivers) {}
