package dev.kpdagger.vendors.nxos;

import java.util.List;

/// What `all` stands for in the commands of the SSH server: the algorithms of older clients join
/// those that are used anyway; Cisco NX-OS Security Configuration Guide, Configuring SSH and
/// Telnet.
final class SshAlgorithms {

  static final List<String> ALL_CIPHERS =
      List.of("aes128-cbc", "aes192-cbc", "aes256-cbc", "aes128-ctr", "aes192-ctr", "aes256-ctr");

  static final List<String> ALL_MACS = List.of("hmac-sha1", "hmac-sha2-256", "hmac-sha2-512");

  static final List<String> ALL_KEX =
      List.of(
          "diffie-hellman-group1-sha1",
          "diffie-hellman-group14-sha1",
          "diffie-hellman-group-exchange-sha1",
          "diffie-hellman-group-exchange-sha256",
          "ecdh-sha2-nistp256",
          "ecdh-sha2-nistp384",
          "ecdh-sha2-nistp521");

  static final List<String> ALL_KEYS =
      List.of("ssh-dss", "ssh-rsa", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384");

  private SshAlgorithms() {}
}
