package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.release.DottedScheme;
import dev.kpdagger.device.release.Release;
import dev.kpdagger.device.release.ReleaseScheme;
import dev.kpdagger.device.release.RunningRelease;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Releases of FortiOS: `7.2.5`. Heads of old configurations write 5.6 as `5.06`, without the
/// patch.
public final class FortiosReleases implements ReleaseScheme {

  private static final Pattern OLD_HEAD = Pattern.compile("([2-6])\\.0([0-9])");

  private final DottedScheme dotted = new DottedScheme("fortios", 3, 3);

  @Override
  public String product() {
    return dotted.product();
  }

  @Override
  public Optional<Release> parse(String text) {
    var stripped = text.strip();
    return dotted.parse(stripped.startsWith("v") ? stripped.substring(1) : stripped);
  }

  @Override
  public RunningRelease running(String text) {
    var old = OLD_HEAD.matcher(text.strip());
    return old.matches()
        ? new RunningRelease.OneOf(
            text, List.of(Integer.parseInt(old.group(1)), Integer.parseInt(old.group(2))))
        : ReleaseScheme.super.running(text);
  }
}
