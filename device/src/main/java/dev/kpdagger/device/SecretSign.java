package dev.kpdagger.device;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Tells whether two secrets are the same without keeping either: a keyed digest whose key is made
/// when the process starts and never leaves it. Signs of two processes cannot be compared.
public record SecretSign(long high, long low) {

  private static final String DIGEST = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final SecretKeySpec KEY = newKey();

  private static SecretKeySpec newKey() {
    var bytes = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    return new SecretKeySpec(bytes, DIGEST);
  }

  /// The sign of a value.
  public static SecretSign of(String value) {
    try {
      var mac = Mac.getInstance(DIGEST);
      mac.init(KEY);
      var digest = ByteBuffer.wrap(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
      return new SecretSign(digest.getLong(), digest.getLong());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + DIGEST, e);
    }
  }

  @Override
  public String toString() {
    return "***";
  }
}
