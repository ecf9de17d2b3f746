package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.Map;

/// `no ip igmp snooping vlan N`: VLANs in which IGMP snooping is off while the switch has it on.
final class MulticastSnooping {

  private MulticastSnooping() {}

  static void settings(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    var vlans = new ArrayList<String>();
    Statement first = null;
    for (Statement line : reading.global("ip")) {
      boolean off = line.negated() && line.size() == 5 && line.starts("ip", "igmp", "snooping");
      if (off && line.word(3).equals("vlan")) {
        reading.claim(line);
        vlans.add(line.word(4));
        first = first == null ? line : first;
      }
    }
    if (first != null) {
      settings.put(
          SettingKeys.IGMP_SNOOPING_DISABLED_VLANS,
          Fact.explicit(String.join(",", vlans), first.span()));
    }
  }
}
