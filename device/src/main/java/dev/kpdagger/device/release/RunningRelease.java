package dev.kpdagger.device.release;

import java.util.ArrayList;
import java.util.List;

/// What is known of the release that a device runs.
public sealed interface RunningRelease {

  /// As it was printed; empty when nothing was.
  String text();

  /// This one.
  record Exact(Release release) implements RunningRelease {
    @Override
    public String text() {
      return release.text();
    }
  }

  /// One of those whose numbers begin so: configurations of IOS say `version 15.2` for each of
  /// hundreds.
  ///
  /// @param beginning two numbers or more
  record OneOf(String text, List<Integer> beginning) implements RunningRelease {
    public OneOf {
      beginning = List.copyOf(beginning);
    }

    public boolean includes(Release release) {
      for (int place = 0; place < beginning.size(); place++) {
        if (release.number(place) != beginning.get(place)) {
          return false;
        }
      }
      return true;
    }
  }

  /// Nothing that could be read.
  record Untold(String text) implements RunningRelease {}

  /// The numbers at the head of a text, when there are two or more: `15.2`, `17.03`.
  static RunningRelease beginning(String text) {
    var numbers = new ArrayList<Integer>();
    int at = 0;
    while (at < text.length() && isDigit(text.charAt(at))) {
      int start = at;
      while (at < text.length() && isDigit(text.charAt(at))) {
        at++;
      }
      if (at - start > ReleaseText.MAX_DIGITS) {
        return new Untold(text);
      }
      numbers.add(Integer.parseInt(text.substring(start, at)));
      if (at < text.length() && text.charAt(at) == '.') {
        at++;
      } else {
        break;
      }
    }
    return at == text.length() && numbers.size() > 1 ? new OneOf(text, numbers) : new Untold(text);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
