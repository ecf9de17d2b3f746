package dev.kpdagger.device;

import org.jspecify.annotations.Nullable;

/// What a device is.
///
/// @param platform the operating system's slug, such as `cisco-ios`
/// @param platformName the operating system as its vendor calls it, such as `Cisco IOS XE`
/// @param osVersion as the configuration prints it, or null
/// @param model or null
/// @param hostname or null
public record DeviceIdentity(
    String platform,
    String platformName,
    @Nullable String osVersion,
    @Nullable String model,
    @Nullable String hostname) {}
