package dev.kpdagger.vendors.releases;

import dev.kpdagger.device.release.DottedScheme;
import dev.kpdagger.device.release.Release;
import dev.kpdagger.device.release.ReleaseScheme;
import java.util.Optional;
import java.util.regex.Pattern;

/// Releases of ArubaOS-CX and ArubaOS-Switch: `FL.10.11.1010`, where two letters name the platform
/// and have no part in the order.
final class PlatformPrefixScheme implements ReleaseScheme {

  private static final Pattern PREFIX = Pattern.compile("^[A-Za-z]{2}\\.");

  private final DottedScheme dotted;

  PlatformPrefixScheme(String product, int fewest) {
    this.dotted = new DottedScheme(product, fewest, 3);
  }

  @Override
  public String product() {
    return dotted.product();
  }

  @Override
  public Optional<Release> parse(String text) {
    return dotted.parse(PREFIX.matcher(text.strip()).replaceFirst(""));
  }
}
