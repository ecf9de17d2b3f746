package dev.kpdagger.vendors.releases;

import dev.kpdagger.device.release.Release;
import dev.kpdagger.device.release.ReleaseScheme;
import dev.kpdagger.device.release.ReleaseText;
import java.util.Optional;
import java.util.regex.Pattern;

/// Releases of VRP: `V200R019C00SPC500`, a patch `SPH`. Each family of products has releases of its
/// own with the same numbers.
final class HuaweiReleases implements ReleaseScheme {

  private static final Pattern PRINTED =
      Pattern.compile(
          "[Vv](?<version>\\d{3})[Rr](?<release>\\d{3})(?:[Cc](?<custom>\\d{2}))?"
              + "(?:[Bb](?<trial>\\d{3}))?(?:SPC(?<pack>[0-9A-Fa-f]{3}))?(?:SPH(?<patch>[0-9A-Fa-f]{3}))?"
              + "(?<crypto>PWE)?");

  private static final int HEX = 16;
  private static final int RELEASED = 1000;

  @Override
  public String product() {
    return "huawei-vrp";
  }

  @Override
  public Optional<Release> parse(String text) {
    return Optional.ofNullable(ReleaseText.match(PRINTED, text)).map(HuaweiReleases::release);
  }

  private static Release release(ReleaseText part) {
    var train = "V" + part.text("version") + "R" + part.text("release");
    return Release.of(
        train
            + named("C", part.text("custom"))
            + named("B", part.text("trial"))
            + named("SPC", part.upper("pack"))
            + named("SPH", part.upper("patch"))
            + part.text("crypto"),
        train,
        "",
        part.number("version"),
        part.number("release"),
        part.number("custom"),
        part.has("trial") ? part.number("trial") : RELEASED,
        hex(part.text("pack")),
        hex(part.text("patch")));
  }

  private static String named(String name, String value) {
    return value.isEmpty() ? "" : name + value;
  }

  private static int hex(String digits) {
    return digits.isEmpty() ? 0 : Integer.parseInt(digits, HEX);
  }
}
