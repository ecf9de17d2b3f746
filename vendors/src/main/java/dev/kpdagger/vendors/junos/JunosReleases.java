package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.release.Release;
import dev.kpdagger.device.release.ReleaseScheme;
import dev.kpdagger.device.release.ReleaseText;
import java.util.Optional;
import java.util.regex.Pattern;

/// Releases of Junos and of Junos OS Evolved: `21.4R3-S5.4` is build 4 of service release 5 of
/// 21.4R3. `15.1X49-D170` is of a line for some platforms that has no order with 15.1R7. Lists name
/// a first release by its train: `21.2` for 21.2R1.
public final class JunosReleases implements ReleaseScheme {

  private static final Pattern STANDARD =
      Pattern.compile(
          "(?<year>\\d{1,2})\\.(?<quarter>\\d)(?:(?<kind>[RrFfSsBbIi])(?<release>\\d{1,4}))?"
              + "(?:\\.(?<early>\\d{1,4}))?(?:-[sS](?<service>\\d{1,4}))?(?:\\.(?<build>\\d{1,4}))?"
              + "(?<evolved>-EVO|-evo)?");

  private static final Pattern SPECIAL =
      Pattern.compile(
          "(?<year>\\d{1,2})\\.(?<quarter>\\d)[Xx](?<line>\\d{1,3})"
              + "(?:-[dD](?<release>\\d{1,4})(?:\\.(?<build>\\d{1,4}))?)?(?<evolved>-EVO|-evo)?");

  private static final String EVOLVED_ENDING = "-EVO";

  /// Where the number of the build is.
  private static final int BUILD = 5;

  private final boolean evolved;

  /// @param evolved of Junos OS Evolved
  public JunosReleases(boolean evolved) {
    this.evolved = evolved;
  }

  @Override
  public String product() {
    return evolved ? "junos-evolved" : "junos";
  }

  /// Year, quarter, line, release.
  @Override
  public int maintenanceNumbers() {
    return 4;
  }

  @Override
  public Optional<Release> parse(String text) {
    var special = ReleaseText.match(SPECIAL, text);
    if (special != null) {
      return fits(special) ? Optional.of(special(special)) : Optional.empty();
    }
    return Optional.ofNullable(ReleaseText.match(STANDARD, text))
        .filter(this::fits)
        .map(this::standard);
  }

  /// Lists of Evolved leave its ending out; nothing else may have it.
  private boolean fits(ReleaseText part) {
    return evolved || !part.has("evolved");
  }

  @Override
  public Release asListed(Release release) {
    int build = release.number(BUILD);
    if (build == 0) {
      return release;
    }
    var number = "." + build;
    int at = release.text().lastIndexOf(number);
    return parse(release.text().substring(0, at) + release.text().substring(at + number.length()))
        .orElse(release);
  }

  private Release standard(ReleaseText part) {
    var train = part.number("year") + "." + part.number("quarter");
    var kind = part.has("kind") ? part.upper("kind") : "R";
    int release = part.has("release") ? part.number("release") : 1;
    int service = part.number("service");
    int build = part.number(part.has("early") ? "early" : "build");
    return Release.of(
        train
            + kind
            + release
            + (service == 0 ? "" : "-S" + service)
            + (build == 0 ? "" : "." + build)
            + ending(),
        train,
        kind.equals("R") ? "" : train + kind,
        part.number("year"),
        part.number("quarter"),
        0,
        release,
        service,
        build);
  }

  private Release special(ReleaseText part) {
    var train = part.number("year") + "." + part.number("quarter") + "X" + part.number("line");
    int build = part.number("build");
    return Release.of(
        train
            + (part.has("release") ? "-D" + part.number("release") : "")
            + (build == 0 ? "" : "." + build)
            + ending(),
        train,
        train,
        part.number("year"),
        part.number("quarter"),
        part.number("line"),
        part.number("release"),
        0,
        build);
  }

  private String ending() {
    return evolved ? EVOLVED_ENDING : "";
  }
}
