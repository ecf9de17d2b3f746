package dev.kpdagger.vendors.lines;

import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SecretStorage;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.vendors.secrets.SecretValues;

/// Reads passwords and keys as the Cisco family stores them: an optional type number, then the
/// value.
public final class CiscoSecrets {

  /// The fixed key that type 7 is a Vigenere cipher with; it has been public since 1995.
  private static final String TYPE_7_KEY = "dsfd;kfoA,.iyewrkldJKDHSUBsgvca69834ncxv9873254k;fg87";

  private CiscoSecrets() {}

  /// Reads `[type] value` from word `at` on and marks the value as secret.
  public static Secret read(Reading reading, Statement statement, int at) {
    int valueAt = isTyped(statement, at) ? at + 1 : at;
    markFrom(reading, statement, valueAt);
    return secretOf(statement, at);
  }

  /// Reads `[type] value` where more words follow the value, and marks the one word as secret.
  public static Secret readWord(Reading reading, Statement statement, int at) {
    markWord(reading, statement, isTyped(statement, at) ? at + 1 : at);
    return secretOf(statement, at);
  }

  /// How many words `[type] value` has.
  public static int length(Statement statement, int at) {
    return isTyped(statement, at) ? 2 : 1;
  }

  private static Secret secretOf(Statement statement, int at) {
    boolean typed = isTyped(statement, at);
    return secretOf(
        typed ? statement.word(at).charAt(0) : '0',
        statement.word(typed ? at + 1 : at),
        statement.span());
  }

  /// Whether a type number stands there. A tool that takes values out may leave the number alone.
  private static boolean isTyped(Statement statement, int at) {
    var type = statement.word(at);
    return type.length() == 1
        && Character.isDigit(type.charAt(0))
        && (at + 1 < statement.size() || "456789".indexOf(type.charAt(0)) >= 0);
  }

  /// Even where a tool took the value out, the type number still tells how it is stored.
  public static Secret secretOf(char type, String value, SourceSpan span) {
    return switch (type) {
      case '0' -> SecretValues.written(value, span);
      case '4' -> Secret.sealed(SecretStorage.SHA256_UNSALTED, span);
      case '5' -> Secret.sealed(SecretStorage.MD5_CRYPT, span);
      case '6' -> Secret.sealed(SecretStorage.AES, span);
      case '7' -> type7(value, span);
      case '8' -> Secret.sealed(SecretStorage.PBKDF2, span);
      case '9' -> Secret.sealed(SecretStorage.SCRYPT, span);
      default -> Secret.sealed(SecretStorage.UNKNOWN, span);
    };
  }

  private static Secret type7(String value, SourceSpan span) {
    var plain = decodeType7(value);
    return plain.isEmpty()
        ? Secret.sealed(SecretStorage.REVERSIBLE, span)
        : SecretValues.readable(SecretStorage.REVERSIBLE, plain, span);
  }

  /// The plain text of a type 7 value, or the empty string when it is none.
  public static String decodeType7(String value) {
    if (value.length() < 4 || value.length() % 2 != 0) {
      return "";
    }
    int tens = Character.digit(value.charAt(0), 10);
    int ones = Character.digit(value.charAt(1), 10);
    if (tens < 0 || ones < 0) {
      return "";
    }
    int seed = tens * 10 + ones;
    var plain = new StringBuilder();
    for (int i = 2; i < value.length(); i += 2) {
      int high = Character.digit(value.charAt(i), 16);
      int low = Character.digit(value.charAt(i + 1), 16);
      if (high < 0 || low < 0) {
        return "";
      }
      char key = TYPE_7_KEY.charAt((seed + i / 2 - 1) % TYPE_7_KEY.length());
      plain.append((char) ((high << 4 | low) ^ key));
    }
    return plain.toString();
  }

  /// Marks everything from a word of the statement's first line to the line's end as secret.
  public static void markFrom(Reading reading, Statement statement, int word) {
    int column = columnOf(reading, statement, word);
    if (column >= 0) {
      int line = statement.line();
      reading
          .text()
          .markSecret(line, column, reading.text().end(line) - reading.text().start(line));
    }
  }

  /// Marks one word of the statement's first line as secret.
  public static void markWord(Reading reading, Statement statement, int word) {
    int column = columnOf(reading, statement, word);
    if (column >= 0) {
      reading.text().markSecret(statement.line(), column, column + statement.word(word).length());
    }
  }

  private static int columnOf(Reading reading, Statement statement, int word) {
    if (word >= statement.size()) {
      return -1;
    }
    var text = reading.text().line(statement.line());
    int wanted = word + (statement.negated() ? 1 : 0);
    int at = statement.column();
    for (int i = 0; ; i++) {
      while (at < text.length() && text.charAt(at) <= ' ') {
        at++;
      }
      if (i == wanted) {
        return at < text.length() ? at : -1;
      }
      while (at < text.length() && text.charAt(at) > ' ') {
        at++;
      }
    }
  }
}
