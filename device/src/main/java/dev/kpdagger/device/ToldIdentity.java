package dev.kpdagger.device;

/// What something else than its configuration tells of a device: a saved output of `show version`,
/// or whoever runs the scan. Texts are empty where it tells nothing.
///
/// @param platformName the operating system as its vendor calls it
/// @param release in full
/// @param model of the hardware
/// @param serial number of the chassis
/// @param image the software with its set of features: `C2960X-UNIVERSALK9-M`
/// @param source for the readers of evidence, [#STATED] first: `stated by --os-version`
public record ToldIdentity(
    String platformName, String release, String model, String serial, String image, String source) {

  /// How sources begin that are neither the file nor a default of the platform.
  public static final String STATED = "stated by ";

  /// Nothing else is known.
  public static final ToldIdentity NOTHING = new ToldIdentity("", "", "", "", "", "");

  /// A release that the user gives.
  ///
  /// @param source such as `--os-version`
  public static ToldIdentity release(String release, String source) {
    return new ToldIdentity("", release, "", "", "", STATED + source);
  }

  /// The same release, and what else another one tells of the device.
  public ToldIdentity on(ToldIdentity other) {
    return new ToldIdentity(
        other.platformName, release, other.model, other.serial, other.image, source);
  }

  public boolean isNothing() {
    return source.isEmpty();
  }
}
