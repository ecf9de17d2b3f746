package dev.kpdagger.device.multicast;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;

/// An interface on which PIM runs, and with it the protocol that hosts join groups with.
///
/// @param pim whether PIM forms neighbours there
/// @param neighborFilter what limits the routers that may become neighbours, empty for nothing
/// @param boundary what keeps groups from crossing it, empty for nothing
/// @param groupFilter what limits the groups that hosts may join, empty for nothing
/// @param groupLimit groups that hosts may join at a time, 0 for no limit
public record MulticastInterface(
    String interfaceName,
    Fact<Boolean> pim,
    Fact<String> neighborFilter,
    Fact<String> boundary,
    Fact<String> groupFilter,
    Fact<Long> groupLimit,
    SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return "PIM on " + interfaceName;
  }
}
