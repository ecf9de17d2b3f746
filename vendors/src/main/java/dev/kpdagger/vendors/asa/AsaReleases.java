package dev.kpdagger.vendors.asa;

import dev.kpdagger.device.release.Release;
import dev.kpdagger.device.release.ReleaseScheme;
import dev.kpdagger.device.release.ReleaseText;
import java.util.Optional;
import java.util.regex.Pattern;

/// Releases of ASA: `9.16(4)62` is interim release 62 of 9.16(4). Lists write `9.16.4.62`, older
/// texts `9.1(7.4)`; image names are dashed: `9-16-4-62`.
public final class AsaReleases implements ReleaseScheme {

  private static final Pattern PRINTED =
      Pattern.compile(
          "(?<major>\\d{1,3})\\.(?<minor>\\d{1,3})"
              + "\\((?<maint>\\d{1,5})(?:\\.(?<inner>\\d{1,5}))?\\)(?<interim>\\d{0,5})");

  private static final Pattern PLAIN =
      Pattern.compile(
          "(?<major>\\d{1,3})[.-](?<minor>\\d{1,3})[.-](?<maint>\\d{1,5})(?:[.(-](?<interim>\\d{1,5})\\)?)?");

  @Override
  public String product() {
    return "cisco-asa";
  }

  @Override
  public Optional<Release> parse(String text) {
    var printed = ReleaseText.match(PRINTED, text);
    if (printed != null) {
      int interim = printed.number(printed.has("inner") ? "inner" : "interim");
      return Optional.of(release(printed, interim));
    }
    return Optional.ofNullable(ReleaseText.match(PLAIN, text))
        .map(plain -> release(plain, plain.number("interim")));
  }

  private static Release release(ReleaseText part, int interim) {
    var train = part.number("major") + "." + part.number("minor");
    return Release.of(
        train + "(" + part.number("maint") + ")" + (interim == 0 ? "" : interim),
        train,
        "",
        part.number("major"),
        part.number("minor"),
        part.number("maint"),
        interim);
  }
}
