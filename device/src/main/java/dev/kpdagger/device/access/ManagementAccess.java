package dev.kpdagger.device.access;

import dev.kpdagger.device.Derived;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.RuleAddresses;

/// Who may reach a management service of the device, and where: one entry of an allow list.
///
/// @param service ssh, telnet, http, https, snmp, netconf, ping ...; `any` for all
/// @param place interface or zone, empty for all
/// @param sources where sessions may come from
public record ManagementAccess(
    String service, String place, String context, RuleAddresses sources, SourceSpan span)
    implements Located {

  /// Whether it lets every source in.
  @Derived
  public boolean anySource() {
    return sources.isAny();
  }

  @Override
  public String subject() {
    return service + " management" + (place.isEmpty() ? "" : " on " + place);
  }
}
