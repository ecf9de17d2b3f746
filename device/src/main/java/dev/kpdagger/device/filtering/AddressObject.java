package dev.kpdagger.device.filtering;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import java.util.List;

/// A named address or group of addresses.
///
/// @param context the virtual context that it belongs to, empty for the device
/// @param members other objects in them are resolved; one that is not there or contains itself is
///   an unresolved member
/// @param excluded what the members do not count with
public record AddressObject(
    String name,
    String context,
    List<AddressTerm> members,
    List<AddressTerm> excluded,
    String comment,
    SourceSpan span)
    implements Located {

  public AddressObject {
    members = List.copyOf(members);
    excluded = List.copyOf(excluded);
  }

  @Override
  public String subject() {
    return "address object " + name + (context.isEmpty() ? "" : " in " + context);
  }
}
