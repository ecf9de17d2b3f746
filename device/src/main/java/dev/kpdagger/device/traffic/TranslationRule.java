package dev.kpdagger.device.traffic;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;

/// A rule of address translation.
///
/// @param direction `inside source`, `inside destination` or `outside source`
/// @param kind `static` or `dynamic`
/// @param match what is translated: the address, or the name of the access list or route map that
///   selects
/// @param protocol empty where all ports are translated
/// @param localPort 0 where all ports are translated
/// @param target the address, interface or pool that stands in its place
/// @param globalPort 0 where all ports are translated
/// @param overload whether many addresses share one by their ports
/// @param vrf the routing table of the inner side, empty for the main one
public record TranslationRule(
    String direction,
    String kind,
    String match,
    String protocol,
    long localPort,
    String target,
    long globalPort,
    boolean overload,
    String vrf,
    SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return "translation " + direction + " " + match + (localPort == 0 ? "" : " port " + localPort);
  }
}
