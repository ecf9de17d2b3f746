package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.network.Vlan;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// `vlan N` and `vlan N-M`.
final class VlanSection {

  private VlanSection() {}

  static List<Vlan> read(Reading reading) {
    var vlans = new ArrayList<Vlan>();
    for (Statement head : reading.global("vlan")) {
      var numbers = head.size() == 2 ? VlanSet.parse(head.word(1)) : null;
      if (head.negated() || numbers == null) {
        continue;
      }
      reading.claim(head);
      var section = Section.of(reading, head);
      var name = section.last("name");
      var state = section.last("state");
      Fact<Boolean> shutdown =
          state == null || state.negated()
              ? section.absent(false, "active; a configuration shows state suspend where it is not")
              : Fact.explicit(state.word(1).equals("suspend"), state.span());
      for (int id = numbers.first(); id >= 0; id = numbers.next(id + 1)) {
        vlans.add(
            new Vlan(
                id,
                name == null || name.negated() ? "" : name.rest(1),
                shutdown,
                head.blockSpan()));
      }
    }
    return vlans;
  }
}
