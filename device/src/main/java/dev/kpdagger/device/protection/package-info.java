/// Protective functions of a device beyond its access lists: zones, intrusion prevention, checks on
/// the first hop, interfaces for management. Start from
/// [dev.kpdagger.device.protection.ProtectionFacts]. No vendor syntax may come in.
@NullMarked
package dev.kpdagger.device.protection;

import org.jspecify.annotations.NullMarked;
