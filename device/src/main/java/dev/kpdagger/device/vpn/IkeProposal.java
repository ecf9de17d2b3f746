package dev.kpdagger.device.vpn;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import java.util.List;

/// A policy or proposal of Internet Key Exchange. A version 2 proposal may offer several
/// algorithms; then each list holds all of them.
///
/// @param version 1 or 2
/// @param predefinedFor the policy that takes it from a predefined set, or empty for one that the
///   configuration defines
/// @param encryption des, 3des, aes-128, aes-256, aes-gcm-256 ...
/// @param integrity md5, sha1, sha256 ...
/// @param groups Diffie-Hellman groups
/// @param authentication pre-shared, rsa-signature ...; of version 1
/// @param lifetime seconds
public record IkeProposal(
    long version,
    String name,
    String predefinedFor,
    Fact<List<String>> encryption,
    Fact<List<String>> integrity,
    Fact<List<Long>> groups,
    Fact<String> authentication,
    Fact<Long> lifetime,
    SourceSpan span)
    implements Located {

  /// One that the configuration defines.
  public IkeProposal(
      long version,
      String name,
      Fact<List<String>> encryption,
      Fact<List<String>> integrity,
      Fact<List<Long>> groups,
      Fact<String> authentication,
      Fact<Long> lifetime,
      SourceSpan span) {
    this(version, name, "", encryption, integrity, groups, authentication, lifetime, span);
  }

  @Override
  public String subject() {
    return (version == 1 ? "IKE policy " : "IKEv2 proposal ") + name;
  }
}
