/// Addresses, prefixes, wildcard masks and port ranges of IPv4 and IPv6. Start from
/// [dev.kpdagger.packets.AddressMatch]. Nothing of configurations or devices may come in.
@NullMarked
package dev.kpdagger.packets;

import org.jspecify.annotations.NullMarked;
