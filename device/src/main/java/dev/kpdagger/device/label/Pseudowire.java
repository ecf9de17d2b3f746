package dev.kpdagger.device.label;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;

/// A link of a customer that is carried in labelled packets.
///
/// @param peer the router at its far end
/// @param circuit the number that both ends know it by
/// @param place the interface that it begins at, or the bridge that it joins
/// @param splitHorizon whether frames from other pseudowires of the same bridge are kept from it
public record Pseudowire(
    String peer, String circuit, String place, Fact<Boolean> splitHorizon, SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return "pseudowire " + circuit + " to " + peer;
  }
}
