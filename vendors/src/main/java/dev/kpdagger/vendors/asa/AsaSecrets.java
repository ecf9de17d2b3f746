package dev.kpdagger.vendors.asa;

import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SecretStorage;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.vendors.lines.CiscoSecrets;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import dev.kpdagger.vendors.secrets.SecretValues;

/// Passwords with the word behind them that says how they are stored: `X encrypted`, `X pbkdf2`, `X
/// nt-encrypted`; and keys, which a shown configuration replaces by asterisks.
final class AsaSecrets {

  private AsaSecrets() {}

  /// The password that is word `at`.
  ///
  /// @param user whose it is, empty for the passwords of the device
  static Secret password(Reading reading, Statement line, int at, String user) {
    var value = line.word(at);
    // A tool that takes the value out may leave what follows it.
    var storage = isStorage(value) ? value : line.word(at + 1);
    if (!isStorage(value)) {
      CiscoSecrets.markWord(reading, line, at);
    }
    return of(isStorage(value) ? "" : value, storage, user, line.span());
  }

  private static boolean isStorage(String word) {
    return switch (word) {
      case "encrypted", "pbkdf2", "nt-encrypted", "mschap" -> true;
      default -> false;
    };
  }

  private static Secret of(String value, String storage, String user, SourceSpan span) {
    return switch (storage) {
      // The hash of NT is one round of MD4 without salt: no better than that of PIX
      case "nt-encrypted" -> Secret.sealed(SecretStorage.MD5_LEGACY, span);
      case "encrypted" -> hashed(value, user, span);
      case "pbkdf2" -> Secret.sealed(SecretStorage.PBKDF2, span);
      default -> {
        if (value.startsWith("$sha512$")) {
          yield Secret.sealed(SecretStorage.PBKDF2, span);
        }
        yield isMasked(value)
            ? Secret.sealed(SecretStorage.MASKED, span)
            : SecretValues.readable(SecretStorage.CLEARTEXT, value, span);
      }
    };
  }

  /// The words that everybody tries were tried, so that is known of a whole hash.
  private static Secret hashed(String value, String user, SourceSpan span) {
    Boolean guessable = PixHash.isHash(value) ? PixHash.isGuessable(value, user) : null;
    return new Secret(SecretStorage.MD5_LEGACY, guessable, null, span);
  }

  /// A key that runs to the end of the line: readable, `*****`, or `8 X` under a master key.
  static Secret key(Reading reading, Statement line, int at) {
    boolean typed = line.word(at).length() == 1 && line.size() > at + 1;
    int value = typed && Character.isDigit(line.word(at).charAt(0)) ? at + 1 : at;
    CiscoSecrets.markFrom(reading, line, value);
    return keyOf(line, at, value);
  }

  /// The same where other words follow the key.
  static Secret keyWord(Reading reading, Statement line, int at) {
    boolean typed =
        line.word(at).length() == 1
            && Character.isDigit(line.word(at).charAt(0))
            && line.size() > at + 1;
    int value = typed ? at + 1 : at;
    CiscoSecrets.markWord(reading, line, value);
    return keyOf(line, at, value);
  }

  private static Secret keyOf(Statement line, int at, int value) {
    var word = line.word(value);
    if (isMasked(word)) {
      return Secret.sealed(SecretStorage.MASKED, line.span());
    }
    var type = value > at ? line.word(at) : "";
    return switch (type) {
      // With `password encryption aes` ASA writes 8 where IOS writes 6
      case "6", "8" -> Secret.sealed(SecretStorage.AES, line.span());
      case "7" -> CiscoSecrets.secretOf('7', word, line.span());
      default -> SecretValues.readable(SecretStorage.CLEARTEXT, word, line.span());
    };
  }

  /// ASA shows a single asterisk, or five, in the place of a key.
  private static boolean isMasked(String value) {
    if (SecretValues.isMasked(value)) {
      return true;
    }
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) != '*') {
        return false;
      }
    }
    return true;
  }
}
