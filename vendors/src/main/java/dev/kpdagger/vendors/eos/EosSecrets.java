package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SecretStorage;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.vendors.lines.CiscoSecrets;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import dev.kpdagger.vendors.secrets.SecretValues;

/// Reads passwords and keys as EOS stores them: an optional type (`0`, `5`, `7`, `8a`, `sha512`),
/// then the value.
final class EosSecrets {

  private EosSecrets() {}

  /// Reads `[type] value` from word `at` on and marks everything from the value to the line's end.
  static Secret read(Reading reading, Statement statement, int at) {
    CiscoSecrets.markFrom(reading, statement, isType(statement, at) ? at + 1 : at);
    return secret(statement, at);
  }

  /// Reads `[type] value` where more words follow the value, and marks the one word.
  static Secret readWord(Reading reading, Statement statement, int at) {
    CiscoSecrets.markWord(reading, statement, isType(statement, at) ? at + 1 : at);
    return secret(statement, at);
  }

  private static Secret secret(Statement statement, int at) {
    boolean typed = isType(statement, at);
    return of(
        typed ? statement.word(at) : "", statement.word(typed ? at + 1 : at), statement.span());
  }

  /// How many words `[type] value` has.
  static int length(Statement statement, int at) {
    return isType(statement, at) ? 2 : 1;
  }

  private static boolean isType(Statement statement, int at) {
    boolean type =
        switch (statement.word(at)) {
          case "0", "5", "7", "8a", "sha512" -> true;
          default -> false;
        };
    // a tool that takes values out may leave the type alone
    return type && (at + 1 < statement.size() || !statement.word(at).equals("0"));
  }

  /// A value of a type; without one it is readable, unless it is a hash by its form.
  static Secret of(String type, String value, SourceSpan span) {
    return switch (type) {
      case "5" -> Secret.sealed(SecretStorage.MD5_CRYPT, span);
      case "sha512" -> Secret.sealed(SecretStorage.SHA_CRYPT, span);
      case "8a" -> Secret.sealed(SecretStorage.AES, span);
      case "7" -> CiscoSecrets.secretOf('7', value, span);
      default -> untyped(value, span);
    };
  }

  private static Secret untyped(String value, SourceSpan span) {
    if (SecretValues.isMasked(value) || value.equals("*")) {
      return Secret.sealed(SecretStorage.MASKED, span);
    }
    if (value.startsWith("$6$") || value.startsWith("$5$")) {
      return Secret.sealed(SecretStorage.SHA_CRYPT, span);
    }
    return value.startsWith("$1$")
        ? Secret.sealed(SecretStorage.MD5_CRYPT, span)
        : CiscoSecrets.secretOf('0', value, span);
  }
}
