package dev.kpdagger.device.network;

import dev.kpdagger.device.Fact;

/// The tunnel side of an interface.
///
/// @param mode gre, gre-multipoint, ipsec, ipip, ipv6ip ...
/// @param protection IPsec profile, empty for none
public record Tunnel(Fact<String> mode, Fact<String> protection, Fact<String> key) {}
