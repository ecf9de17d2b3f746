package dev.kpdagger.firewall.model;

import dev.kpdagger.packets.ValueSet;

/// Protocols with source and destination ports, or with types and codes of messages.
///
/// @param wholeOnly whether it asks for what later fragments do not carry
record Service(
    ValueSet protocols, ValueSet sourcePorts, ValueSet destinationPorts, boolean wholeOnly) {}
