package dev.kpdagger.device.filtering;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import java.util.List;

/// A named group of addresses.
public record AddressGroup(String name, List<AddressTerm> members, SourceSpan span)
    implements Located {

  public AddressGroup {
    members = List.copyOf(members);
  }

  @Override
  public String subject() {
    return "address group " + name;
  }
}
