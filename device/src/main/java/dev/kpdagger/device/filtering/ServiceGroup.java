package dev.kpdagger.device.filtering;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import java.util.List;

/// A named group of services.
///
/// @param members as the rules would write them
public record ServiceGroup(String name, List<Service> members, SourceSpan span) implements Located {

  /// A protocol with its ports, or another group.
  public record Service(String protocol, PortTerm sourcePorts, PortTerm destinationPorts) {}

  public ServiceGroup {
    members = List.copyOf(members);
  }

  @Override
  public String subject() {
    return "service group " + name;
  }
}
