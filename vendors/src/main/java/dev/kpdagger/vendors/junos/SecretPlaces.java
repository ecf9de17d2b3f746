package dev.kpdagger.vendors.junos;

import java.util.Set;

/// Which words have a secret behind them, by where they stand in the tree.
final class SecretPlaces {

  private static final Set<String> ALWAYS =
      Set.of(
          "encrypted-password",
          "plain-text-password-value",
          "secret",
          "ascii-text",
          "hexadecimal",
          "authentication-password",
          "privacy-password",
          "privacy-key",
          "simple-password",
          "hello-authentication-key",
          "community-name",
          "passphrase",
          "pap-password",
          "chap-secret",
          "default-chap-secret",
          "default-pap-password",
          "local-password",
          "preauthentication-secret",
          "dynamic-request-secret",
          "shared-secret",
          "cak",
          "psk",
          "api-key",
          "auth-token",
          "token",
          "master-password",
          "client-secret",
          "pre-shared-key-value",
          "wpa-passphrase",
          "des-key",
          "trap-password",
          "auth-password",
          "priv-password");

  private SecretPlaces() {}

  /// Whether the words below a new node are secret.
  static boolean announces(String word, Node parent) {
    if (ALWAYS.contains(word)) {
      return true;
    }
    var above = parent.parent();
    return switch (word) {
      case "community" -> parent.word().equals("snmp");
      case "authentication-key" -> !parent.word().equals("ntp");
      case "password" -> !parent.word().equals("login");
      case "key" -> above != null && above.word().equals("md5");
      case "value" -> above != null && above.word().equals("authentication-key");
      default -> false;
    };
  }
}
