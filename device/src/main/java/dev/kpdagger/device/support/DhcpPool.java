package dev.kpdagger.device.support;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import java.util.List;

/// Addresses that the device gives to hosts.
///
/// @param family 4 or 6
/// @param networks `10.0.0.0/24`, or an address for one host
public record DhcpPool(
    String name,
    long family,
    List<String> networks,
    List<String> defaultRouters,
    List<String> nameServers,
    String vrf,
    SourceSpan span)
    implements Located {

  public DhcpPool {
    networks = List.copyOf(networks);
    defaultRouters = List.copyOf(defaultRouters);
    nameServers = List.copyOf(nameServers);
  }

  @Override
  public String subject() {
    return "DHCP pool " + name;
  }
}
