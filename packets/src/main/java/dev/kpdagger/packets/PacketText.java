package dev.kpdagger.packets;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;

/// Packets and boxes of a space in a reader's words.
public final class PacketText {

  /// Of the networks that RFC 5737 keeps for examples.
  private static final IpAddress USUAL_SOURCE = IpAddress.ip4(203 << 24 | 113 << 8 | 1);

  private static final IpAddress USUAL_DESTINATION =
      IpAddress.ip4(198 << 24 | 51 << 16 | 100 << 8 | 1);

  /// Of the network that RFC 3849 keeps for examples.
  private static final IpAddress USUAL_IP6 = new IpAddress(true, 0x2001_0db8L << 32, 1);

  private static final int ECHO = 8;
  private static final int ECHO6 = 128;

  private static final int FEW_PROTOCOLS = 8;

  private static final ValueSet ESTABLISHED = TcpFlags.anyOf(TcpFlags.ACK | TcpFlags.RST);

  private final PacketSpace space;

  public PacketText(PacketSpace space) {
    this.space = space;
  }

  /// A packet of a box, an ordinary one where there is a choice.
  public Packet packet(PacketBox box) {
    int protocol =
        first(box.get(PacketField.PROTOCOL), IpProtocol.TCP, IpProtocol.UDP, IpProtocol.ICMP);
    var found = new EnumMap<PacketField, String>(PacketField.class);
    for (PacketField field : PacketField.values()) {
      if (space.hasNames(field) && !box.get(field).contains(0)) {
        found.put(field, space.names(field, ValueSet.of(box.get(field).first(0))).getFirst());
      }
    }
    return new Packet(
        address(box.get(PacketField.SOURCE), USUAL_SOURCE),
        address(box.get(PacketField.DESTINATION), USUAL_DESTINATION),
        protocol,
        IpProtocol.hasPorts(protocol)
            ? first(box.get(PacketField.SOURCE_PORT), 49_152)
            : first(box.get(PacketField.SOURCE_PORT), protocol == IpProtocol.ICMP6 ? ECHO6 : ECHO),
        IpProtocol.hasPorts(protocol)
            ? first(box.get(PacketField.DESTINATION_PORT), 80, 1024)
            : box.get(PacketField.DESTINATION_PORT).first(0),
        first(box.get(PacketField.TCP_FLAGS), TcpFlags.SYN, TcpFlags.ACK),
        !box.get(PacketField.FRAGMENT).contains(0),
        found);
  }

  /// The first of the wanted numbers that is in the set, or its first number.
  private static int first(ValueSet numbers, int... wanted) {
    for (int number : wanted) {
      if (numbers.contains(number)) {
        return number;
      }
    }
    return numbers.first(0);
  }

  /// @param usual an address of those kept for examples, taken where the choice is free
  private String address(ValueSet numbers, IpAddress usual) {
    var ranges = space.ranges(numbers);
    if (ranges.isEmpty()) {
      return space.addressNames(numbers).getFirst();
    }
    for (IpAddress example : List.of(usual, USUAL_IP6)) {
      if (ranges.stream().anyMatch(range -> range.contains(example))) {
        return example.toString();
      }
    }
    // The first address of a network is seldom that of a host.
    var range = ranges.getFirst();
    boolean network = range.first().low() % 2 == 0 && !range.first().equals(range.last());
    return (network ? range.first().next() : range.first()).toString();
  }

  /// What a box holds in one field, for a reader; empty where it holds everything.
  public String show(PacketBox box, PacketField field) {
    var numbers = box.get(field);
    return switch (field) {
      case SOURCE, DESTINATION -> showAddresses(numbers);
      case PROTOCOL -> showProtocols(numbers);
      case SOURCE_PORT, DESTINATION_PORT ->
          numbers.equals(space.any(field)) ? "" : numbers.toString();
      case TCP_FLAGS -> numbers.equals(space.any(field)) ? "" : showFlags(numbers);
      case FRAGMENT ->
          numbers.equals(space.any(field)) ? "" : numbers.contains(1) ? "later fragments" : "";
      case FROM_ZONE, TO_ZONE, APPLICATION, USER, CATEGORY, SCHEDULE, CONDITION -> {
        if (numbers.equals(space.any(field))) {
          yield "";
        }
        var rest = space.any(field).minus(numbers);
        yield numbers.contains(0)
            ? (rest.size() == 1 ? "not " : "none of ") + String.join(", ", space.names(field, rest))
            : String.join(", ", space.names(field, numbers));
      }
    };
  }

  private String showAddresses(ValueSet numbers) {
    if (holdsFamilyAlone(numbers, false) || holdsFamilyAlone(numbers, true)) {
      return "";
    }
    boolean ip6 = numbers.intersects(space.numericAddresses(true));
    var ranges = space.ranges(numbers);
    var names = space.addressNames(numbers);
    if (ip6 != numbers.intersects(space.numericAddresses(false)) && names.isEmpty()) {
      var rest = space.ranges(space.numericAddresses(ip6).minus(numbers));
      if (rest.size() < ranges.size()) {
        return "any but " + joined(rest);
      }
    }
    var shown = new ArrayList<String>();
    ranges.forEach(range -> shown.add(range.toString()));
    shown.addAll(names);
    return String.join(", ", shown);
  }

  private static String joined(List<AddressRange> ranges) {
    return String.join(", ", ranges.stream().map(AddressRange::toString).toList());
  }

  private boolean holdsFamilyAlone(ValueSet numbers, boolean ip6) {
    return numbers.containsAll(space.numericAddresses(ip6))
        && !numbers.intersects(space.numericAddresses(!ip6));
  }

