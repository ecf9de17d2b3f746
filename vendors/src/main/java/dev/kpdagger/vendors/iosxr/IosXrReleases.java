package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.release.DottedScheme;
import dev.kpdagger.device.release.Release;
import dev.kpdagger.device.release.ReleaseScheme;
import java.util.Optional;

/// Releases of IOS XR: `7.3.2`, and `7.3.15` with two digits at its end, a build for some platforms
/// that is made from 7.3.1 and may hold fixes of later releases. Fixes come as packages, which
/// change no number and which no configuration shows.
public final class IosXrReleases implements ReleaseScheme {

  private static final int FIRST_SPECIAL = 10;

  private final DottedScheme dotted = new DottedScheme("cisco-ios-xr", 3, 4);

  @Override
  public String product() {
    return dotted.product();
  }

  @Override
  public Optional<Release> parse(String text) {
    return dotted
        .parse(text)
        .map(release -> release.number(2) >= FIRST_SPECIAL ? release.asSpecial() : release);
  }
}
