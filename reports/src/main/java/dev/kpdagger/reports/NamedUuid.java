package dev.kpdagger.reports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// UUIDs of version 5 (RFC 9562): the same for the same names, so that reports of the same things
/// can be compared.
final class NamedUuid {

  /// The name space of this product, chosen at random once.
  private static final UUID SPACE = UUID.fromString("6f0d3bb5-6a35-4c0e-9a3f-7f5f5c1a9d27");

  private NamedUuid() {}

  /// @param parts of the name; another split of the same characters is another name
  static String of(String... parts) {
    byte[] hash = sha1(String.join("\0", parts).getBytes(StandardCharsets.UTF_8));
    hash[6] = (byte) ((hash[6] & 0x0f) | 0x50);
    hash[8] = (byte) ((hash[8] & 0x3f) | 0x80);
    var bits = ByteBuffer.wrap(hash);
    return new UUID(bits.getLong(), bits.getLong()).toString();
  }

  /// SHA-1 is what version 5 prescribes; nothing here rests on its strength.
  private static byte[] sha1(byte[] name) {
    try {
      var digest = MessageDigest.getInstance("SHA-1");
      digest.update(
          ByteBuffer.allocate(Long.BYTES * 2)
              .putLong(SPACE.getMostSignificantBits())
              .putLong(SPACE.getLeastSignificantBits())
              .array());
      return digest.digest(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
