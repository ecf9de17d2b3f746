package dev.kpdagger.firewall.decision;

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

  /// Tells apart what it asks about.
  void addTo(PacketSpace.Builder space) {
    if (source != null) {
      space.add(source);
    }
    if (destination != null) {
      space.add(destination);
    }
    add(space, PacketField.FROM_ZONE, fromZone);
    add(space, PacketField.TO_ZONE, toZone);
    add(space, PacketField.APPLICATION, application);
  }

  private static void add(PacketSpace.Builder space, PacketField field, String name) {
    if (!name.isEmpty()) {
      space.add(field, name);
    }
  }

  /// Its packets, one box for each address family that it can be about. Connections are asked
  /// about, so packets of TCP carry SYN alone.
  List<PacketBox> boxes(PacketSpace space) {
    var boxes = new ArrayList<PacketBox>();
    for (boolean ip6 : new boolean[] {false, true}) {
      var from = addresses(space, source, ip6);
      var to = addresses(space, destination, ip6);
      if (!from.isEmpty() && !to.isEmpty()) {
        boxes.add(narrowed(space).with(PacketField.SOURCE, from).with(PacketField.DESTINATION, to));
      }
    }
    return boxes;
  }

  private PacketBox narrowed(PacketSpace space) {
    var box = space.everything().with(PacketField.FRAGMENT, ValueSet.of(0));
    if (protocol >= 0) {
      box = box.with(PacketField.PROTOCOL, ValueSet.of(protocol));
      if (IpProtocol.hasPorts(protocol)) {
        box = box.with(PacketField.SOURCE_PORT, ports(sourcePorts));
        box = box.with(PacketField.DESTINATION_PORT, ports(destinationPorts));
      }
    }
    box = box.with(PacketField.TCP_FLAGS, ValueSet.of(TcpFlags.SYN));
    box = named(space, box, PacketField.FROM_ZONE, fromZone);
    box = named(space, box, PacketField.TO_ZONE, toZone);
    return named(space, box, PacketField.APPLICATION, application);
  }

  private static PacketBox named(PacketSpace space, PacketBox box, PacketField field, String name) {
    return name.isEmpty() ? box : box.with(field, space.named(field, List.of(name)));
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
