package dev.kpdagger.device.vpn;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import java.util.List;

/// A certificate authority that the device trusts, or its own self-signed certificate.
///
/// @param revocationChecks crl, ocsp, none, in the order they are tried
/// @param keyBits RSA modulus, 0 when not RSA
/// @param hash signature hash of its requests: md5, sha1, sha256 ...
public record Trustpoint(
    String name,
    boolean selfSigned,
    Fact<List<String>> revocationChecks,
    Fact<Long> keyBits,
    Fact<String> hash,
    SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return "trustpoint " + name;
  }
}
