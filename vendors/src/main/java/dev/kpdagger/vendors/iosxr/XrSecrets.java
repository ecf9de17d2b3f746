package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SecretStorage;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.vendors.lines.CiscoSecrets;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;

/// Reads passwords and keys as IOS XR stores them: a type number or word, then the value.
///
/// | form | storage |
/// |---|---|
/// | `0 X`, `clear X`, `X` | readable |
/// | `7 X`, `encrypted X`, `password X` of a key | type 7 |
/// | `6 X`, `password6 X` | AES under the master key |
/// | `5`, `8`, `9`, `10` | MD5-crypt, PBKDF2, scrypt, SHA-512-crypt |
final class XrSecrets {

  private XrSecrets() {}

  /// Reads from word `at` on and marks everything from the value to the end of the line.
  static Secret read(Reading reading, Statement statement, int at) {
    CiscoSecrets.markFrom(reading, statement, valueAt(statement, at));
    return secretOf(statement, at);
  }

  /// Reads from word `at` on and marks the one word of the value.
  static Secret readWord(Reading reading, Statement statement, int at) {
    CiscoSecrets.markWord(reading, statement, valueAt(statement, at));
    return secretOf(statement, at);
  }

  /// The index of the value behind its type.
  static int valueAt(Statement statement, int at) {
    return type(statement.word(at)) != 0 && at + 1 < statement.size() ? at + 1 : at;
  }

  private static Secret secretOf(Statement statement, int at) {
    int valueAt = valueAt(statement, at);
    char type = valueAt == at ? '0' : type(statement.word(at));
    return secretOf(type, statement.word(valueAt), statement.span());
  }

  private static Secret secretOf(char type, String value, SourceSpan span) {
    if (type == 'S') {
      return Secret.sealed(SecretStorage.SHA_CRYPT, span);
    }
    if (type == '0' && isMask(value)) {
      return Secret.sealed(SecretStorage.MASKED, span);
    }
    return CiscoSecrets.secretOf(type, value, span);
  }

  /// Stars alone, however few.
  private static boolean isMask(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) != '*') {
        return false;
      }
    }
    return true;
  }

  /// The type as [CiscoSecrets#secretOf] knows it, `S` for SHA-512-crypt, or 0 when it is none.
  private static char type(String word) {
    return switch (word) {
      case "0", "clear" -> '0';
      case "5" -> '5';
      case "6", "password6" -> '6';
      case "7", "encrypted", "password" -> '7';
      case "8" -> '8';
      case "9" -> '9';
      case "10" -> 'S';
      default -> 0;
    };
  }
}
