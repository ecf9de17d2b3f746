package dev.kpdagger.device.network;

import dev.kpdagger.device.Fact;

/// What an interface does with IPv4 and IPv6 packets that attackers like.
///
/// @param sourceVerification unicast reverse path check: none, strict or loose
public record InterfaceHardening(
    Fact<Boolean> proxyArp,
    Fact<Boolean> redirects,
    Fact<Boolean> unreachables,
    Fact<Boolean> directedBroadcast,
    Fact<Boolean> maskReply,
    Fact<String> sourceVerification,
    Fact<Boolean> ipv6Redirects,
    Fact<Boolean> ipv6Unreachables,
    Fact<Boolean> ipv6RouterAdvertisements) {}
