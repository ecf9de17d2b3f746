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
    Set<String> conditions) {}
