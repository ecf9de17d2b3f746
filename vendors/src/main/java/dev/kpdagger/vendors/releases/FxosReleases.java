package dev.kpdagger.vendors.releases;

import dev.kpdagger.device.release.DottedScheme;
import dev.kpdagger.device.release.Release;
import dev.kpdagger.device.release.ReleaseScheme;
import java.util.Optional;

/// Releases of FXOS: `2.2.2.26`, also written `2.2(2.26)`.
final class FxosReleases implements ReleaseScheme {

  private final DottedScheme dotted = new DottedScheme("cisco-fxos", 3, 4);

  @Override
  public String product() {
    return dotted.product();
  }

  @Override
  public Optional<Release> parse(String text) {
    var stripped = text.strip();
    return dotted.parse(
        stripped.endsWith(")")
            ? stripped.substring(0, stripped.length() - 1).replace('(', '.')
            : stripped);
  }
}
