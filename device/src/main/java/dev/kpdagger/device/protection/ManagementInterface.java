package dev.kpdagger.device.protection;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import java.util.List;

/// An interface that alone takes management traffic; on all others it is dropped.
///
/// @param protocols those that it takes
public record ManagementInterface(String interfaceName, List<String> protocols, SourceSpan span)
    implements Located {

  public ManagementInterface {
    protocols = List.copyOf(protocols);
  }

  @Override
  public String subject() {
    return "management interface " + interfaceName;
  }
}
