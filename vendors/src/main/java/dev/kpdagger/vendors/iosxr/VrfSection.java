package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.network.Vrf;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// `vrf NAME` with the route targets of its address families, each on a line of its own.
final class VrfSection {

  private VrfSection() {}

  static List<Vrf> read(Reading reading) {
    var vrfs = new ArrayList<Vrf>();
    for (Statement head : reading.global("vrf")) {
      if (head.negated() || head.size() < 2) {
        continue;
      }
      reading.claim(head);
      var imports = new LinkedHashSet<String>();
      var exports = new LinkedHashSet<String>();
      for (Statement family : Section.of(reading, head).all("address-family")) {
        var section = Section.of(reading, family);
        targets(reading, section.all("import", "route-target"), imports);
        targets(reading, section.all("export", "route-target"), exports);
      }
      vrfs.add(new Vrf(head.word(1), List.copyOf(imports), List.copyOf(exports), head.blockSpan()));
    }
    return vrfs;
  }

  private static void targets(Reading reading, List<Statement> blocks, Set<String> into) {
    for (Statement block : blocks) {
      if (block.size() > 2) {
        into.add(block.word(2));
      }
      for (Statement line : block.children()) {
        reading.claim(line);
        into.add(line.word(0));
      }
    }
  }
}
