package dev.kpdagger.device.protection;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;

/// Traffic from one zone to another, and the policy that decides over it.
///
/// @param source a zone, or the word for the device itself
/// @param policy empty where none is applied: nothing passes between zones of interfaces then
public record ZonePair(
    String name, String source, String destination, String policy, SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return "zone pair " + name;
  }
}
