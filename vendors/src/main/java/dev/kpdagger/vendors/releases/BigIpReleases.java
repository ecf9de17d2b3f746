package dev.kpdagger.vendors.releases;

import dev.kpdagger.device.release.Release;
import dev.kpdagger.device.release.ReleaseScheme;
import dev.kpdagger.device.release.ReleaseText;
import java.util.Optional;
import java.util.regex.Pattern;

/// Releases of BIG-IP: `16.1.3.4`; `12.1.1-hf2` of older ones. An engineering hot fix, which starts
/// from a release and has its number in front, is a build for some purpose.
final class BigIpReleases implements ReleaseScheme {

  private static final Pattern PRINTED =
      Pattern.compile(
          "(?<major>\\d{1,3})\\.(?<minor>\\d{1,3})(?:\\.(?<maint>\\d{1,3}))?(?:\\.(?<point>\\d{1,3}))?"
              + "(?:-[hH][fF](?<fix>\\d{1,3}))?");

  private static final Pattern ENGINEERING =
      Pattern.compile(
          "(?:Hotfix-BIGIP-)?(?<major>\\d{1,3})\\.(?<minor>\\d{1,3})\\.(?<maint>\\d{1,3})\\.(?<point>\\d{1,3})"
              + "\\.(?<build>\\d{1,5}\\.\\d{1,5}\\.\\d{1,5})-(?:eng_hotfix|ENG)");

  @Override
  public String product() {
    return "bigip";
  }

  @Override
  public Optional<Release> parse(String text) {
    var engineering = ReleaseText.match(ENGINEERING, text);
    if (engineering != null) {
      return Optional.of(
          release(engineering, "." + engineering.text("build") + "-ENG").asSpecial());
    }
    return Optional.ofNullable(ReleaseText.match(PRINTED, text))
        .map(part -> release(part, part.has("fix") ? "-hf" + part.number("fix") : ""));
  }

  private static Release release(ReleaseText part, String rest) {
    var train = part.number("major") + "." + part.number("minor");
    return Release.of(
        train
            + (part.has("maint") ? "." + part.number("maint") : "")
            + (part.has("point") ? "." + part.number("point") : "")
            + rest,
        train,
        "",
        part.number("major"),
        part.number("minor"),
        part.number("maint"),
        part.number("point"),
        rest.startsWith("-hf") ? part.number("fix") : 0);
  }
}
