package dev.kpdagger.audit;

/// A release that mends flaws of a device.
///
/// @param release as the vendor spells it
/// @param train that it is of
/// @param until the day until which the train is cared for; empty when no source says
public record Upgrade(String release, String train, String until) {}
