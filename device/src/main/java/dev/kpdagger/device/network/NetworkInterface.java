package dev.kpdagger.device.network;

import dev.kpdagger.device.Derived;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An interface.
///
/// @param vrf empty for the global table
/// @param addresses IPv4 addresses with their prefix lengths, such as `192.0.2.1/24`; `dhcp` or
///   `unnumbered` as they stand
/// @param ipv6 addresses with their prefix lengths
/// @param relays servers that the broadcasts of clients are relayed to, such as those of DHCP
/// @param nat inside, outside or empty: its side in address translation
/// @param switchport null on a routed interface
/// @param tunnel null when it is not a tunnel
public record NetworkInterface(
    String name,
    InterfaceKind kind,
    String description,
    String vrf,
    Fact<Boolean> shutdown,
    List<String> addresses,
    List<String> ipv6,
    List<String> relays,
    Fact<String> nat,
    InterfaceHardening hardening,
    InterfaceFilters filters,
    InterfaceDiscovery discovery,
    @Nullable Switchport switchport,
    @Nullable Tunnel tunnel,
    List<FirstHopGroup> firstHopGroups,
    InterfaceTrust trust,
    SourceSpan span)
    implements Located {

  /// An interface of a platform that does not say how far it trusts it.
  public NetworkInterface(
      String name,
      InterfaceKind kind,
      String description,
      String vrf,
      Fact<Boolean> shutdown,
      List<String> addresses,
      List<String> ipv6,
      List<String> relays,
      Fact<String> nat,
      InterfaceHardening hardening,
      InterfaceFilters filters,
      InterfaceDiscovery discovery,
      @Nullable Switchport switchport,
      @Nullable Tunnel tunnel,
      List<FirstHopGroup> firstHopGroups,
      SourceSpan span) {
    this(
        name,
        kind,
        description,
        vrf,
        shutdown,
        addresses,
        ipv6,
        relays,
        nat,
        hardening,
        filters,
        discovery,
        switchport,
        tunnel,
        firstHopGroups,
        InterfaceTrust.UNSAID,
        span);
  }

  public NetworkInterface {
    addresses = List.copyOf(addresses);
    ipv6 = List.copyOf(ipv6);
    relays = List.copyOf(relays);
    firstHopGroups = List.copyOf(firstHopGroups);
  }

  /// Whether it forwards IPv4 or IPv6 packets of its own: not shut down for certain, with an
  /// address.
  @Derived
  public boolean routed() {
    return !(addresses.isEmpty() && ipv6.isEmpty()) && kind != InterfaceKind.LOOPBACK;
  }

  @Override
  public String subject() {
    return "interface " + name;
  }
}
