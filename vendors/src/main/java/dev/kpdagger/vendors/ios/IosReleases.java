package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.release.Release;
import dev.kpdagger.device.release.ReleaseScheme;
import dev.kpdagger.device.release.ReleaseText;
import java.util.Optional;
import java.util.regex.Pattern;

/// Releases of classic IOS: `15.2(4)M6a` is rebuild 6a of release 15.2(4) in train M.
///
/// Trains are developed side by side: 15.3(3)M9 and 15.3(3)S9 have no order. The file names of
/// images spell them without brackets: `152-4.M6a`.
public final class IosReleases implements ReleaseScheme {

  private static final Pattern PRINTED =
      Pattern.compile(
          "(?<major>\\d{1,3})\\.(?<minor>\\d{1,3})"
              + "\\((?<maint>\\d{1,5})(?<letter>[a-zA-Z]?)(?:\\.(?<interim>\\d{1,5}))?\\)"
              + "(?<train>[a-zA-Z]*)(?<rebuild>\\d{0,5})(?<sub>[a-zA-Z]?)(?<last>\\d{0,5})");

  /// The train has a letter at least here, as a dot comes before it.
  private static final Pattern IMAGE =
      Pattern.compile(
          "(?<major>1\\d)(?<minor>\\d)-(?<maint>\\d{1,5})(?<letter>[a-z]?)"
              + "(?:\\.(?<train>[A-Za-z]+)(?<rebuild>\\d{0,5})(?<sub>[a-z]?))?");

  @Override
  public String product() {
    return "cisco-ios";
  }

  @Override
  public Optional<Release> parse(String text) {
    var printed = ReleaseText.match(PRINTED, text);
    if (printed != null) {
      return Optional.of(release(printed, printed.number("interim"), printed.number("last")));
    }
    return Optional.ofNullable(ReleaseText.match(IMAGE, text)).map(image -> release(image, 0, 0));
  }

  /// Trains of other letters live side by side: 15.2(7)E came five years after 15.3(3)M2.
  @Override
  public boolean follows(Release one, Release other) {
    return letters(one).equals(letters(other));
  }

  private static String letters(Release release) {
    var train = release.train();
    int start = 0;
    while (start < train.length()
        && (Character.isDigit(train.charAt(start)) || train.charAt(start) == '.')) {
      start++;
    }
    return train.substring(start);
  }

  private static Release release(ReleaseText part, int interim, int last) {
    var train = part.upper("train");
    var sub = part.lower("sub");
    var numbered = part.number("major") + "." + part.number("minor");
    var text =
        numbered
            + "("
            + part.number("maint")
            + part.lower("letter")
            + (interim > 0 ? "." + interim : "")
            + ")"
            + train
            + part.text("rebuild")
            + sub
            + (last > 0 ? last : "");
    return Release.of(
        text,
        numbered + train,
        numbered + train,
        part.number("major"),
        part.number("minor"),
        part.number("maint"),
        interim,
        part.letter("letter"),
        part.number("rebuild"),
        sub.isEmpty() ? 0 : sub.charAt(0) - 'a' + 1,
        last);
  }
}
