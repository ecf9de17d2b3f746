package dev.kpdagger.device.protection;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import java.util.List;

/// A profile by which a firewall inspects what its rules permit.
///
/// @param kind antivirus, anti-spyware, vulnerability, url-filtering, file-blocking, sandbox,
///   intrusion, dns, tls-inspection, dos, zone-protection ...
/// @param context the virtual context that it belongs to, empty for the device
/// @param actions what it does, as `what:action` in the words of the file: `critical:reset-both`
public record SecurityProfile(
    String kind, String name, String context, List<String> actions, SourceSpan span)
    implements Located {

  public SecurityProfile {
    actions = List.copyOf(actions);
  }

  @Override
  public String subject() {
    return kind + " profile " + name + (context.isEmpty() ? "" : " in " + context);
  }
}
