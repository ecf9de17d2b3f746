package dev.kpdagger.device;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/// Tells whether two secrets are the same without keeping either: a keyed digest whose key is made
/// when the process starts and never leaves it. Signs of two processes cannot be compared.
public record SecretSign(long high, long low) {

  private static final String DIGEST = "SHA-256";
  private static final int KEY_BYTES = 32;
  private static final byte[] KEY = newKey();

  private static byte[] newKey() {
    var bytes = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  /// The sign of a value.
  public static SecretSign of(String value) {
    try {
      var digest = MessageDigest.getInstance(DIGEST);
      digest.update(KEY);
      var inner = digest.digest(value.getBytes(StandardCharsets.UTF_8));
      digest.update(KEY);
      var outer = ByteBuffer.wrap(digest.digest(inner));
      return new SecretSign(outer.getLong(), outer.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + DIGEST, e);
    }
  }

  @Override
  public String toString() {
    return "***";
  }
}
