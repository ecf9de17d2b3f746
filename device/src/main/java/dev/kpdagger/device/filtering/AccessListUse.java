package dev.kpdagger.device.filtering;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;

/// A place where an access list is applied.
///
/// @param purpose interface, line, snmp, ntp, http, nat, route-map, class-map, crypto-map,
///   control-plane ...
/// @param place which one: the name of the interface, line ...
/// @param direction in, out or empty
/// @param defined whether the list exists in the file
public record AccessListUse(
    String list,
    String purpose,
    String place,
    String direction,
    Fact<Boolean> defined,
    SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return "access list " + list + " at " + place + (direction.isEmpty() ? "" : " " + direction);
  }
}
