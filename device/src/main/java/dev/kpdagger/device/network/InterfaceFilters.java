package dev.kpdagger.device.network;

import dev.kpdagger.device.Fact;

/// The access lists of an interface, by direction; empty names for none.
public record InterfaceFilters(
    Fact<String> in, Fact<String> out, Fact<String> in6, Fact<String> out6) {}
