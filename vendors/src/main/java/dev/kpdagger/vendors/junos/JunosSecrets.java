package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SecretStorage;
import dev.kpdagger.device.SourceSpan;
import java.util.Locale;
import java.util.Set;

/// Tells how Junos stores a password or key by the value itself.
final class JunosSecrets {

  /// Values that every attacker tries first: published defaults and the words of examples.
  private static final Set<String> GUESSABLE =
      Set.of(
          "public",
          "private",
          "cisco",
          "juniper",
          "juniper1",
          "juniper123",
          "junos",
          "community",
          "snmp",
          "admin",
          "admin123",
          "manager",
          "secret",
          "monitor",
          "security",
          "read",
          "write",
          "rw",
          "ro",
          "test",
          "test123",
          "default",
          "snmptrap",
          "password",
          "password123",
          "router",
          "switch",
          "letmein",
          "changeme",
          "root",
          "root123",
          "guest",
          "netscreen",
          "abc123",
          "1234",
          "12345",
          "123456",
          "12345678");

  /// What tools that sanitise configurations put in a value's place.
  private static final Set<String> PLACEHOLDERS =
      Set.of(
          "redacted",
          "[redacted]",
          "removed",
          "[removed]",
          "secret_removed",
          "removed_secret",
          "hidden",
          "filtered",
          "sanitized",
          "masked",
          "<removed>",
          "omitted",
          "%censored%",
          "censored",
          "secret-data",
          "/* secret-data */");

  // The alphabet of `$9$` values, in the four families that say how many characters of salt follow.
  private static final String[] FAMILIES = {
    "QzF3n6/9CAtpu0O", "B1IREhcSyrleKvMW8LXx", "7N-dVbwsY2g4oaJZGUDj", "iHkq.mPf5T"
  };
  private static final String ALPHABET = String.join("", FAMILIES);
  private static final int[][] WEIGHTS = {
    {1, 4, 32}, {1, 16, 32}, {1, 8, 32}, {1, 64}, {1, 32}, {1, 4, 16, 128}, {1, 32, 64}
  };
  private static final String REVERSIBLE = "$9$";
  private static final int DES_LENGTH = 13;

  private JunosSecrets() {}

  /// A password or key, by the node of its value.
  static Secret of(Node value) {
    return of(value, value.word());
  }

  private static Secret of(Node value, String text) {
    var span = value.span();
    if (isMasked(text)) {
      return Secret.sealed(SecretStorage.MASKED, span);
    }
    if (text.startsWith(REVERSIBLE)) {
      var plain = decode(text.substring(REVERSIBLE.length()));
      return plain.isEmpty()
          ? Secret.sealed(SecretStorage.REVERSIBLE, span)
          : Secret.readable(SecretStorage.REVERSIBLE, plain, isGuessable(plain), span);
    }
    if (text.startsWith("$1$")) {
      return Secret.sealed(SecretStorage.MD5_CRYPT, span);
    }
    if (text.startsWith("$5$") || text.startsWith("$6$")) {
      return Secret.sealed(SecretStorage.SHA_CRYPT, span);
    }
    if (text.startsWith("$8$")) {
      return Secret.sealed(SecretStorage.AES, span);
    }
    return Secret.sealed(SecretStorage.UNKNOWN, span);
  }

  /// A key or community that stands there as it is, unless it has one of the encoded forms.
  static Secret readable(Node value) {
    var text = value.word();
    boolean encoded = text.length() > 3 && text.charAt(0) == '$' && text.indexOf('$', 1) > 1;
    return encoded || isMasked(text)
        ? of(value)
        : Secret.readable(SecretStorage.CLEARTEXT, text, isGuessable(text), value.span());
  }

  /// A password that stands there as it is.
  static Secret cleartext(String text, SourceSpan span) {
    return Secret.readable(SecretStorage.CLEARTEXT, text, isGuessable(text), span);
  }

  /// The hash of a login; an old one has no mark.
  static Secret hash(Node value) {
    var text = value.word();
    return text.length() == DES_LENGTH && text.charAt(0) != '$' && !isMasked(text)
        ? Secret.sealed(SecretStorage.MD5_LEGACY, value.span())
        : of(value);
  }

  static boolean isGuessable(String value) {
    return GUESSABLE.contains(value.toLowerCase(Locale.ROOT));
  }

  /// Whether the value was taken out before the file reached us.
  static boolean isMasked(String value) {
    if (value.isEmpty() || (value.startsWith("<") && value.endsWith(">"))) {
      return true;
    }
    if (PLACEHOLDERS.contains(value.toLowerCase(Locale.ROOT))) {
      return true;
    }
    char first = value.charAt(0);
    if ((first != '*' && first != 'X' && first != 'x') || value.length() < 3) {
      return false;
    }
    for (int i = 1; i < value.length(); i++) {
      if (value.charAt(i) != first) {
        return false;
      }
    }
    return true;
  }

  /// The plain text of what follows `$9$`, or the empty text when it is none. The encoding has no
  /// key: it is published, and every Junos device can undo it.
  static String decode(String encoded) {
    if (encoded.length() < 4) {
      return "";
    }
    char previous = encoded.charAt(0);
    int at = 1 + salt(previous);
    var plain = new StringBuilder();
    while (at < encoded.length()) {
      var weights = WEIGHTS[plain.length() % WEIGHTS.length];
      if (at + weights.length > encoded.length()) {
        return "";
      }
      int value = 0;
      for (int weight : weights) {
        int gap = gap(previous, encoded.charAt(at));
        if (gap < 0) {
          return "";
        }
        previous = encoded.charAt(at++);
        value += gap * weight;
      }
      plain.append((char) (value % 256));
    }
    return plain.toString();
  }

  private static int salt(char first) {
    for (int i = 0; i < FAMILIES.length; i++) {
      if (FAMILIES[i].indexOf(first) >= 0) {
        return FAMILIES.length - 1 - i;
      }
    }
    return 0;
  }

  private static int gap(char from, char to) {
    int first = ALPHABET.indexOf(from);
    int second = ALPHABET.indexOf(to);
    return first < 0 || second < 0 ? -1 : Math.floorMod(second - first, ALPHABET.length()) - 1;
  }
}
