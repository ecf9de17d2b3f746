package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.release.Release;
import dev.kpdagger.device.release.ReleaseScheme;
import dev.kpdagger.device.release.ReleaseText;
import dev.kpdagger.device.release.RunningRelease;
import java.util.Optional;
import java.util.regex.Pattern;

/// Releases of IOS XE: `17.3.4a`, and the older `3.16.5S`, where the last letters are the platform
/// family. Files and images write zeros that lists leave out: `17.03.04a`, `03.16.05.S`.
///
/// A small letter is a rebuild; from `i` on it names a build for some purpose, which has no order.
public final class IosXeReleases implements ReleaseScheme {

  private static final Pattern NEW =
      Pattern.compile(
          "(?<major>\\d{1,2})\\.(?<minor>\\d{1,3})\\.(?<release>\\d{1,3})"
              + "(?:\\.?(?<letter>[a-zA-Z])(?<number>\\d{0,3}))?");

  private static final Pattern OLD =
      Pattern.compile(
          "0?(?<major>[23])\\.(?<minor>\\d{1,3})\\.(?<release>\\d{1,3})"
              + "(?<letter>[a-z]?)(?<number>[a-dA-D]?)\\.?(?<family>S|E|SE|SG|SP|SQ|XO|EX|s|e|se|sg|sp|sP|sq|xo)");

  private static final int FIRST_NEW_MAJOR = 16;
  private static final int LAST_OLD_MAJOR = 3;

  /// The place of the letter behind the three numbers.
  private static final int LETTER = 3;

  /// Letters up to this one are rebuilds, one after the other.
  private static final char LAST_REBUILD = 'h';

  private final String product;

  /// @param product `cisco-ios-xe`, or `cisco-ios-xe-sdwan`, whose releases look the same
  public IosXeReleases(String product) {
    this.product = product;
  }

  @Override
  public String product() {
    return product;
  }

  @Override
  public Optional<Release> parse(String text) {
    var old = ReleaseText.match(OLD, text);
    if (old != null) {
      return Optional.of(old(old));
    }
    return Optional.ofNullable(ReleaseText.match(NEW, text)).map(IosXeReleases::current);
  }

  /// Configurations of 3.x tell the number of the IOS in it, `15.5`, which says little of the
  /// release.
  @Override
  public RunningRelease running(String text) {
    var running = ReleaseScheme.super.running(text);
    return running instanceof RunningRelease.OneOf(_, var beginning)
            && beginning.getFirst() > LAST_OLD_MAJOR
            && beginning.getFirst() < FIRST_NEW_MAJOR
        ? new RunningRelease.Untold(text)
        : running;
  }

  private static Release old(ReleaseText part) {
    var family = part.upper("family");
    var train = part.number("major") + "." + part.number("minor");
    return special(
        part.lower("letter"),
        Release.of(
            train
                + "."
                + part.number("release")
                + part.lower("letter")
                + part.lower("number")
                + family,
            train + family,
            family,
            part.number("major"),
            part.number("minor"),
            part.number("release"),
            part.letter("letter"),
            part.letter("number")));
  }

  private static Release current(ReleaseText part) {
    var train = part.number("major") + "." + part.number("minor");
    var letter = part.lower("letter");
    var release =
        Release.of(
            train + "." + part.number("release") + letter + part.text("number"),
            train,
            "",
            part.number("major"),
            part.number("minor"),
            part.number("release"),
            part.letter("letter"),
            part.number("number"));
    return special(letter, release);
  }

  private static Release special(String letter, Release release) {
    return letter.isEmpty() || letter.charAt(0) <= LAST_REBUILD ? release : release.asSpecial();
  }

  @Override
  public boolean orders(Release one, Release other) {
    boolean families =
        one.branch().equals(other.branch())
            || (one.number(0) >= FIRST_NEW_MAJOR) != (other.number(0) >= FIRST_NEW_MAJOR);
    return families
        && (one.special() == other.special() || !sameRelease(one, other) || plain(one, other));
  }

  /// A release without a letter comes before all builds of it, also those for some purpose.
  private static boolean plain(Release one, Release other) {
    return one.number(LETTER) == 0 || other.number(LETTER) == 0;
  }

  private static boolean sameRelease(Release one, Release other) {
    return one.shared(other) >= LETTER;
  }
}
