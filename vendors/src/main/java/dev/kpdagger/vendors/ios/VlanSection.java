package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.FactList;
import dev.kpdagger.device.network.Vlan;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `vlan 10`, `vlan 10,20-30` with their names. VLANs that a VTP server keeps in `vlan.dat` are not
/// in a configuration.
final class VlanSection {

  private static final int LAST_VLAN = 4094;

  private VlanSection() {}

  static FactList<Vlan> read(Reading reading) {
    Map<Long, Vlan> vlans = new LinkedHashMap<>();
    for (Statement statement : reading.global("vlan")) {
      if (statement.negated() || statement.size() != 2 || !startsWithDigit(statement.word(1))) {
        continue;
      }
      if (!read(reading, statement, vlans)) {
        reading.invalid(statement);
      }
    }
    var found = List.copyOf(vlans.values());
    var list = reading.list(found);
    return list.isComplete() && !keepsVlansHere(reading)
        ? FactList.open(found, "VTP may keep VLANs in vlan.dat, which is not in a configuration")
        : list;
  }

  private static boolean keepsVlansHere(Reading reading) {
    for (Statement line : reading.global("vtp")) {
      if (line.starts("vtp", "mode")) {
        return line.word(2).equals("transparent") || line.word(2).equals("off");
      }
    }
    return false;
  }

  private static boolean startsWithDigit(String word) {
    return word.charAt(0) >= '0' && word.charAt(0) <= '9';
  }

  private static boolean read(Reading reading, Statement statement, Map<Long, Vlan> vlans) {
    reading.claim(statement);
    var section = Section.of(reading, statement);
    var name = section.last("name");
    var title = name == null || name.negated() ? "" : name.rest(1);
    var shutdown =
        section.flag(
            false, "a VLAN is active; Cisco IOS LAN Switching Command Reference", "shutdown");
    for (String item : statement.word(1).split(",", -1)) {
      int dash = item.indexOf('-');
      Long first = Numbers.parse(dash < 0 ? item : item.substring(0, dash));
      Long last = dash < 0 ? first : Numbers.parse(item.substring(dash + 1));
      if (first == null || last == null || first < 1 || last > LAST_VLAN || last < first) {
        return false;
      }
      for (long id = first; id <= last; id++) {
        vlans.put(id, new Vlan(id, title, shutdown, statement.blockSpan()));
      }
    }
    return true;
  }
}
