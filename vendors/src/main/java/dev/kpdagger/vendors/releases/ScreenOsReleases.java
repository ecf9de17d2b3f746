package dev.kpdagger.vendors.releases;

import dev.kpdagger.device.release.Release;
import dev.kpdagger.device.release.ReleaseScheme;
import dev.kpdagger.device.release.ReleaseText;
import java.util.Optional;
import java.util.regex.Pattern;

/// Releases of ScreenOS: `6.3.0r20`; `6.3.0r17b` is rebuilt from 6.3.0r17.
final class ScreenOsReleases implements ReleaseScheme {

  private static final Pattern PRINTED =
      Pattern.compile(
          "(?<major>\\d{1,2})\\.(?<minor>\\d{1,2})(?:\\.(?<maint>\\d{1,2}))?"
              + "(?:-?[rR](?<release>\\d{1,3})(?:\\.(?<build>\\d{1,3}))?(?<letter>[a-z]?))?");

  @Override
  public String product() {
    return "screenos";
  }

  @Override
  public Optional<Release> parse(String text) {
    return Optional.ofNullable(ReleaseText.match(PRINTED, text)).map(ScreenOsReleases::release);
  }

  private static Release release(ReleaseText part) {
    var train = part.number("major") + "." + part.number("minor");
    return Release.of(
        train
            + (part.has("maint") ? "." + part.number("maint") : "")
            + (part.has("release") ? "r" + part.number("release") : "")
            + (part.has("build") ? "." + part.number("build") : "")
            + part.text("letter"),
        train,
        "",
        part.number("major"),
        part.number("minor"),
        part.number("maint"),
        part.number("release"),
        part.letter("letter"),
        part.number("build"));
  }
}