  private String showProtocols(ValueSet numbers) {
    if (numbers.equals(space.any(PacketField.PROTOCOL))) {
      return "";
    }
    var rest = space.any(PacketField.PROTOCOL).minus(numbers);
    return rest.size() <= FEW_PROTOCOLS
        ? "any protocol but " + listProtocols(rest)
        : listProtocols(numbers);
  }

  private static String listProtocols(ValueSet numbers) {
    var shown = new ArrayList<String>();
    for (int i = 0; i < numbers.ranges(); i++) {
      if (numbers.last(i) - numbers.first(i) > 2) {
        shown.add("protocols " + numbers.first(i) + "-" + numbers.last(i));
      } else {
        for (int number = numbers.first(i); number <= numbers.last(i); number++) {
          shown.add(IpProtocol.name(number));
        }
      }
    }
    return String.join(", ", shown);
  }

  private String showFlags(ValueSet numbers) {
    if (numbers.equals(ESTABLISHED)) {
      return "established";
    }
    if (numbers.equals(space.any(PacketField.TCP_FLAGS).minus(ESTABLISHED))) {
      return "not established";
    }
    var shown = new ArrayList<String>();
    for (int i = 0; i < numbers.ranges(); i++) {
      for (int number = numbers.first(i); number <= numbers.last(i); number++) {
        shown.add(TcpFlags.show(number));
      }
    }
    return String.join(", ", shown);
  }

  /// Boxes in a line each, a line that would come twice once.
  ///
  /// @param families whether packets of both families are meant, so that a box with any address of
  ///   one of them alone says which
  public List<String> lines(List<PacketBox> boxes, boolean families) {
    var ofFamily = new LinkedHashMap<String, EnumSet<Family>>();
    for (PacketBox box : withPlainFragments(boxes)) {
      var held = ofFamily.computeIfAbsent(show(box), _ -> EnumSet.noneOf(Family.class));
      boolean any =
          show(box, PacketField.SOURCE).isEmpty() && show(box, PacketField.DESTINATION).isEmpty();
      for (Family family : Family.values()) {
        boolean ip6 = family == Family.IP6;
        if (!any || box.get(PacketField.SOURCE).intersects(space.numericAddresses(ip6))) {
          held.add(family);
        }
      }
    }
    var lines = new ArrayList<String>();
    ofFamily.forEach(
        (line, held) ->
            lines.add(
                !families || held.size() != 1
                    ? line
                    : line + (held.contains(Family.IP6) ? ", IPv6" : ", IPv4")));
    return lines;
  }

  /// Later fragments carry neither ports nor flags, so no filter tells them apart by those: where
  /// some boxes hold later fragments alone, all later fragments stand by themselves.
  private List<PacketBox> withPlainFragments(List<PacketBox> boxes) {
    var later = ValueSet.of(1);
    if (boxes.stream().noneMatch(box -> box.get(PacketField.FRAGMENT).equals(later))) {
      return boxes;
    }
    var whole = new ArrayList<PacketBox>();
    var fragments = new LinkedHashSet<PacketBox>();
    for (PacketBox box : boxes) {
      if (box.get(PacketField.FRAGMENT).contains(0)) {
        whole.add(box.with(PacketField.FRAGMENT, ValueSet.of(0)));
      }
      if (box.get(PacketField.FRAGMENT).contains(1)) {
        var plain = box.with(PacketField.FRAGMENT, later);
        for (PacketField field :
            List.of(PacketField.SOURCE_PORT, PacketField.DESTINATION_PORT, PacketField.TCP_FLAGS)) {
          plain = plain.with(field, space.any(field));
        }
        fragments.add(plain);
      }
    }
    var all = new ArrayList<>(PacketSet.ofDisjoint(whole).merged().boxes());
    all.addAll(PacketSet.ofDisjoint(List.copyOf(fragments)).merged().boxes());
    return all;
  }

  private enum Family {
    IP4,
    IP6
  }

  /// A box in one line: `tcp from 10.0.0.0/8 to any port 443`.
  public String show(PacketBox box) {
    var text = new StringBuilder();
    var protocol = show(box, PacketField.PROTOCOL);
    text.append(protocol.isEmpty() ? "any protocol" : protocol);
    end(text, box, " from ", PacketField.SOURCE, PacketField.SOURCE_PORT);
    end(text, box, " to ", PacketField.DESTINATION, PacketField.DESTINATION_PORT);
    for (PacketField field : PacketField.values()) {
      if (field.ordinal() >= PacketField.TCP_FLAGS.ordinal()) {
        var shown = show(box, field);
        if (!shown.isEmpty()) {
          text.append(", ");
          text.append(
              field.ordinal() > PacketField.FRAGMENT.ordinal() ? Packet.word(field) + " " : "");
          text.append(shown);
        }
      }
    }
    return text.toString();
  }

  private void end(
      StringBuilder text, PacketBox box, String word, PacketField address, PacketField port) {
    var addresses = show(box, address);
    var ports = show(box, port);
    text.append(word).append(addresses.isEmpty() ? "any" : addresses);
    if (!ports.isEmpty()) {
      var protocols = box.get(PacketField.PROTOCOL);
      boolean icmp =
          protocols.size() == 1
              && (protocols.contains(IpProtocol.ICMP) || protocols.contains(IpProtocol.ICMP6));
      text.append(icmp ? (port == PacketField.SOURCE_PORT ? " type " : " code ") : " port ")
          .append(ports);
    }
  }
}
