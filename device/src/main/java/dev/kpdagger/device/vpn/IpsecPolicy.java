package dev.kpdagger.device.vpn;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import java.util.List;

/// An IPsec profile, or an entry of a crypto map.
///
/// @param kind profile, map or dynamic-map
/// @param pfsGroup Diffie-Hellman group for perfect forward secrecy, 0 for none
/// @param lifetime seconds
public record IpsecPolicy(
    String kind,
    String name,
    List<String> transformSets,
    Fact<Long> pfsGroup,
    Fact<Long> lifetime,
    SourceSpan span)
    implements Located {

  public IpsecPolicy {
    transformSets = List.copyOf(transformSets);
  }

  @Override
  public String subject() {
    return "IPsec " + kind + " " + name;
  }
}
