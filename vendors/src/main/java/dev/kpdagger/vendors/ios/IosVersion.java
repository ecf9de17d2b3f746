package dev.kpdagger.vendors.ios;

import org.jspecify.annotations.Nullable;

/// The release that a configuration's `version` line names: `15.2`, `16.6.4`, `17.9`. The line
/// gives no more than the release family; rebuilds such as `15.2(4)M7` are not in a configuration.
///
/// @param text as printed
record IosVersion(int major, int minor, String text) implements Comparable<IosVersion> {

  /// Reads a version, or gives null when it is none.
  static @Nullable IosVersion parse(String text) {
    int dot = text.indexOf('.');
    if (dot < 1) {
      return null;
    }
    int major = number(text, 0, dot);
    int end = dot + 1;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    int minor = number(text, dot + 1, end);
    return major < 0 || minor < 0 ? null : new IosVersion(major, minor, text);
  }

  private static int number(String text, int start, int end) {
    if (end <= start || end - start > 4) {
      return -1;
    }
    int value = 0;
    for (int i = start; i < end; i++) {
      int digit = Character.digit(text.charAt(i), 10);
      if (digit < 0) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /// IOS XE: 16 and later, or the 3.x numbers of its first releases, whose configurations print
  /// 15.x.
  boolean isXe() {
    return major >= 16 || major == 3;
  }

  @Override
  public int compareTo(IosVersion other) {
    int byMajor = Integer.compare(major, other.major);
    return byMajor != 0 ? byMajor : Integer.compare(minor, other.minor);
  }
}
