/// What a device does with the traffic that it forwards, apart from filtering it: classes and
/// policies, redirection, address translation, policies of routes. Start from
/// [dev.kpdagger.device.traffic.TrafficFacts]. No vendor syntax may come in.
@NullMarked
package dev.kpdagger.device.traffic;

import org.jspecify.annotations.NullMarked;
