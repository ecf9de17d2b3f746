package dev.kpdagger.device.traffic;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import java.util.List;

/// One entry of a policy of routes or of packets: the first that matches decides.
///
/// @param matches the criteria, in the words of the file; none matches everything
/// @param changes what is changed, in the words of the file
public record RoutePolicy(
    String name,
    long sequence,
    boolean permit,
    List<String> matches,
    List<String> changes,
    SourceSpan span)
    implements Located {

  public RoutePolicy {
    matches = List.copyOf(matches);
    changes = List.copyOf(changes);
  }

  @Override
  public String subject() {
    return "route policy " + name + " " + sequence;
  }
}
