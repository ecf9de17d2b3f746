package dev.kpdagger.vendors.releases;

import dev.kpdagger.device.release.DottedScheme;
import dev.kpdagger.device.release.ReleaseScheme;
import java.util.List;

/// The systems that advisories are about and whose configurations are not read yet.
public final class OtherReleases {

  private OtherReleases() {}

  public static List<ReleaseScheme> all() {
    return List.of(
        new RouterOsReleases(),
        new HuaweiReleases(),
        new GaiaReleases(),
        new BigIpReleases(),
        new SonicOsReleases(),
        new DottedScheme("arubaos", 3, 4),
        new PlatformPrefixScheme("aos-cx", 3),
        new PlatformPrefixScheme("aos-switch", 2),
        new ScreenOsReleases(),
        new FxosReleases());
  }
}
