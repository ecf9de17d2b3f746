package dev.kpdagger.vendors.asa;

import dev.kpdagger.vendors.secrets.SecretValues;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.BitSet;

/// The old password hash of PIX and ASA: one round of MD5 over the password and up to four
/// characters of the user's name. It is so fast that the words which attackers try first are tried
/// here.
final class PixHash {

  private static final int HASH_LENGTH = 16;
  private static final int SALT_LENGTH = 4;

  /// A password from this length on leaves no room for the user's name.
  private static final int UNSALTED_LENGTH = 12;

  /// Real hashes of 16 digits have more different ones; `xxxxxxx.xxxxxxxx` has not.
  private static final int FEWEST_DIGITS = 5;

  private static final String DIGITS =
      "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private PixHash() {}

  /// Whether a word is a whole hash, not what a tool put in its place.
  static boolean isHash(String word) {
    if (word.length() != HASH_LENGTH) {
      return false;
    }
    var digits = new BitSet();
    for (int i = 0; i < word.length(); i++) {
      int digit = DIGITS.indexOf(word.charAt(i));
      if (digit < 0) {
        return false;
      }
      digits.set(digit);
    }
    return digits.cardinality() >= FEWEST_DIGITS;
  }

  /// Whether a hash stands for no password, the user's own name, or a word that everybody tries.
  ///
  /// @param user empty for the passwords of the device
  static boolean isGuessable(String hash, String user) {
    if (hash.length() != HASH_LENGTH) {
      return false;
    }
    return matches(hash, "", user)
        || (!user.isEmpty() && matches(hash, user, user))
        || SecretValues.common().stream()
            .anyMatch(word -> matches(hash, word, user) || matches(hash, capital(word), user));
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static boolean matches(String hash, String password, String user) {
    return hash.equals(of(password, user));
  }

  /// The hash of a password of at most 16 characters.
  static String of(String password, String user) {
    var salted =
        password.length() < UNSALTED_LENGTH + 1
            ? password + user.substring(0, Math.min(SALT_LENGTH, user.length()))
            : password;
    var input = Arrays.copyOf(salted.getBytes(StandardCharsets.ISO_8859_1), HASH_LENGTH);
    byte[] digest = md5(input);
    var hash = new StringBuilder(HASH_LENGTH);
    for (int i = 0; i < digest.length; i += 4) {
      int value = (digest[i] & 255) | (digest[i + 1] & 255) << 8 | (digest[i + 2] & 255) << 16;
      for (int j = 0; j < 4; j++) {
        hash.append(DIGITS.charAt(value >>> (6 * j) & 63));
      }
    }
    return hash.toString();
  }

  private static byte[] md5(byte[] input) {
    try {
      return MessageDigest.getInstance("MD5").digest(input);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }
}
