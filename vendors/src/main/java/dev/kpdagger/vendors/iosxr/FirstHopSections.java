package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.network.FirstHopGroup;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// `router hsrp` and `router vrrp`: groups under interfaces and address families.
final class FirstHopSections {

  private static final String HSRP_DEFAULT =
      "none configured; a configuration shows authentication under hsrp where there is one";
  private static final String VRRP_DEFAULT =
      "none configured; a configuration shows text-authentication under vrrp where there is one";

  private FirstHopSections() {}

  /// The groups by the name of their interface.
  static Map<String, List<FirstHopGroup>> read(Reading reading) {
    var groups = new HashMap<String, List<FirstHopGroup>>();
    for (Statement head : reading.global("router")) {
      var protocol = head.word(1);
      if (head.negated() || (!protocol.equals("hsrp") && !protocol.equals("vrrp"))) {
        continue;
      }
      reading.claim(head);
      for (Statement place : Section.of(reading, head).all("interface")) {
        var found = groups.computeIfAbsent(place.word(1), _ -> new ArrayList<>(1));
        collect(reading, protocol, place.word(1), place, found);
      }
    }
    return groups;
  }

  /// Old releases write the groups under the interface, newer ones under its address families.
  private static void collect(
      Reading reading,
      String protocol,
      String interfaceName,
      Statement place,
      List<FirstHopGroup> found) {
    for (Statement line : place.children()) {
      if (line.starts("address-family")) {
        reading.claim(line);
        collect(reading, protocol, interfaceName, line, found);
      } else if (line.starts(protocol) && !line.negated()) {
        Long number = Numbers.parse(line.word(1));
        if (number != null) {
          reading.claim(line);
          found.add(group(Section.of(reading, line), protocol, interfaceName, number));
        }
      }
    }
  }

  private static FirstHopGroup group(
      Section section, String protocol, String interfaceName, long number) {
    boolean hsrp = protocol.equals("hsrp");
    var line = section.last(hsrp ? "authentication" : "text-authentication");
    Fact<String> authentication = section.absent("none", hsrp ? HSRP_DEFAULT : VRRP_DEFAULT);
    Secret key = null;
    if (line != null && !line.negated()) {
      authentication = Fact.explicit("text", line.span());
      key = XrSecrets.read(section.reading(), line, 1);
    }
    return new FirstHopGroup(
        protocol, interfaceName, number, authentication, key, section.head().blockSpan());
  }
}
