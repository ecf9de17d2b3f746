package dev.kpdagger.device.filtering;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import java.util.List;

/// A named service or group of services.
///
/// @param context the virtual context that it belongs to, empty for the device
/// @param members other objects in them are resolved; one that is not there or contains itself is
///   an unresolved member
public record ServiceObject(
    String name, String context, List<ServiceTerm> members, String comment, SourceSpan span)
    implements Located {

  public ServiceObject {
    members = List.copyOf(members);
  }

  @Override
  public String subject() {
    return "service object " + name + (context.isEmpty() ? "" : " in " + context);
  }
}
