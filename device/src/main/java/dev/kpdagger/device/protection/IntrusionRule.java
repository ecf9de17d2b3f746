package dev.kpdagger.device.protection;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import java.util.List;

/// A rule of intrusion prevention.
///
/// @param list the access list of the traffic that it looks at, empty for all
/// @param places interfaces with the direction that it watches: `GigabitEthernet0/0 in`
public record IntrusionRule(String name, String list, List<String> places, SourceSpan span)
    implements Located {

  public IntrusionRule {
    places = List.copyOf(places);
  }

  @Override
  public String subject() {
    return "intrusion prevention " + name;
  }
}
