package dev.kpdagger.device.network;

import dev.kpdagger.device.Fact;

/// What protects a switch port from the host behind it.
///
/// @param portSecurityMaximum MAC addresses allowed
/// @param raGuard whether IPv6 router advertisements of the host are dropped
/// @param guard root, loop or none
/// @param stormControl whether broadcasts of the host are limited
/// @param unicastBlocked whether frames to addresses that nobody has learned stay away from the
///   port
/// @param linkWatch whether the port notices a link that works one way only (UDLD, on Junos link
///   fault management): on, off, or empty where it does as the device says
public record PortGuards(
    Fact<Boolean> portSecurity,
    Fact<Long> portSecurityMaximum,
    Fact<Boolean> portfast,
    Fact<Boolean> bpduGuard,
    Fact<Boolean> bpduFilter,
    Fact<String> guard,
    Fact<Boolean> stormControl,
    Fact<Boolean> dhcpSnoopingTrust,
    Fact<Boolean> arpInspectionTrust,
    Fact<Boolean> sourceGuard,
    Fact<Boolean> raGuard,
    Fact<Boolean> dot1x,
    Fact<Boolean> unicastBlocked,
    Fact<String> linkWatch) {}
