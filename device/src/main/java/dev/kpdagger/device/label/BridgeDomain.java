package dev.kpdagger.device.label;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;

/// A bridge that spans pseudowires: a virtual private LAN of a customer.
///
/// @param addressLimit MAC addresses that it learns, 0 for no limit
/// @param snooping whether multicast goes only to who joined, by listening to IGMP, MLD or PIM
public record BridgeDomain(
    String name, Fact<Long> addressLimit, Fact<Boolean> snooping, SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return "bridge domain " + name;
  }
}
