package dev.kpdagger.firewall.proof;

import dev.kpdagger.packets.IpAddress;
import java.util.Set;

/// A packet that is tried on rules.
///
/// @param sourcePort or type of an ICMP message
/// @param destinationPort or code of an ICMP message
/// @param later whether it is a fragment after the first
/// @param application empty for one that no rule names; so are the other names
/// @param conditions what else it is, as rules write it
record Trial(
    IpAddress source,
    IpAddress destination,
    int protocol,
    int sourcePort,
    int destinationPort,
    int tcpFlags,
    boolean later,
    String fromZone,
    String toZone,
    String application,
    String user,
    String category,
    String schedule,
    Set<String> conditions) {

  /// Such as `protocol 6 10.0.0.1 port 1024 to 192.0.2.1 port 443`.
  String text() {
    return "protocol %d %s port %d to %s port %d%s%s"
        .formatted(
            protocol,
            source,
            sourcePort,
            destination,
            destinationPort,
            later ? ", later fragment" : "",
            fromZone.isEmpty() && toZone.isEmpty() ? "" : ", from " + fromZone + " to " + toZone);
  }
}
