package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.Map;

/// `no ip igmp snooping` of `vlan N` and `vlan configuration N`: VLANs in which IGMP snooping is
/// off while the switch has it on.
final class MulticastSnooping {

  private MulticastSnooping() {}

  static void settings(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    var vlans = new ArrayList<String>();
    Statement first = null;
    for (Statement head : reading.global("vlan")) {
      for (Statement line : head.children()) {
        if (line.negated() && line.size() == 3 && line.starts("ip", "igmp", "snooping")) {
          reading.claim(line);
          vlans.add(head.word(head.size() - 1));
          first = first == null ? line : first;
        }
      }
    }
    if (first != null) {
      settings.put(
          SettingKeys.IGMP_SNOOPING_DISABLED_VLANS,
          Fact.explicit(String.join(",", vlans), first.span()));
    }
  }
}
