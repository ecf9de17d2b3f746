/// Packet filters of a device: access lists, their objects and where they are applied. Start from
/// [dev.kpdagger.device.filtering.FilteringFacts]. No vendor syntax may come in.
@NullMarked
package dev.kpdagger.device.filtering;

import org.jspecify.annotations.NullMarked;
