package dev.kpdagger.device.vpn;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import java.util.List;

/// A way in for remote users: SSL VPN, AnyConnect, GlobalProtect, dynamic VPN.
///
/// @param kind ssl-vpn, anyconnect, globalprotect-portal, globalprotect-gateway, dynamic-vpn ...
/// @param interfaces where it answers
/// @param minimumTls the oldest version that it accepts: ssl3, tls1.0, tls1.1, tls1.2, tls1.3
/// @param certificateRequired whether a user needs a certificate beside a password
public record RemoteAccess(
    String kind,
    String name,
    String context,
    List<String> interfaces,
    Fact<Boolean> enabled,
    Fact<String> minimumTls,
    Fact<Boolean> certificateRequired,
    SourceSpan span)
    implements Located {

  public RemoteAccess {
    interfaces = List.copyOf(interfaces);
  }

  @Override
  public String subject() {
    return kind + " " + name;
  }
}
