package dev.kpdagger.vendors.junos;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Finds secrets in a line by its words alone: the second net behind the tree, which knows the
/// context. It takes a word too many rather than one too few, also in comments and in lines that
/// nobody understood. Its time grows with the length of the line alone.
final class SecretWords {

  private static final String MASK = "***";
  private static final int HEX_KEY = 32;
  private static final int BASE64_KEY = 60;

  /// Words before a password or key.
  private static final Set<String> BEFORE_SECRET =
      Set.of(
          "encrypted-password",
          "plain-text-password-value",
          "plain-text-password",
          "password",
          "passwd",
          "secret",
          "shared-secret",
          "client-secret",
          "passphrase",
          "ascii-text",
          "hexadecimal",
          "authentication-password",
          "privacy-password",
          "authentication-key",
          "privacy-key",
          "hello-authentication-key",
          "simple-password",
          "community-name",
          "pap-password",
          "chap-secret",
          "default-chap-secret",
          "local-password",
          "preauthentication-secret",
          "dynamic-request-secret",
          "pre-shared-key",
          "psk",
          "cak",
          "api-key",
          "auth-token",
          "token",
          "master-password");

  /// What follows such a word where no secret does.
  private static final Set<String> STRUCTURE =
      Set.of(
          "ascii-text",
          "hexadecimal",
          "password",
          "minimum-length",
          "maximum-length",
          "change-type",
          "format",
          "minimum-changes",
          "minimum-reuse",
          "minimum-numerics",
          "minimum-upper-cases",
          "minimum-lower-cases",
          "minimum-punctuations",
          "maximum-lifetime",
          "minimum-lifetime",
          "minimum-character-changes",
          "chain",
          "radius",
          "tacplus",
          "type",
          "value");

  private record Word(int start, int end, String keyword) {}

  private final String line;
  private final List<Word> words = new ArrayList<>();
  private final BitSet hidden = new BitSet();

  private SecretWords(String line) {
    this.line = line;
    split();
  }

  /// The line with what may be a secret replaced by `***`.
  static String redact(String line) {
    var words = new SecretWords(line);
    for (int i = 0; i < words.words.size(); i++) {
      words.look(i);
    }
    return words.hidden.isEmpty() ? line : words.redacted();
  }

  /// Words with their quotation marks; braces and semicolons stand for themselves.
  private void split() {
    int at = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c <= ' ' || c == ';' || c == '{' || c == '}' || c == '[' || c == ']') {
        at++;
        continue;
      }
      int start = at;
      if (c == '"') {
        at++;
        while (at < line.length() && line.charAt(at) != '"') {
          at += line.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(at + 1, line.length());
      } else {
        while (at < line.length()
            && line.charAt(at) > ' '
            && ";{}\"".indexOf(line.charAt(at)) < 0) {
          at++;
        }
      }
      words.add(new Word(start, at, line.substring(start, at).toLowerCase(Locale.ROOT)));
    }
  }

  private String keyword(int i) {
    return i >= 0 && i < words.size() ? words.get(i).keyword : "";
  }

  private void look(int i) {
    var word = words.get(i);
    int from = word.start + (line.charAt(word.start) == '"' ? 1 : 0);
    int scheme = line.indexOf("://", from);
    int at = line.lastIndexOf('@', word.end - 1);
    if (scheme >= 0 && scheme < word.end && at > scheme) {
      hidden.set(scheme + 3, at);
    }
    boolean privateKey = word.keyword.contains("private key");
    if (privateKey || isHash(from, word.end) || isLongKey(from, word.end)) {
      hide(i);
    }
    int assignment = word.keyword.indexOf('=');
    if (assignment > 0 && BEFORE_SECRET.contains(word.keyword.substring(0, assignment))) {
      hidden.set(word.start + assignment + 1, word.end);
    }
    var next = keyword(i + 1);
    if (next.isEmpty()) {
      return;
    }
    boolean keyNumber = word.keyword.equals("authentication-key") && isNumber(next);
    boolean announced = BEFORE_SECRET.contains(word.keyword) && !keyNumber;
    boolean value =
        word.keyword.equals("value") && (has("authentication-key", i) || has("type", i));
    boolean md5 = word.keyword.equals("key") && keyword(i - 2).equals("md5");
    if ((announced || value || md5) && !STRUCTURE.contains(next)) {
      hide(i + 1);
    }
    if (word.keyword.equals("community") && isCommunity(i)) {
      hide(i + 1);
    }
  }

  /// `snmp community X`, or `community X {` and `community X;` where the context is not on the
  /// line.
  private boolean isCommunity(int i) {
    return keyword(i - 1).equals("snmp") || (i == 0 && words.size() == 2);
  }

  private boolean has(String keyword, int before) {
    for (int i = 0; i < before; i++) {
      if (words.get(i).keyword.equals(keyword)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumber(String word) {
    return Numbers.parse(word) != null;
  }

  private void hide(int i) {
    hidden.set(words.get(i).start, words.get(i).end);
  }

  /// `$1$`, `$9$`, `$sha1$` and the like.
  private boolean isHash(int from, int end) {
    if (from >= end || line.charAt(from) != '$') {
      return false;
    }
    int close = line.indexOf('$', from + 1);
    if (close < 0 || close - from < 2 || close - from > 14 || close + 1 >= end) {
      return false;
    }
    for (int i = from + 1; i < close; i++) {
      if (!Character.isLetterOrDigit(line.charAt(i)) && line.charAt(i) != '-') {
        return false;
      }
    }
    return true;
  }

  /// What can only be key material: 32 hexadecimal digits, or 60 of base 64.
  private boolean isLongKey(int from, int wordEnd) {
    int end = wordEnd > from && line.charAt(wordEnd - 1) == '"' ? wordEnd - 1 : wordEnd;
    int length = end - from;
    if (length < HEX_KEY) {
      return false;
    }
    boolean hex = true;
    for (int i = from; i < end; i++) {
      char c = line.charAt(i);
      hex &= Character.digit(c, 16) >= 0;
      if (!Character.isLetterOrDigit(c) && "+/= ".indexOf(c) < 0) {
        return false;
      }
    }
    return hex || (length >= BASE64_KEY && line.substring(from, end).indexOf(' ') < 0);
  }

  private String redacted() {
    var out = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      if (!hidden.get(i)) {
        out.append(line.charAt(i));
      } else if (i == 0 || !hidden.get(i - 1)) {
        out.append(MASK);
      }
    }
    return out.toString();
  }
}
