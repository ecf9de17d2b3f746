package dev.kpdagger.device;

/// How a configuration stores a password or key.
public enum SecretStorage implements Labelled {
  /// Readable as it stands.
  CLEARTEXT(SecretStrength.NONE),
  /// Obfuscated with a fixed, public key: Cisco type 7 and its like.
  REVERSIBLE(SecretStrength.NONE),
  /// One round of SHA-256 without salt: Cisco type 4, withdrawn by its vendor.
  SHA256_UNSALTED(SecretStrength.BROKEN),
  /// MD5-crypt, 1000 rounds: Cisco type 5.
  MD5_CRYPT(SecretStrength.WEAK),
  /// The unsalted or lightly salted MD5 of PIX and ASA.
  MD5_LEGACY(SecretStrength.BROKEN),
  /// A salted SHA-1 of few rounds: FortiOS `AK1`.
  SHA1_SALTED(SecretStrength.WEAK),
  /// PBKDF2 with SHA-256 or SHA-512: Cisco type 8.
  PBKDF2(SecretStrength.STRONG),
  /// scrypt: Cisco type 9.
  SCRYPT(SecretStrength.STRONG),
  /// SHA-256-crypt or SHA-512-crypt.
  SHA_CRYPT(SecretStrength.STRONG),
  /// AES under a key that the configuration does not hold: Cisco type 6.
  AES(SecretStrength.STRONG),
  /// A digest of a protocol, such as the localised key of an SNMPv3 user.
  DIGEST(SecretStrength.WEAK),
  /// Replaced by asterisks or a placeholder before the file reached us.
  MASKED(SecretStrength.UNKNOWN),
  /// Not to be told from the file.
  UNKNOWN(SecretStrength.UNKNOWN);

  private final String label = Labelled.labelOf(this);
  private final SecretStrength strength;

  SecretStorage(SecretStrength strength) {
    this.strength = strength;
  }

  @Override
  public String label() {
    return label;
  }

  public SecretStrength strength() {
    return strength;
  }
}
