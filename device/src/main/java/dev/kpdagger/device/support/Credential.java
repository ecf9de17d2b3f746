package dev.kpdagger.device.support;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SourceSpan;

/// A credential that is neither a login to the command line nor a key of a protocol with facts of
/// its own: mostly what the device shows to others.
///
/// @param service ftp, ppp-chap, ppp-pap, phone-web, access-point-login ...
/// @param place the interface or profile, empty for the whole device
/// @param user empty where there is no name, or it stands elsewhere
public record Credential(String service, String place, String user, Secret secret, SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return "credential for " + service + (place.isEmpty() ? "" : " at " + place);
  }
}
