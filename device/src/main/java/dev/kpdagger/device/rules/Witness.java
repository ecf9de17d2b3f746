package dev.kpdagger.device.rules;

/// A packet that shows what is claimed.
///
/// @param packet its fields: `tcp 10.0.0.1:1024 > 192.0.2.1:443`
/// @param shows what happens to it, in one line
public record Witness(String packet, String shows) {}
