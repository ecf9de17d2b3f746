package dev.kpdagger.device.network;

import dev.kpdagger.device.Fact;

/// What an interface does with IPv4 and IPv6 packets that attackers like.
///
/// @param sourceVerification unicast reverse path check: none, strict or loose
/// @param hopLimit what IPv6 hosts are told to begin the hop limit of their packets with
/// @param gratuitousArp whether it announces its address unasked, or learns from such announcements
public record InterfaceHardening(
    Fact<Boolean> proxyArp,
    Fact<Boolean> redirects,
    Fact<Boolean> unreachables,
    Fact<Boolean> directedBroadcast,
    Fact<Boolean> maskReply,
    Fact<String> sourceVerification,
    Fact<Boolean> ipv6Redirects,
    Fact<Boolean> ipv6Unreachables,
    Fact<Boolean> ipv6RouterAdvertisements,
    Fact<Long> hopLimit,
    Fact<Boolean> gratuitousArp) {

  private static final String NOT_READ = "the reader of this platform does not look at it";

  /// An interface of a platform whose reader looks at neither hop limits nor gratuitous ARP.
  public InterfaceHardening(
      Fact<Boolean> proxyArp,
      Fact<Boolean> redirects,
      Fact<Boolean> unreachables,
      Fact<Boolean> directedBroadcast,
      Fact<Boolean> maskReply,
      Fact<String> sourceVerification,
      Fact<Boolean> ipv6Redirects,
      Fact<Boolean> ipv6Unreachables,
      Fact<Boolean> ipv6RouterAdvertisements) {
    this(
        proxyArp,
        redirects,
        unreachables,
        directedBroadcast,
        maskReply,
        sourceVerification,
        ipv6Redirects,
        ipv6Unreachables,
        ipv6RouterAdvertisements,
        Fact.unknown(NOT_READ),
        Fact.unknown(NOT_READ));
  }
}
