package dev.kpdagger.vendors.captures;

/// What a device prints of itself. Texts are empty where the output does not tell.
///
/// @param platform the operating system's slug, such as `cisco-ios`
/// @param platformName the operating system as its vendor calls it
/// @param release in full; never empty
/// @param hostname as the output or its prompt has it
/// @param line where the release stands, from 1
public record VersionOutput(
    String platform,
    String platformName,
    String release,
    String model,
    String serial,
    String image,
    String hostname,
    int line) {}
