package dev.kpdagger.vendors.releases;

import dev.kpdagger.device.release.Release;
import dev.kpdagger.device.release.ReleaseScheme;
import dev.kpdagger.device.release.ReleaseText;
import java.util.Optional;
import java.util.regex.Pattern;

/// Releases of RouterOS: `7.14.3`; `7.14rc3` and `7.14beta2` come before 7.14.
final class RouterOsReleases implements ReleaseScheme {

  private static final Pattern PRINTED =
      Pattern.compile(
          "(?<major>\\d{1,3})\\.(?<minor>\\d{1,4})(?:\\.(?<patch>\\d{1,4}))?"
              + "(?:[-_]?(?<stage>alpha|beta|rc)(?<number>\\d{1,4}))?");

  private static final int RELEASED = 3;

  @Override
  public String product() {
    return "routeros";
  }

  @Override
  public Optional<Release> parse(String text) {
    return Optional.ofNullable(ReleaseText.match(PRINTED, text)).map(RouterOsReleases::release);
  }

  private static Release release(ReleaseText part) {
    var train = part.number("major") + "." + part.number("minor");
    int stage =
        switch (part.text("stage")) {
          case "alpha" -> 0;
          case "beta" -> 1;
          case "rc" -> 2;
          case String _ -> RELEASED;
        };
    return Release.of(
        train
            + (part.has("patch") ? "." + part.number("patch") : "")
            + part.text("stage")
            + (part.has("number") ? part.number("number") : ""),
        train,
        "",
        part.number("major"),
        part.number("minor"),
        part.number("patch"),
        stage,
        part.number("number"));
  }
}
