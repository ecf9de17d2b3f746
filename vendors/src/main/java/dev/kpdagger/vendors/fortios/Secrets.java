package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SecretStorage;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.vendors.secrets.SecretValues;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Passwords and keys: `ENC` and a value, or the value as it was typed.
///
/// After `ENC`, a password of an administrator is a hash (`AK1` SHA-1, `SH2` SHA-256, `PB2`
/// PBKDF2); anything else is encrypted with a key that all devices of the maker share, or with the
/// owner's when `private-data-encryption` is on.
final class Secrets {

  static final String ENCRYPTED = "ENC";

  private static final Set<String> NAMES =
      Set.of(
          "key",
          "keys",
          "enckey",
          "authkey",
          "psksecret",
          "passwd2",
          "passphrase",
          "community",
          "auth-password-l1",
          "auth-password-l2",
          "psksecret-remote",
          "fixed-key",
          "key-string",
          "auth-string",
          "seed",
          "history0",
          "history1",
          "access-key",
          "secret-token");

  private static final String[] ENDINGS = {
    "password", "passwd", "secret", "-pwd", "-key", "passphrase", "-token", "-psk"
  };

  private static final Set<String> NOT_SECRET =
      Set.of("public-key", "sae-public-key", "sso-attribute-key", "two-factor-token");

  private Secrets() {}

  /// Whether values under such a name are secret.
  static boolean isName(String name) {
    if (NAMES.contains(name)) {
      return true;
    }
    for (String ending : ENDINGS) {
      if (name.endsWith(ending)) {
        return !NOT_SECRET.contains(name);
      }
    }
    return false;
  }

  /// Hides the values of an attribute from everything outside the reader.
  static void hide(SourceText text, Attribute attribute) {
    if (attribute.values().isEmpty()) {
      return;
    }
    int line = attribute.line();
    text.markSecret(line, attribute.column(), text.end(line) - text.start(line));
    for (int next = line + 1; next <= attribute.lastLine(); next++) {
      text.markSecret(next, 0, text.end(next) - text.start(next));
    }
  }

  /// The secret of an attribute, marked as read, or null where there is none.
  static @Nullable Secret read(Reading reading, Node node, String name) {
    var found = node.get(name);
    if (found == null || found.unset() || found.value().isEmpty()) {
      return null;
    }
    hide(reading.text(), found);
    return of(reading, found);
  }

  private static Secret of(Reading reading, Attribute attribute) {
    var value = attribute.value();
    if (value.equals(ENCRYPTED)) {
      return sealed(
          SecretValues.isMasked(attribute.value(1)) ? SecretStorage.MASKED : encryption(reading),
          attribute.span());
    }
    return SecretValues.written(value, attribute.span());
  }

  private static Secret sealed(SecretStorage storage, SourceSpan span) {
    return Secret.sealed(storage, span);
  }

  /// How values after `ENC` are stored that have to be read back.
  private static SecretStorage encryption(Reading reading) {
    var global = reading.shared("system global");
    return global != null && global.enabled("private-data-encryption")
        ? SecretStorage.AES
        : SecretStorage.REVERSIBLE;
  }

  /// The password of an administrator, which is a hash.
  static @Nullable Secret admin(Reading reading, Node node) {
    var found = node.get("password");
    if (found == null || found.unset() || found.value().isEmpty()) {
      return null;
    }
    hide(reading.text(), found);
    if (!found.value().equals(ENCRYPTED)) {
      return SecretValues.written(found.value(), found.span());
    }
    var value = found.value(1);
    if (value.startsWith("PB2")) {
      return sealed(SecretStorage.PBKDF2, found.span());
    }
    if (value.startsWith("SH2")) {
      return sealed(SecretStorage.SHA_CRYPT, found.span());
    }
    if (value.startsWith("AK1")) {
      return sealed(SecretStorage.SHA1_SALTED, found.span());
    }
    return sealed(
        SecretValues.isMasked(value) ? SecretStorage.MASKED : SecretStorage.UNKNOWN, found.span());
  }

  /// A key in PEM form: encrypted with the password beside it, or readable.
  static @Nullable Secret privateKey(Reading reading, Node node) {
    var found = node.get("private-key");
    var password = read(reading, node, "password");
    if (found == null || found.unset() || found.value().isEmpty()) {
      return null;
    }
    hide(reading.text(), found);
    if (SecretValues.isMasked(found.value())) {
      return sealed(SecretStorage.MASKED, found.span());
    }
    boolean encrypted =
        found.value().contains("BEGIN ENCRYPTED PRIVATE KEY")
            || found.value().contains("Proc-Type: 4,ENCRYPTED");
    if (!encrypted) {
      return Secret.readable(SecretStorage.CLEARTEXT, found.value(), false, found.span());
    }
    return sealed(password == null ? SecretStorage.UNKNOWN : password.storage(), found.span());
  }

  // ---- the second net: by the words of one line ----

  private static final int LONG_TEXT = 40;
  private static final String MASK = "***";

  /// The line with what looks like a secret taken out, whatever stands around it.
  static String redact(String line) {
    int at = skip(line, 0);
    int end = wordEnd(line, at);
    var command = line.substring(at, end);
    if (command.equals("set") || command.equals("append")) {
      int name = skip(line, end);
      int nameEnd = wordEnd(line, name);
      int value = skip(line, nameEnd);
      if (value < line.length() && isName(line.substring(name, nameEnd))) {
        return line.substring(0, value) + MASK;
      }
    }
    int encrypted = line.indexOf("ENC ");
    if (encrypted >= 0 && (encrypted == 0 || line.charAt(encrypted - 1) <= ' ')) {
      return line.substring(0, encrypted + 4) + MASK;
    }
    if (end == line.length() && end - at >= LONG_TEXT && isEncoded(line, at, end)) {
      return line.substring(0, at) + MASK;
    }
    return hideHashes(line);
  }

  private static int skip(String line, int from) {
    int at = from;
    while (at < line.length() && line.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  private static int wordEnd(String line, int from) {
    int at = from;
    while (at < line.length() && line.charAt(at) > ' ') {
      at++;
    }
    return at;
  }

  /// Whether it is base64 from end to end: a line of a key or a certificate.
  private static boolean isEncoded(String line, int from, int to) {
    for (int at = from; at < to; at++) {
      char c = line.charAt(at);
      boolean usual =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '+'
              || c == '/'
              || c == '='
              || c == '"';
      if (!usual) {
        return false;
      }
    }
    return true;
  }

  private static final String[] HASHES = {"AK1", "SH2", "PB2", "$1$", "$5$", "$6$", "$2a$", "$2y$"};
  private static final int SHORTEST_HASH = 20;

  private static String hideHashes(String line) {
    StringBuilder out = null;
    int copied = 0;
    int at = skip(line, 0);
    while (at < line.length()) {
      int end = wordEnd(line, at);
      int start = line.charAt(at) == '"' ? at + 1 : at;
      if (end - start >= SHORTEST_HASH && isHash(line, start)) {
        out = out == null ? new StringBuilder() : out;
        out.append(line, copied, start).append(MASK);
        copied = end;
      }
      at = skip(line, end);
    }
    return out == null ? line : out.append(line, copied, line.length()).toString();
  }

  private static boolean isHash(String line, int at) {
    for (String hash : HASHES) {
      if (line.startsWith(hash, at)) {
        return true;
      }
    }
    return false;
  }
}
