package dev.kpdagger.device.traffic;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import java.util.List;

/// A class of traffic, which policies act on.
///
/// @param kind `quality` for marking and queues, `inspection` for a stateful filter, or another
///   word of the device
/// @param matchesAll whether a packet must meet every criterion, rather than one
/// @param criteria in the words of the file
public record TrafficClass(
    String name, String kind, boolean matchesAll, List<String> criteria, SourceSpan span)
    implements Located {

  public TrafficClass {
    criteria = List.copyOf(criteria);
  }

  @Override
  public String subject() {
    return "traffic class " + name;
  }
}
