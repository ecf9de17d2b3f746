package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SecretStorage;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.vendors.secrets.SecretValues;

/// Tells how Junos stores a password or key by the value itself.
final class JunosSecrets {

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
    if (SecretValues.isMasked(text)) {
      return Secret.sealed(SecretStorage.MASKED, span);
    }
    if (text.startsWith(REVERSIBLE)) {
      var plain = decode(text.substring(REVERSIBLE.length()));
      return plain.isEmpty()
          ? Secret.sealed(SecretStorage.REVERSIBLE, span)
          : SecretValues.readable(SecretStorage.REVERSIBLE, plain, span);
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
    return encoded ? of(value) : SecretValues.written(text, value.span());
  }

  /// A password that stands there as it is.
  static Secret cleartext(String text, SourceSpan span) {
    return SecretValues.readable(SecretStorage.CLEARTEXT, text, span);
  }

  /// The hash of a login; an old one has no mark.
  static Secret hash(Node value) {
    var text = value.word();
    return text.length() == DES_LENGTH && text.charAt(0) != '$' && !SecretValues.isMasked(text)
        ? Secret.sealed(SecretStorage.MD5_LEGACY, value.span())
        : of(value);
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
