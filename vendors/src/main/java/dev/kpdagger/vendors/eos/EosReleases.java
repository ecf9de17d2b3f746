package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.release.Release;
import dev.kpdagger.device.release.ReleaseScheme;
import dev.kpdagger.device.release.ReleaseText;
import java.util.Optional;
import java.util.regex.Pattern;

/// Releases of EOS: `4.28.3M`, `4.20.5.1F`. `F` and `M` say whether a release brings features and
/// have no part in the order, nor has the build behind a dash.
public final class EosReleases implements ReleaseScheme {

  private static final Pattern PRINTED =
      Pattern.compile(
          "(?:EOS-)?(?<major>\\d{1,3})\\.(?<minor>\\d{1,3})\\.(?<release>\\d{1,4})"
              + "(?:\\.(?<sub>\\d{1,4}))?(?<kind>F|M|FX|f|m|fx)?(?:\\.(?<late>\\d{1,4}))?"
              + "(?<build>-[A-Za-z0-9.]+)?");

  @Override
  public String product() {
    return "arista-eos";
  }

  @Override
  public Optional<Release> parse(String text) {
    return Optional.ofNullable(ReleaseText.match(PRINTED, text)).map(EosReleases::release);
  }

  @Override
  public Optional<Boolean> isOfSeries(String model, String series) {
    return EosModels.isOf(model, series);
  }

  private static Release release(ReleaseText part) {
    var train = part.number("major") + "." + part.number("minor");
    int sub = part.number(part.has("sub") ? "sub" : "late");
    return Release.of(
        train + "." + part.number("release") + (sub == 0 ? "" : "." + sub) + part.upper("kind"),
        train,
        "",
        part.number("major"),
        part.number("minor"),
        part.number("release"),
        sub);
  }
}
