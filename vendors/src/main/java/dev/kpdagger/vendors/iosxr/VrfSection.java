package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.network.Vrf;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `vrf NAME` with the route targets of its address families, each on a line of its own.
final class VrfSection {

  private VrfSection() {}

  static List<Vrf> read(Reading reading) {
    var vrfs = new ArrayList<Vrf>();
    var distinguishers = distinguishers(reading);
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
      vrfs.add(
          new Vrf(
              head.word(1),
              List.copyOf(imports),
              List.copyOf(exports),
              distinguishers.getOrDefault(head.word(1), ""),
              head.blockSpan()));
    }
    return vrfs;
  }

  /// `rd` of each VRF: under `router bgp`, in new releases also under the VRF itself.
  private static Map<String, String> distinguishers(Reading reading) {
    var found = new HashMap<String, String>();
    for (Statement head : reading.global("vrf")) {
      distinguisher(reading, head, found);
    }
    for (Statement head : reading.global("router")) {
      if (head.starts("router", "bgp") && !head.negated()) {
        Section.of(reading, head).all("vrf").forEach(vrf -> distinguisher(reading, vrf, found));
      }
    }
    return found;
  }

  private static void distinguisher(Reading reading, Statement vrf, Map<String, String> found) {
    var line = Section.of(reading, vrf).last("rd");
    if (!vrf.negated() && line != null && !line.negated()) {
      found.put(vrf.word(1), line.word(1));
    }
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
