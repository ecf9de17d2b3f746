package dev.kpdagger.firewall.decision;

import dev.kpdagger.firewall.model.ModelledList;
import dev.kpdagger.packets.AddressRange;
import dev.kpdagger.packets.IpProtocol;
import dev.kpdagger.packets.PacketBox;
import dev.kpdagger.packets.PacketField;
import dev.kpdagger.packets.PacketSpace;
import dev.kpdagger.packets.PortRange;
import dev.kpdagger.packets.TcpFlags;
import dev.kpdagger.packets.ValueSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The packets that a user asks about.
///
/// @param fromZone zone or interface that they come from, empty for any
/// @param toZone zone or interface that they go to, empty for any
/// @param source null for any
/// @param destination null for any
/// @param protocol number, or -1 for any
/// @param application name, empty for any
public record Question(
    String fromZone,
    String toZone,
    @Nullable AddressRange source,
    @Nullable AddressRange destination,
    int protocol,
    PortRange sourcePorts,
    PortRange destinationPorts,
    String application) {

  /// In one line: `tcp from 10.0.0.0/8 to any port 443, from zone trust`.
  public String text() {
    var text = new StringBuilder(protocol < 0 ? "any protocol" : IpProtocol.name(protocol));
    end(text, " from ", source, sourcePorts);
    end(text, " to ", destination, destinationPorts);
    named(text, "from zone or interface ", fromZone);
    named(text, "to zone or interface ", toZone);
    named(text, "application ", application);
    return text.toString();
  }

  private static void end(
      StringBuilder text, String word, @Nullable AddressRange addresses, PortRange ports) {
    text.append(word).append(addresses == null ? "any" : addresses.toString());
    if (!ports.equals(PortRange.ALL)) {
      text.append(" port ").append(ports);
    }
  }

  private static void named(StringBuilder text, String word, String name) {
    if (!name.isEmpty()) {
      text.append(", ").append(word).append(name);
    }
  }

  /// Tells apart what it asks about.
  ///
  /// @param zones what stands for the zones or interfaces
  void addTo(PacketSpace.Builder space, AskedZones zones) {
    if (source != null) {
      space.add(source);
    }
    if (destination != null) {
      space.add(destination);
    }
    zones.from().forEach(name -> space.add(PacketField.FROM_ZONE, name));
    zones.to().forEach(name -> space.add(PacketField.TO_ZONE, name));
    zones.notFrom().forEach(name -> space.add(PacketField.FROM_ZONE, name));
    if (!application.isEmpty()) {
      space.add(PacketField.APPLICATION, application);
    }
  }

  /// Its packets, one box for each address family that it and the list can be about. Connections
  /// are asked about, so packets of TCP carry SYN alone.
  List<PacketBox> boxes(ModelledList list, AskedZones zones) {
    var space = list.space();
    var boxes = new ArrayList<PacketBox>();
    var from = zones(space, PacketField.FROM_ZONE, zones.from());
    from = from.minus(space.named(PacketField.FROM_ZONE, zones.notFrom()));
    var to = zones(space, PacketField.TO_ZONE, zones.to());
    for (boolean ip6 : new boolean[] {false, true}) {
      var sources = addresses(space, source, ip6);
      var targets = addresses(space, destination, ip6);
      boolean meant = ip6 ? list.ip6() : list.ip4();
      if (meant
          && !from.isEmpty()
          && !sources.isEmpty()
          && !targets.isEmpty()
          && (ip6 || protocol != IpProtocol.ICMP6)) {
        boxes.add(
            transport(space, ip6)
                .with(PacketField.SOURCE, sources)
                .with(PacketField.DESTINATION, targets)
                .with(PacketField.FROM_ZONE, from)
                .with(PacketField.TO_ZONE, to));
      }
    }
    return boxes;
  }

  private PacketBox transport(PacketSpace space, boolean ip6) {
    var box =
        space
            .everything()
            .with(PacketField.FRAGMENT, ValueSet.of(0))
            .with(PacketField.TCP_FLAGS, ValueSet.of(TcpFlags.SYN));
    if (protocol >= 0) {
      // The name means what carries the messages of the family.
      boolean icmp = protocol == IpProtocol.ICMP && ip6;
      box =
          box.with(PacketField.PROTOCOL, ValueSet.of(icmp ? IpProtocol.ICMP6 : protocol))
              .with(PacketField.SOURCE_PORT, ports(sourcePorts))
              .with(PacketField.DESTINATION_PORT, ports(destinationPorts));
    }
    return application.isEmpty()
        ? box
        : box.with(
            PacketField.APPLICATION, space.named(PacketField.APPLICATION, List.of(application)));
  }

  private static ValueSet zones(PacketSpace space, PacketField field, List<String> names) {
    return names.isEmpty() ? space.any(field) : space.named(field, names);
  }

  private static ValueSet ports(PortRange range) {
    return ValueSet.range(range.first(), range.last());
  }

  private static ValueSet addresses(PacketSpace space, @Nullable AddressRange range, boolean ip6) {
    if (range == null) {
      return space.numericAddresses(ip6);
    }
    return range.first().ip6() == ip6 ? space.addresses(List.of(range)) : ValueSet.none();
  }
}
