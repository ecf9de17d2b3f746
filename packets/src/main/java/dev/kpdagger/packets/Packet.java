package dev.kpdagger.packets;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// One packet.
///
/// @param source address, or the name of addresses that only the running device knows
/// @param destination as the source
/// @param sourcePort or type of an ICMP message
/// @param destinationPort or code of an ICMP message
/// @param tcpFlags as in [PacketField#TCP_FLAGS]; what it is for other protocols does not matter
/// @param laterFragment whether it is a fragment after the first, which has no ports
/// @param names values of the fields that have names; fields whose value has none are left out
public record Packet(
    String source,
    String destination,
    int protocol,
    int sourcePort,
    int destinationPort,
    int tcpFlags,
    boolean laterFragment,
    Map<PacketField, String> names) {

  public Packet {
    var sorted = new EnumMap<PacketField, String>(PacketField.class);
    sorted.putAll(names);
    names = Collections.unmodifiableMap(sorted);
  }

  /// `tcp 10.0.0.1:49152 > 192.0.2.1:443`, with what else matters after it.
  @Override
  public String toString() {
    var text = new StringBuilder(IpProtocol.name(protocol)).append(' ');
    boolean ports = IpProtocol.hasPorts(protocol) && !laterFragment;
    end(text, source, ports ? sourcePort : -1);
    text.append(" > ");
    end(text, destination, ports ? destinationPort : -1);
    if ((protocol == IpProtocol.ICMP || protocol == IpProtocol.ICMP6) && !laterFragment) {
      text.append(" type ").append(sourcePort).append(" code ").append(destinationPort);
    }
    if (protocol == IpProtocol.TCP && !laterFragment && tcpFlags != TcpFlags.SYN) {
      text.append(' ').append(TcpFlags.show(tcpFlags));
    }
    if (laterFragment) {
      text.append(" later fragment");
    }
    names.forEach(
        (field, name) -> {
          if (field == PacketField.CONDITION) {
            text.append(", ").append(name);
          } else {
            text.append(", ").append(word(field)).append(' ').append(name);
          }
        });
    return text.toString();
  }

  static String word(PacketField field) {
    return switch (field) {
      case SOURCE -> "source";
      case DESTINATION -> "destination";
      case PROTOCOL -> "protocol";
      case SOURCE_PORT -> "source port";
      case DESTINATION_PORT -> "port";
      case TCP_FLAGS -> "flags";
      case FRAGMENT -> "fragment";
      case FROM_ZONE -> "from";
      case TO_ZONE -> "to";
      case APPLICATION -> "application";
      case USER -> "user";
      case CATEGORY -> "category";
      case SCHEDULE -> "schedule";
      case CONDITION -> "condition";
    };
  }

  private static void end(StringBuilder text, String address, int port) {
    boolean bracketed = port >= 0 && address.indexOf(':') >= 0;
    text.append(bracketed ? "[" : "").append(address).append(bracketed ? "]" : "");
    if (port >= 0) {
      text.append(':').append(port);
    }
  }
}
