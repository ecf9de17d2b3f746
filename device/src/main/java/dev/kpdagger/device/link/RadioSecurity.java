package dev.kpdagger.device.link;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import java.util.List;

/// How a radio protects frames.
///
/// @param ciphers in the words of the file: `wep mandatory`, `aes-ccm`; empty where frames are sent
///   in the clear
/// @param vlan the VLAN that they hold for, empty for all
public record RadioSecurity(
    String interfaceName, List<String> ciphers, String vlan, SourceSpan span) implements Located {

  public RadioSecurity {
    ciphers = List.copyOf(ciphers);
  }

  @Override
  public String subject() {
    return "radio " + interfaceName + (vlan.isEmpty() ? "" : " vlan " + vlan);
  }
}
