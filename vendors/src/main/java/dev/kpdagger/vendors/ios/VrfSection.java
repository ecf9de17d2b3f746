package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.network.Vrf;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// `vrf definition NAME`, in old images `ip vrf NAME`.
final class VrfSection {

  private VrfSection() {}

  static List<Vrf> read(Reading reading) {
    var vrfs = new ArrayList<Vrf>();
    for (Statement head : reading.global("vrf")) {
      if (head.word(1).equals("definition") && !head.negated()) {
        vrfs.add(vrf(reading, head, head.word(2)));
      }
    }
    for (Statement head : reading.global("ip")) {
      if (head.word(1).equals("vrf") && head.size() == 3 && !head.negated()) {
        vrfs.add(vrf(reading, head, head.word(2)));
      }
    }
    return vrfs;
  }

  private static Vrf vrf(Reading reading, Statement head, String name) {
    reading.claim(head);
    var imports = new ArrayList<String>();
    var exports = new ArrayList<String>();
    targets(reading, head, imports, exports);
    for (Statement family : head.children()) {
      targets(reading, family, imports, exports);
    }
    return new Vrf(name, imports, exports, distinguisher(reading, head), head.blockSpan());
  }

  private static String distinguisher(Reading reading, Statement head) {
    var line = Section.of(reading, head).last("rd");
    return line == null || line.negated() ? "" : line.word(1);
  }

  /// `route-target export|import|both TARGET`; without a direction it means both.
  private static void targets(
      Reading reading, Statement section, List<String> imports, List<String> exports) {
    for (Statement line : section.children()) {
      if (!line.starts("route-target") || line.negated()) {
        continue;
      }
      reading.claim(line);
      var direction = line.word(1);
      boolean named =
          direction.equals("import") || direction.equals("export") || direction.equals("both");
      var target = line.word(named ? 2 : 1);
      if (!direction.equals("export") && !imports.contains(target)) {
        imports.add(target);
      }
      if (!direction.equals("import") && !exports.contains(target)) {
        exports.add(target);
      }
    }
  }
}
