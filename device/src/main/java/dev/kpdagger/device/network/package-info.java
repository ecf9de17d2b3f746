/// Interfaces, VLANs and routing of a device. Start from
/// [dev.kpdagger.device.network.NetworkFacts]. No vendor syntax may come in.
@NullMarked
package dev.kpdagger.device.network;

import org.jspecify.annotations.NullMarked;
