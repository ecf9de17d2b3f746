/// Key exchange, IPsec and certificates of a device. Start from [dev.kpdagger.device.vpn.VpnFacts].
/// No vendor syntax may come in.
@NullMarked
package dev.kpdagger.device.vpn;

import org.jspecify.annotations.NullMarked;
