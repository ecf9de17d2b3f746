package dev.kpdagger.device.network;

import dev.kpdagger.device.Fact;

/// What protects a switch port from the host behind it.
///
/// @param portSecurityMaximum MAC addresses allowed
/// @param raGuard whether IPv6 router advertisements of the host are dropped
/// @param guard root, loop or none
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
    Fact<Boolean> dot1x) {}
