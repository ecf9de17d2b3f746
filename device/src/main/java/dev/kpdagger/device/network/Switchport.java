package dev.kpdagger.device.network;

import dev.kpdagger.device.Fact;

/// The layer-2 side of a switch port.
///
/// @param mode access, trunk, dynamic-auto, dynamic-desirable, dynamic (one of the two, by model),
///   dot1q-tunnel or private-vlan
/// @param negotiates whether the port answers the trunking protocol (DTP)
/// @param accessVlan 1 to 4094
/// @param voiceVlan 0 for none
/// @param nativeVlan 1 to 4094, 0 where frames without a tag are dropped
/// @param allowedVlans `all`, `none` or a list such as `10,20-30`
public record Switchport(
    Fact<String> mode,
    Fact<Boolean> negotiates,
    Fact<Long> accessVlan,
    Fact<Long> voiceVlan,
    Fact<Long> nativeVlan,
    Fact<String> allowedVlans,
    PortGuards guards) {}
