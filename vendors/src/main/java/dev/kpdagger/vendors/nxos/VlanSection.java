package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.network.Vlan;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `vlan 1,10-20` and `vlan 10` with its name. A VTP client gets its VLANs from elsewhere.
final class VlanSection {

  private VlanSection() {}

  static FactList<Vlan> read(Reading reading) {
    Map<Long, Vlan> vlans = new LinkedHashMap<>();
    for (Statement statement : reading.global("vlan")) {
      var word = statement.word(1);
      boolean numbers = !word.isEmpty() && word.charAt(0) >= '0' && word.charAt(0) <= '9';
      if (statement.size() == 2 && numbers && !statement.negated()) {
        read(reading, statement, vlans);
      }
    }
    return reading.list(List.copyOf(vlans.values()));
  }

  private static void read(Reading reading, Statement statement, Map<Long, Vlan> vlans) {
    var ids = VlanRanges.parse(statement.word(1));
    if (ids == null) {
      reading.invalid(statement);
      return;
    }
    reading.claim(statement);
    var section = Section.of(reading, statement);
    var name = section.last("name");
    var state = section.last("state");
    Fact<Boolean> shutdown =
        section.flag(
            false,
            "a VLAN is active; Cisco NX-OS Layer 2 Switching Configuration Guide, Configuring"
                + " VLANs",
            "shutdown");
    if (state != null && state.word(1).equals("suspend")) {
      shutdown = Fact.explicit(!state.negated(), state.span());
    }
    var title = name == null || name.negated() ? "" : name.rest(1);
    for (int id = ids.nextSetBit(0); id >= 0; id = ids.nextSetBit(id + 1)) {
      vlans.put((long) id, new Vlan(id, title, shutdown, statement.blockSpan()));
    }
  }
}
