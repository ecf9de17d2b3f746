package dev.kpdagger.device.label;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;

/// The port, or part of one, that joins a customer to a bridge that spans pseudowires.
///
/// @param bridge the name of the bridge
/// @param stormControl whether floods from the customer are limited
public record AttachmentCircuit(
    String name, String bridge, Fact<Boolean> stormControl, SourceSpan span) implements Located {

  @Override
  public String subject() {
    return "attachment circuit " + name;
  }
}
