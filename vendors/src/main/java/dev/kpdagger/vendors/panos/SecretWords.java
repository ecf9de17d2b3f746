package dev.kpdagger.vendors.panos;

import java.util.Set;

/// Hides secrets of a line by its words alone, for every line that is shown: a word too many rather
/// than one too few. Extractors mark those whose place they know.
final class SecretWords {

  private static final String MASK = "***";

  /// Elements whose text is a secret, and words of the `set` form before one.
  private static final Set<String> NAMES =
      Set.of(
          "phash",
          "key",
          "password",
          "secret",
          "private-key",
          "authpwd",
          "privpwd",
          "snmp-community-string",
          "community",
          "bind-password",
          "auth-key",
          "authentication-key",
          "passphrase",
          "passcode",
          "passwd",
          "api-key",
          "psk",
          "secure-proxy-password",
          "auth-password",
          "priv-password",
          "enc-key",
          "uninstall-password",
          "agent-user-override-key");

  /// Words that come after one of those and are no secret.
  private static final Set<String> NO_SECRETS =
      Set.of("lifetime", "key", "local-deviceid", "certificate", "none", "yes", "no", "md5", "");

  /// A run of letters, digits, `+`, `/` and `=` of this length is taken for a key.
  private static final int LONG_RUN = 40;

  private SecretWords() {}

  static String redact(String line) {
    var hidden = new boolean[line.length()];
    elements(line, hidden);
    words(line, hidden);
    runs(line, hidden);
    return masked(line, hidden);
  }

  /// `<phash>...`: hides the text up to the next tag or the end of the line.
  private static void elements(String line, boolean[] hidden) {
    for (int open = line.indexOf('<'); open >= 0; open = line.indexOf('<', open + 1)) {
      int close = line.indexOf('>', open);
      if (close < 0) {
        return;
      }
      if (isName(line.substring(open + 1, close))) {
        int end = line.indexOf('<', close);
        hide(hidden, close + 1, end < 0 ? line.length() : end);
      }
    }
  }

  private static boolean isName(String word) {
    return NAMES.contains(word)
        || word.endsWith("-password")
        || word.endsWith("-secret")
        || word.endsWith("-passphrase")
        || (word.endsWith("-key") && !word.equals("public-key"));
  }

  private static void words(String line, boolean[] hidden) {
    if (line.stripLeading().startsWith("<")) {
      return;
    }
    boolean before = false;
    int at = 0;
    while (at < line.length()) {
      if (line.charAt(at) <= ' ') {
        at++;
        continue;
      }
      int end = wordEnd(line, at);
      var word = line.substring(at, end);
      if (before && !NO_SECRETS.contains(word)) {
        hide(hidden, at, end);
      }
      before = isName(word);
      at = end;
    }
  }

  private static int wordEnd(String line, int from) {
    char quote = line.charAt(from);
    if (quote == '"' || quote == '\'') {
      int close = line.indexOf(quote, from + 1);
      return close < 0 ? line.length() : close + 1;
    }
    int end = from;
    while (end < line.length() && line.charAt(end) > ' ') {
      end++;
    }
    return end;
  }

  /// Hashes, values under the master key, long keys, and passwords in addresses.
  private static void runs(String line, boolean[] hidden) {
    int at = 0;
    while (at < line.length()) {
      int end = at;
      while (end < line.length() && isOfKey(line.charAt(end))) {
        end++;
      }
      if (end == at) {
        at++;
        continue;
      }
      if (end - at >= LONG_RUN && hasDigit(line, at, end)) {
        hide(hidden, at, end);
      } else if (line.charAt(at) == '$'
          && end - at > 8
          && at + 2 < end
          && line.charAt(at + 2) == '$') {
        hide(hidden, at, end);
      } else if (line.startsWith("-A", at) && line.startsWith("==", at + 3)) {
        hide(hidden, at, end);
      }
      at = end;
    }
    int address = line.indexOf("://");
    if (address >= 0) {
      int user = line.indexOf('@', address);
      int colon = line.indexOf(':', address + 3);
      int slash = line.indexOf('/', address + 3);
      if (colon > 0 && colon < user && (slash < 0 || user < slash)) {
        hide(hidden, colon + 1, user);
      }
    }
  }

  private static boolean hasDigit(String line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isDigit(line.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfKey(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '/'
        || c == '='
        || c == '$'
        || c == '.'
        || c == '-';
  }

  private static void hide(boolean[] hidden, int from, int to) {
    for (int i = from; i < to; i++) {
      hidden[i] = true;
    }
  }

  private static String masked(String line, boolean[] hidden) {
    var out = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      if (!hidden[i]) {
        out.append(line.charAt(i));
      } else if (i == 0 || !hidden[i - 1]) {
        out.append(MASK);
      }
    }
    return out.toString();
  }
}
