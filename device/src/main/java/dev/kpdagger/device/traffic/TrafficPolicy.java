package dev.kpdagger.device.traffic;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import java.util.List;

/// A policy: for each class of traffic, what becomes of it.
///
/// @param kind as of [TrafficClass]
/// @param places where it is applied: an interface with a direction, a pair of zones, the control
///   plane
public record TrafficPolicy(
    String name, String kind, List<ClassAction> actions, List<String> places, SourceSpan span)
    implements Located {

  public TrafficPolicy {
    actions = List.copyOf(actions);
    places = List.copyOf(places);
  }

  @Override
  public String subject() {
    return "traffic policy " + name;
  }
}
