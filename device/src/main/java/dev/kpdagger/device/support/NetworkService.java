package dev.kpdagger.device.support;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;

/// A service, or a client that trusts what it is told, which has no setting of its own.
///
/// @param name sip-registrar, phone-control, dhcp6-server, ntp-broadcast-client ...
/// @param place the interface or address, empty for the whole device
/// @param port 0 where the file names none
/// @param detail what it is limited to or what it serves, in the words of the file
/// @param enabled false where the file turns it off
public record NetworkService(
    String name, String place, long port, String detail, boolean enabled, SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return "service " + name + (place.isEmpty() ? "" : " at " + place);
  }
}
