package dev.kpdagger.vulnerabilities;

import dev.kpdagger.device.release.Release;
import java.util.List;

/// Texts that stand for releases in lists, so that a list is searched without reading any release.
public final class ReleaseKeys {

  private static final int NUMBERS = 12;

  private ReleaseKeys() {}

  /// The numbers with dots between them, without zeros at the end, and the branch:
  /// `15.2.4.0.0.6.1/15.2M`.
  public static String of(Release release) {
    int last = NUMBERS - 1;
    while (last > 0 && release.number(last) == 0) {
      last--;
    }
    var key = new StringBuilder();
    for (int place = 0; place <= last; place++) {
      key.append(place == 0 ? "" : ".").append(release.number(place));
    }
    return release.branch().isEmpty()
        ? key.toString()
        : key.append('/').append(release.branch()).toString();
  }

  /// Whether the release of a key has these first numbers.
  public static boolean begins(String key, List<Integer> numbers) {
    int at = 0;
    for (int number : numbers) {
      int value = 0;
      int digits = 0;
      while (at < key.length() && key.charAt(at) >= '0' && key.charAt(at) <= '9') {
        value = value * 10 + key.charAt(at++) - '0';
        digits++;
      }
      if ((digits == 0 ? 0 : value) != number) {
        return false;
      }
      if (at < key.length() && key.charAt(at) == '.') {
        at++;
      }
    }
    return true;
  }
}
