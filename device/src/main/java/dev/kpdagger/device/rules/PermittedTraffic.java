package dev.kpdagger.device.rules;

import dev.kpdagger.device.Fact;

/// How much a permitting rule lets pass, in counts.
///
/// @param anySource whether all but a few addresses of the world are its sources
/// @param anyDestination the same of its destinations
/// @param anyService whether it asks nothing of protocol, ports and applications
/// @param sourceAddresses how many IPv4 addresses may send; 4,294,967,296 for all
/// @param sourceNetworks6 how many IPv6 networks of 64 bits may send, at most the largest number
/// @param destinationAddresses the same of receivers
/// @param destinationNetworks6 the same of receivers
/// @param portCount destination ports of TCP and of UDP together; 131,072 for all
/// @param limits why only a part of this passes in truth, such as `established`; empty where
///   nothing more is asked
public record PermittedTraffic(
    boolean anySource,
    boolean anyDestination,
    boolean anyService,
    Fact<Long> sourceAddresses,
    Fact<Long> sourceNetworks6,
    Fact<Long> destinationAddresses,
    Fact<Long> destinationNetworks6,
    Fact<Long> portCount,
    String limits) {}
