package dev.kpdagger.device.site;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.Settings;
import dev.kpdagger.device.network.InterfaceKind;
import dev.kpdagger.device.network.NetworkFacts;
import dev.kpdagger.device.network.NetworkInterface;
import dev.kpdagger.device.network.Switchport;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the switch ports that face hosts: those that the site names as its user interfaces, or,
/// where it states none, those that the file puts in access mode.
///
/// A port that negotiates its mode may be a link between switches, so it leaves the list open.
public final class HostPorts {

  private final Settings settings;
  private final NetworkFacts network;
  private final @Nullable List<String> stated;
  private final List<HostPort> found = new ArrayList<>();
  private @Nullable String openReason;

  private HostPorts(Settings settings, NetworkFacts network, @Nullable List<String> stated) {
    this.settings = settings;
    this.network = network;
    this.stated = stated;
  }

  /// The host ports of a device.
  public static FactList<HostPort> of(Settings settings, NetworkFacts network, SiteFacts site) {
    return new HostPorts(settings, network, site.userInterfaces().orNull()).all();
  }

  private FactList<HostPort> all() {
    openReason = network.interfaces().openReason();
    for (NetworkInterface candidate : network.interfaces()) {
      var port = candidate.switchport();
      boolean able =
          candidate.kind() == InterfaceKind.ETHERNET || candidate.kind() == InterfaceKind.AGGREGATE;
      if (able && port != null && !Boolean.TRUE.equals(candidate.shutdown().orNull())) {
        consider(candidate, port);
      }
    }
    return new FactList<>(found, openReason);
  }

  private void consider(NetworkInterface candidate, Switchport port) {
    if (candidate.shutdown() instanceof Fact.Unknown<Boolean>(String reason)) {
      open(reason);
      return;
    }
    if (stated != null) {
      if (stated.contains(candidate.name())) {
        add(candidate, port);
      }
      return;
    }
    var mode = port.mode().orNull();
    if (mode == null || mode.startsWith("dynamic")) {
      open(SiteFacts.notStated(SiteKey.USER_INTERFACES));
    } else if (mode.equals("access")) {
      add(candidate, port);
    }
  }

  private void open(String reason) {
    openReason = openReason == null ? reason : openReason;
  }

  private void add(NetworkInterface candidate, Switchport port) {
    var watched = watched(port, settings.get(SettingKeys.DHCP_SNOOPING_VLANS));
    var enabled = settings.get(SettingKeys.DHCP_SNOOPING_ENABLED);
    found.add(
        new HostPort(
            candidate.name(),
            candidate.kind(),
            port,
            Boolean.TRUE.equals(enabled.orNull()) ? watched : enabled,
            watched(port, settings.get(SettingKeys.ARP_INSPECTION_VLANS)),
            candidate.span()));
  }

  /// Whether a list of VLANs has the one of the hosts, which is known of an access port alone.
  private Fact<Boolean> watched(Switchport port, Fact<String> vlans) {
    if (!"access".equals(port.mode().orNull())) {
      return Fact.unknown("which VLANs the hosts of a port are in is known of access ports alone");
    }
    var vlan = port.accessVlan().orNull();
    var list = vlans.orNull();
    if (list != null && list.isEmpty()) {
      return vlans.map(_ -> false);
    }
    if (vlan == null) {
      return port.accessVlan().map(_ -> false);
    }
    if (list == null) {
      return vlans.map(_ -> false);
    }
    Boolean has = VlanList.has(list, vlan, network.vlans());
    return has == null
        ? Fact.unknown("the file does not tell which VLANs are meant by " + list)
        : vlans.map(_ -> has);
  }
}
