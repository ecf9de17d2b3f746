package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SecretStorage;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.vendors.lines.CiscoSecrets;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import dev.kpdagger.vendors.secrets.SecretValues;
import org.jspecify.annotations.Nullable;

/// Reads passwords and keys as NX-OS stores them: an optional type number, then the value, which
/// may stand in quotes. Type 3 is Triple-DES and type 7 a cipher of letters, both under keys that
/// every switch has, so that a line copied to another one works there.
final class NxosSecrets {

  private NxosSecrets() {}

  /// Reads `[type] value` from word `at` on and marks the rest of the line as secret.
  static Secret read(Reading reading, Statement statement, int at) {
    CiscoSecrets.markFrom(reading, statement, isTyped(statement, at) ? at + 1 : at);
    return key(statement, at);
  }

  /// Reads `[type] value` where more words follow, and marks the value alone as secret.
  static Secret readWord(Reading reading, Statement statement, int at) {
    CiscoSecrets.markWord(reading, statement, isTyped(statement, at) ? at + 1 : at);
    return key(statement, at);
  }

  private static Secret key(Statement statement, int at) {
    boolean typed = isTyped(statement, at);
    char type = typed ? statement.word(at).charAt(0) : '0';
    return key(type, statement.word(typed ? at + 1 : at), statement.span());
  }

  /// A key of a protocol, by its type.
  static Secret key(char type, String written, SourceSpan span) {
    var value = unquoted(written);
    if (SecretValues.isMasked(value)) {
      return Secret.sealed(
          type == '3' || type == '7' ? SecretStorage.REVERSIBLE : SecretStorage.MASKED, span);
    }
    return switch (type) {
      case '0' -> clear(value, span);
      case '3' -> Secret.sealed(SecretStorage.REVERSIBLE, span);
      case '6' -> Secret.sealed(SecretStorage.AES, span);
      case '7' -> type7(value, span);
      default -> Secret.sealed(SecretStorage.UNKNOWN, span);
    };
  }

  /// A value that stands readable in the file.
  static Secret clear(String value, SourceSpan span) {
    return SecretValues.readable(SecretStorage.CLEARTEXT, value, span);
  }

  /// Digits alone are the cipher of IOS; NX-OS writes its own with letters, too.
  private static Secret type7(String value, SourceSpan span) {
    var plain = CiscoSecrets.decodeType7(value);
    boolean readable = !plain.isEmpty() && plain.chars().allMatch(c -> c >= ' ' && c < 127);
    return readable
        ? SecretValues.readable(SecretStorage.REVERSIBLE, plain, span)
        : Secret.sealed(SecretStorage.REVERSIBLE, span);
  }

  /// A password of a user from word `at` on, or null for `!`, which no password matches.
  static @Nullable Secret password(Reading reading, Statement statement, int at) {
    CiscoSecrets.markWord(reading, statement, isTyped(statement, at) ? at + 1 : at);
    boolean typed = isTyped(statement, at);
    var value = unquoted(statement.word(typed ? at + 1 : at));
    var span = statement.span();
    if (value.equals("!") || value.equals("*")) {
      return null;
    }
    return SecretValues.isMasked(value)
        ? Secret.sealed(SecretStorage.MASKED, span)
        : hash(typed ? statement.word(at).charAt(0) : '0', value, span);
  }

  /// Type 5 is any crypt of the C library: its own prefix tells which.
  private static Secret hash(char type, String value, SourceSpan span) {
    return switch (type) {
      case '0' -> clear(value, span);
      case '5' -> Secret.sealed(crypt(value), span);
      case '6' -> Secret.sealed(SecretStorage.AES, span);
      case '7' -> type7(value, span);
      case '8' -> Secret.sealed(SecretStorage.PBKDF2, span);
      case '9' -> Secret.sealed(SecretStorage.SCRYPT, span);
      default -> Secret.sealed(SecretStorage.UNKNOWN, span);
    };
  }

  private static SecretStorage crypt(String value) {
    if (value.startsWith("$1$")) {
      return SecretStorage.MD5_CRYPT;
    }
    return value.startsWith("$5$") || value.startsWith("$6$")
        ? SecretStorage.SHA_CRYPT
        : SecretStorage.UNKNOWN;
  }

  static boolean isTyped(Statement statement, int at) {
    var type = statement.word(at);
    return type.length() == 1
        && type.charAt(0) >= '0'
        && type.charAt(0) <= '9'
        && at + 1 < statement.size();
  }

  static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
