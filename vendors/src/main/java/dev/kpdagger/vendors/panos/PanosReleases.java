package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.release.Release;
import dev.kpdagger.device.release.ReleaseScheme;
import dev.kpdagger.device.release.ReleaseText;
import java.util.Optional;
import java.util.regex.Pattern;

/// Releases of PAN-OS: `10.1.9-h3` is hot fix 3 of 10.1.9; `10.0.0-b12` comes before 10.0.0. A fix
/// for one maintenance release is not in the next unless that has it too.
public final class PanosReleases implements ReleaseScheme {

  private static final Pattern PRINTED =
      Pattern.compile(
          "(?<major>\\d{1,3})\\.(?<minor>\\d{1,3})\\.(?<maint>\\d{1,5})"
              + "(?:-(?<kind>[a-zA-Z])(?<number>\\d{1,6}))?");

  private static final int RELEASED = 1;

  @Override
  public String product() {
    return "panos";
  }

  @Override
  public int maintenanceNumbers() {
    return 3;
  }

  @Override
  public Optional<Release> parse(String text) {
    return Optional.ofNullable(ReleaseText.match(PRINTED, text)).map(PanosReleases::release);
  }

  private static Release release(ReleaseText part) {
    var train = part.number("major") + "." + part.number("minor");
    var kind = part.lower("kind");
    boolean before = !kind.isEmpty() && !kind.equals("h");
    return Release.of(
        train
            + "."
            + part.number("maint")
            + (kind.isEmpty() ? "" : "-" + kind + part.number("number")),
        train,
        "",
        part.number("major"),
        part.number("minor"),
        part.number("maint"),
        before ? 0 : RELEASED,
        part.number("number"));
  }
}
