package dev.kpdagger.vendors.releases;

import dev.kpdagger.device.release.Release;
import dev.kpdagger.device.release.ReleaseScheme;
import dev.kpdagger.device.release.ReleaseText;
import java.util.Optional;
import java.util.regex.Pattern;

/// Releases of Gaia: `R81.20`. Fixes are takes of a jumbo hot fix, which change no number.
final class GaiaReleases implements ReleaseScheme {

  private static final Pattern PRINTED =
      Pattern.compile("[Rr](?<major>\\d{2})(?:\\.(?<minor>\\d{1,2}))?(?<edition>-[A-Za-z]{1,5})?");

  @Override
  public String product() {
    return "checkpoint-gaia";
  }

  @Override
  public Optional<Release> parse(String text) {
    return Optional.ofNullable(ReleaseText.match(PRINTED, text)).map(GaiaReleases::release);
  }

  private static Release release(ReleaseText part) {
    var train = "R" + part.number("major");
    var edition = part.upper("edition");
    return Release.of(
        train + (part.has("minor") ? "." + part.text("minor") : "") + edition,
        train,
        edition,
        part.number("major"),
        part.number("minor"));
  }
}
