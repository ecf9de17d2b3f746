package dev.kpdagger.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The identity of a finding: what it says of whom, not where it stands in the file.
public final class Fingerprint {

  private static final int BYTES = 12;

  /// Copied for each use: to look the algorithm up costs more than to digest a few words.
  private static final MessageDigest SHA_256 = sha256();

  private Fingerprint() {}

  /// The first 96 bits of SHA-256 over the parts, in hex.
  ///
  /// @param device the hostname, or the file where there is none
  /// @param subject without line numbers and without secrets
  public static String of(String check, String device, String subject) {
    try {
      var digest = (MessageDigest) SHA_256.clone();
      // In one piece: each update costs more than the few bytes that it brings.
      var parts = check + '\0' + device + '\0' + subject + '\0';
      byte[] bytes = digest.digest(parts.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes, 0, BYTES);
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the platform's SHA-256 can be copied", e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
