/// The services that a device runs or uses: SNMP, logging, time, banners. Start from
/// [dev.kpdagger.device.services.ServiceFacts]. No vendor syntax may come in.
@NullMarked
package dev.kpdagger.device.services;

import org.jspecify.annotations.NullMarked;
