package dev.kpdagger.device.filtering;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import java.util.List;

/// A rule of a stateful packet filter: it opens the way back for the protocols that it watches.
///
/// @param protocols as written
/// @param places interfaces with the direction that it watches: `GigabitEthernet0/0 out`
public record Inspection(String name, List<String> protocols, List<String> places, SourceSpan span)
    implements Located {

  public Inspection {
    protocols = List.copyOf(protocols);
    places = List.copyOf(places);
  }

  @Override
  public String subject() {
    return "inspection " + name;
  }
}
