package dev.kpdagger.device.network;

import dev.kpdagger.device.Derived;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A BGP neighbour with what it inherits from its peer groups and templates.
///
/// @param external whether it belongs to another autonomous system
/// @param authentication none, md5 or ao
/// @param password null when none is configured
/// @param ttlSecurityHops 0 for none
/// @param maximumPrefixes 0 for no limit
/// @param filteredIn whether some filter limits what it may announce to us
/// @param filteredOut whether some filter limits what we announce to it
/// @param session what else is known of the session with it
public record BgpNeighbor(
    String asNumber,
    String vrf,
    String address,
    Fact<String> remoteAs,
    Fact<Boolean> external,
    Fact<Boolean> shutdown,
    Fact<String> authentication,
    @Nullable Secret password,
    Fact<Long> ttlSecurityHops,
    Fact<Long> maximumPrefixes,
    Fact<Boolean> filteredIn,
    Fact<Boolean> filteredOut,
    BgpSession session,
    SourceSpan span)
    implements Located {

  private static final long FIRST_PRIVATE_AS = 64_512;
  private static final long LAST_PRIVATE_AS = 65_534;
  private static final long FIRST_LONG_PRIVATE_AS = 4_200_000_000L;

  /// A neighbour of a platform whose reader does not look at its session more closely.
  public BgpNeighbor(
      String asNumber,
      String vrf,
      String address,
      Fact<String> remoteAs,
      Fact<Boolean> external,
      Fact<Boolean> shutdown,
      Fact<String> authentication,
      @Nullable Secret password,
      Fact<Long> ttlSecurityHops,
      Fact<Long> maximumPrefixes,
      Fact<Boolean> filteredIn,
      Fact<Boolean> filteredOut,
      SourceSpan span) {
    this(
        asNumber,
        vrf,
        address,
        remoteAs,
        external,
        shutdown,
        authentication,
        password,
        ttlSecurityHops,
        maximumPrefixes,
        filteredIn,
        filteredOut,
        BgpSession.UNREAD,
        span);
  }

  /// The same neighbour with more of its session.
  public BgpNeighbor with(BgpSession read) {
    return new BgpNeighbor(
        asNumber,
        vrf,
        address,
        remoteAs,
        external,
        shutdown,
        authentication,
        password,
        ttlSecurityHops,
        maximumPrefixes,
        filteredIn,
        filteredOut,
        read,
        span);
  }

  /// The same neighbour with another distance that it may have.
  public BgpNeighbor with(Fact<Long> hops) {
    return new BgpNeighbor(
        asNumber,
        vrf,
        address,
        remoteAs,
        external,
        shutdown,
        authentication,
        password,
        hops,
        maximumPrefixes,
        filteredIn,
        filteredOut,
        session,
        span);
  }

  /// Whether it is certainly inside the own organisation or at a customer without public routes:
  /// both its address and its autonomous system are of the kinds that the internet does not know.
  @Derived
  public Fact<Boolean> privatePeer() {
    return isPrivateAddress() ? remoteAs.map(BgpNeighbor::isPrivateAs) : remoteAs.map(_ -> false);
  }

  private boolean isPrivateAddress() {
    return address.startsWith("10.")
        || address.startsWith("192.168.")
        || address.startsWith("169.254.")
        || address.matches(
            "(172\\.(1[6-9]|2[0-9]|3[01])|100\\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7]))\\..*")
        || address.startsWith("fd")
        || address.startsWith("fe80");
  }

  private static boolean isPrivateAs(String text) {
    int dot = text.indexOf('.');
    long number = 0;
    for (int i = 0; i < text.length(); i++) {
      char digit = text.charAt(i);
      if (i == dot) {
        continue;
      }
      if (digit < '0' || digit > '9' || text.length() > 11) {
        return false;
      }
    }
    if (dot > 0) {
      number =
          Long.parseLong(text.substring(0, dot)) * 65_536
              + (dot + 1 < text.length() ? Long.parseLong(text.substring(dot + 1)) : 0);
    } else if (!text.isEmpty() && dot < 0) {
      number = Long.parseLong(text);
    }
    return (number >= FIRST_PRIVATE_AS && number <= LAST_PRIVATE_AS)
        || number >= FIRST_LONG_PRIVATE_AS;
  }

  @Override
  public String subject() {
    return "BGP neighbor " + address + (vrf.isEmpty() ? "" : " vrf " + vrf);
  }
}
