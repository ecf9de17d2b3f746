package dev.kpdagger.device.traffic;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;

/// Traffic that the device hands to another system, such as a cache.
///
/// @param service the name or number of the service
/// @param redirectList the access list of what is handed over, empty for everything
/// @param groupList the access list of the systems that may take part, empty for any
/// @param authenticated whether those systems must know a password
public record TrafficRedirect(
    String service, String redirectList, String groupList, boolean authenticated, SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return "redirection of " + service;
  }
}
