package dev.kpdagger.device.access;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import java.util.List;

/// A named group of AAA servers.
///
/// @param members names or addresses of the servers, in order
public record AaaServerGroup(String protocol, String name, List<String> members, SourceSpan span)
    implements Located {

  public AaaServerGroup {
    members = List.copyOf(members);
  }

  @Override
  public String subject() {
    return protocol + " group " + name;
  }
}
