package dev.kpdagger.device.network;

import dev.kpdagger.device.Fact;

/// Discovery protocols of an interface.
public record InterfaceDiscovery(
    Fact<Boolean> cdp, Fact<Boolean> lldpTransmit, Fact<Boolean> lldpReceive, Fact<Boolean> mop) {}
