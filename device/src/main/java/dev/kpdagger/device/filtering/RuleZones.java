package dev.kpdagger.device.filtering;

import java.util.List;

/// Where the packets of a rule come from and go to, in zones or interfaces.
///
/// @param from names; empty for any, or where the place of the list decides
/// @param to names; empty for any, or where the place of the list decides
public record RuleZones(List<String> from, List<String> to) {

  public static final RuleZones ANY = new RuleZones(List.of(), List.of());

  public RuleZones {
    from = List.copyOf(from);
    to = List.copyOf(to);
  }
}
