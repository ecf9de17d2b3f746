package dev.kpdagger.device.release;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Parts of the text of a release, by the groups of a pattern.
///
/// The patterns of schemes have no repeated group and no choice within a repetition, so that they
/// take time in proportion to the text, which comes from a file that nobody vouches for.
public final class ReleaseText {

  /// More digits than any vendor prints in one number.
  static final int MAX_DIGITS = 9;

  private static final int MAX_LENGTH = 80;

  private final Matcher matcher;

  private ReleaseText(Matcher matcher) {
    this.matcher = matcher;
  }

  /// The parts of a text that is whole as the pattern says, or null.
  public static @Nullable ReleaseText match(Pattern pattern, String text) {
    if (text.length() > MAX_LENGTH) {
      return null;
    }
    var matcher = pattern.matcher(text.strip());
    return matcher.matches() ? new ReleaseText(matcher) : null;
  }

  /// Whether the group took part and holds something.
  public boolean has(String group) {
    return !text(group).isEmpty();
  }

  /// The text of a group, or an empty one.
  public String text(String group) {
    var found = matcher.group(group);
    return found == null ? "" : found;
  }

  public String upper(String group) {
    return text(group).toUpperCase(Locale.ROOT);
  }

  /// The number of a group; 0 when it is empty.
  public int number(String group) {
    var digits = text(group);
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  /// The place of a letter in the alphabet, from 1; 0 when the group is empty.
  public int letter(String group) {
    var letter = text(group).toLowerCase(Locale.ROOT);
    return letter.isEmpty() ? 0 : letter.charAt(0) - 'a' + 1;
  }

  /// The letter of a group in lower case, or an empty text.
  public String lower(String group) {
    return text(group).toLowerCase(Locale.ROOT);
  }
}
