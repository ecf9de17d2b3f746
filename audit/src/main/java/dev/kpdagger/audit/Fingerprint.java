package dev.kpdagger.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The identity of a finding: what it says of whom, not where it stands in the file.
public final class Fingerprint {

  private static final int HEX_DIGITS = 24;

  private Fingerprint() {}

  /// The first 96 bits of SHA-256 over the parts, in hex.
  ///
  /// @param device the hostname, or the file where there is none
  /// @param subject without line numbers and without secrets
  public static String of(String check, String device, String subject) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (String part : new String[] {check, device, subject}) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
