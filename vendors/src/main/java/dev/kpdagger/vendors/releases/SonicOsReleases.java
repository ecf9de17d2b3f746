package dev.kpdagger.vendors.releases;

import dev.kpdagger.device.release.Release;
import dev.kpdagger.device.release.ReleaseScheme;
import dev.kpdagger.device.release.ReleaseText;
import java.util.Optional;
import java.util.regex.Pattern;

/// Releases of SonicOS: `6.5.4.14-109n`, where a number counts builds and the letter says nothing
/// of the order.
final class SonicOsReleases implements ReleaseScheme {

  private static final Pattern PRINTED =
      Pattern.compile(
          "(?<major>\\d{1,3})\\.(?<minor>\\d{1,3})\\.(?<maint>\\d{1,3})(?:\\.(?<patch>\\d{1,5}))?"
              + "(?<letter>[a-z]?)(?:[-_](?<word>rc|r)?(?<build>\\d{1,6})(?<kind>[a-z]?))?"
              + "(?:[-_](?<rest>[rR]?)(?<tail>\\d{1,6}))?");

  @Override
  public String product() {
    return "sonicos";
  }

  @Override
  public Optional<Release> parse(String text) {
    return Optional.ofNullable(ReleaseText.match(PRINTED, text)).map(SonicOsReleases::release);
  }

  private static Release release(ReleaseText part) {
    var train = part.number("major") + "." + part.number("minor");
    return Release.of(
        train
            + "."
            + part.number("maint")
            + (part.has("patch") ? "." + part.number("patch") : "")
            + part.text("letter")
            + (part.has("build")
                ? "-" + part.text("word") + part.text("build") + part.text("kind")
                : "")
            + (part.has("tail") ? "-" + part.text("rest") + part.text("tail") : ""),
        train,
        "",
        part.number("major"),
        part.number("minor"),
        part.number("maint"),
        part.number("patch"),
        part.number("build"),
        part.number("tail"));
  }
}
