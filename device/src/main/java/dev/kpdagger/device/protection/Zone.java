package dev.kpdagger.device.protection;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import java.util.List;

/// A set of interfaces with the same trust; traffic between two zones needs a [ZonePair] or a rule.
///
/// @param context the virtual context that it belongs to, empty for the device
/// @param protection the profile against scans and floods that is applied to it, empty for none
/// @param intrazone whether traffic inside it passes without a rule
public record Zone(
    String name,
    String context,
    List<String> interfaces,
    String protection,
    Fact<Boolean> intrazone,
    SourceSpan span)
    implements Located {

  /// A zone of a router.
  public Zone(String name, List<String> interfaces, SourceSpan span) {
    this(name, "", interfaces, "", Fact.unknown("this platform does not say so by zone"), span);
  }

  public Zone {
    interfaces = List.copyOf(interfaces);
  }

  @Override
  public String subject() {
    return "zone " + name;
  }
}
