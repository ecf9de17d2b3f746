/// Multicast routing of a device: its interfaces, its rendezvous points and the peers that tell it
/// about sources. Start from [dev.kpdagger.device.multicast.MulticastFacts]. No vendor syntax may
/// come in.
@NullMarked
package dev.kpdagger.device.multicast;

import org.jspecify.annotations.NullMarked;
