package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.release.Release;
import dev.kpdagger.device.release.ReleaseScheme;
import dev.kpdagger.device.release.ReleaseText;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Releases of NX-OS: `9.3(10)`, `7.0(3)I7(9)`, `7.3(8)N1(1)`, where letters name the platforms of
/// a train. I became the main line with 9.2(1). `F` and `M` behind 10.2(3) say how long it is
/// maintained and no more.
public final class NxosReleases implements ReleaseScheme {

  private static final Pattern PRINTED =
      Pattern.compile(
          "(?:[nN]9000-)?(?<major>\\d{1,3})\\.(?<minor>\\d{1,3})"
              + "\\((?<maint>\\d{1,5})(?<letter>[a-zA-Z]?)(?:\\.(?<inner>\\d{1,5}))?\\)"
              + "(?<train>[a-zA-Z]*)(?<number>\\d{0,5})"
              + "(?:\\((?<build>\\d{1,5})(?<sub>[a-zA-Z]?)(?:\\.(?<last>\\d{1,5})(?<end>[a-zA-Z]?))?\\))?");

  private static final Set<String> MARKERS = Set.of("F", "M");
  private static final int FIRST_ACI_MAJOR = 11;
  private static final String MAIN_BEFORE_9 = "I";

  private final String product;

  /// @param product `cisco-nxos`, or `cisco-nxos-aci`, whose releases look the same
  public NxosReleases(String product) {
    this.product = product;
  }

  @Override
  public String product() {
    return product;
  }

  @Override
  public Optional<Release> parse(String text) {
    return Optional.ofNullable(ReleaseText.match(PRINTED, text)).map(NxosReleases::release);
  }

  /// Advisories give ranges of ACI, which has numbers from 11 on, for NX-OS, too.
  @Override
  public boolean sameSoftware(Release one, Release other) {
    return (one.number(0) >= FIRST_ACI_MAJOR) == (other.number(0) >= FIRST_ACI_MAJOR);
  }

  private static Release release(ReleaseText part) {
    var letters = part.upper("train");
    boolean marker = MARKERS.contains(letters) && !part.has("number") && !part.has("build");
    var numbered = part.number("major") + "." + part.number("minor");
    var text =
        new StringBuilder(numbered)
            .append('(')
            .append(part.number("maint"))
            .append(part.lower("letter"));
    if (part.has("inner")) {
      text.append('.').append(part.number("inner"));
    }
    text.append(')').append(letters).append(part.text("number"));
    if (part.has("build")) {
      text.append('(').append(part.number("build")).append(part.lower("sub"));
      text.append(part.has("last") ? "." + part.number("last") + part.lower("end") : "")
          .append(')');
    }
    boolean main = marker || letters.equals(MAIN_BEFORE_9);
    return Release.of(
        text.toString(),
        marker || letters.isEmpty()
            ? numbered
            : numbered + "(" + part.number("maint") + ")" + letters + part.text("number"),
        main ? "" : letters,
        part.number("major"),
        part.number("minor"),
        part.number("maint"),
        part.letter("letter"),
        part.number("inner"),
        part.number("number"),
        part.number("build"),
        part.letter("sub"),
        part.number("last"),
        part.letter("end"));
  }
}
