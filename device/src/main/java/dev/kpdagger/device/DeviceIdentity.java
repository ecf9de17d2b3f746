package dev.kpdagger.device;

import org.jspecify.annotations.Nullable;

/// What a device is.
///
/// @param platform the operating system's slug, such as `cisco-ios`
/// @param platformName the operating system as its vendor calls it, such as `Cisco IOS XE`
/// @param osVersion as the configuration prints it, or as told otherwise, or null
/// @param model or null
/// @param hostname or null
/// @param told what something else than the configuration tells; it comes before that
public record DeviceIdentity(
    String platform,
    String platformName,
    @Nullable String osVersion,
    @Nullable String model,
    @Nullable String hostname,
    ToldIdentity told) {

  /// A device of which nothing but its configuration tells.
  public DeviceIdentity(
      String platform,
      String platformName,
      @Nullable String osVersion,
      @Nullable String model,
      @Nullable String hostname) {
    this(platform, platformName, osVersion, model, hostname, ToldIdentity.NOTHING);
  }

  /// The same device by what is told of it.
  DeviceIdentity by(ToldIdentity identity) {
    return new DeviceIdentity(
        platform,
        identity.platformName().isEmpty() ? platformName : identity.platformName(),
        identity.release().isEmpty() ? osVersion : identity.release(),
        identity.model().isEmpty() ? model : identity.model(),
        hostname,
        identity);
  }
}
