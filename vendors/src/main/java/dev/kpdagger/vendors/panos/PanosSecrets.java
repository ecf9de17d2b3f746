package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SecretStorage;
import dev.kpdagger.vendors.secrets.SecretValues;
import java.util.Locale;

/// Reads passwords and keys as PAN-OS stores them.
final class PanosSecrets {

  /// The hash of the password `admin` that every device was delivered with before 9.0.4.
  private static final String FACTORY_HASH = "fnRL/G5lXVMug";

  private PanosSecrets() {}

  /// Reads a key or password that the device can read back itself.
  static Secret key(Reading reading, Node value) {
    hide(reading, value);
    var word = value.word();
    if (isMasked(word)) {
      return Secret.sealed(SecretStorage.MASKED, value.span());
    }
    if (word.startsWith("-A") && word.contains("==")) {
      return Secret.sealed(SecretStorage.AES, value.span());
    }
    if (word.startsWith("-----BEGIN ENCRYPTED")) {
      return Secret.sealed(SecretStorage.AES, value.span());
    }
    return SecretValues.readable(SecretStorage.CLEARTEXT, word, value.span());
  }

  /// Reads the hash of a password.
  static Secret hash(Reading reading, Node value) {
    hide(reading, value);
    var word = value.word();
    if (isMasked(word)) {
      return Secret.sealed(SecretStorage.MASKED, value.span());
    }
    if (word.equals(FACTORY_HASH)) {
      return new Secret(SecretStorage.MD5_LEGACY, true, null, value.span());
    }
    if (word.startsWith("$1$")) {
      return Secret.sealed(SecretStorage.MD5_CRYPT, value.span());
    }
    if (word.startsWith("$5$") || word.startsWith("$6$")) {
      return Secret.sealed(SecretStorage.SHA_CRYPT, value.span());
    }
    return Secret.sealed(SecretStorage.UNKNOWN, value.span());
  }

  private static boolean isMasked(String word) {
    if (SecretValues.isMasked(word) || (Reading.isPlaceholder(word) && !word.startsWith("$"))) {
      return true;
    }
    var plain = word.toLowerCase(Locale.ROOT);
    return word.chars().allMatch(c -> c == '*')
        || plain.contains("removed")
        || plain.contains("redacted");
  }

  /// Marks a value as secret: where it stands, or all text between the tags of its lines.
  static void hide(Reading reading, Node value) {
    value.claim();
    for (int line = value.line(); line <= value.lastLine(); line++) {
      var raw = reading.text().line(line);
      int at = value.line() == value.lastLine() ? raw.indexOf(value.word()) : -1;
      if (at >= 0) {
        while (at >= 0) {
          reading.text().markSecret(line, at, at + value.word().length());
          at = raw.indexOf(value.word(), at + value.word().length());
        }
      } else {
        betweenTags(reading, line, raw);
      }
    }
  }

  private static void betweenTags(Reading reading, int line, String raw) {
    int at = 0;
    boolean xml = raw.indexOf('<') >= 0;
    if (!xml) {
      reading.text().markSecret(line, indent(raw), raw.length());
      return;
    }
    while (at < raw.length()) {
      int open = raw.indexOf('<', at);
      int end = open < 0 ? raw.length() : open;
      if (!raw.substring(at, end).isBlank()) {
        reading.text().markSecret(line, at, end);
      }
      int close = open < 0 ? -1 : raw.indexOf('>', open);
      at = close < 0 ? raw.length() : close + 1;
    }
  }

  private static int indent(String raw) {
    int at = 0;
    while (at < raw.length() && raw.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }
}
