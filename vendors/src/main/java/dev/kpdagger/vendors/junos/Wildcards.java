package dev.kpdagger.vendors.junos;

/// Names with `*`, `?` and sets of characters such as `ge-0/0/[0-3]`.
final class Wildcards {

  private Wildcards() {}

  /// Whether a name fits a pattern. Takes time by the product of their lengths at most.
  static boolean matches(String pattern, String name) {
    int p = 0;
    int n = 0;
    int star = -1;
    int starName = 0;
    while (n < name.length()) {
      int next = p < pattern.length() ? one(pattern, p, name.charAt(n)) : -1;
      if (next >= 0) {
        p = next;
        n++;
      } else if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        starName = n;
      } else if (star >= 0) {
        p = star + 1;
        n = ++starName;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  /// The index behind the part of the pattern that takes the character, or -1.
  private static int one(String pattern, int at, char c) {
    char p = pattern.charAt(at);
    if (p == '*') {
      return -1;
    }
    if (p == '[') {
      int close = pattern.indexOf(']', at);
      if (close > 0) {
        return isIn(pattern, at + 1, close, c) ? close + 1 : -1;
      }
    }
    return p == '?' || p == c ? at + 1 : -1;
  }

  private static boolean isIn(String pattern, int from, int to, char c) {
    boolean not = from < to && (pattern.charAt(from) == '!' || pattern.charAt(from) == '^');
    boolean in = false;
    for (int i = not ? from + 1 : from; i < to; i++) {
      if (i + 2 < to && pattern.charAt(i + 1) == '-') {
        in |= c >= pattern.charAt(i) && c <= pattern.charAt(i + 2);
        i += 2;
      } else {
        in |= c == pattern.charAt(i);
      }
    }
    return in != not;
  }
}
