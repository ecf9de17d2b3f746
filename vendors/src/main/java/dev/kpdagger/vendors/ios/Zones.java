package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.protection.ManagementInterface;
import dev.kpdagger.device.protection.Zone;
import dev.kpdagger.device.protection.ZonePair;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// `zone security`, `zone-member`, `zone-pair`, and the interfaces that `control-plane host` keeps
/// for management.
final class Zones {

  private Zones() {}

  static List<Zone> zones(Reading reading, List<InterfaceBlocks.Block> interfaces) {
    var members = new HashMap<String, List<String>>();
    for (InterfaceBlocks.Block block : interfaces) {
      if (block.section().lacks("zone-member")) {
        continue;
      }
      for (Statement line : block.section().lines()) {
        if (line.starts("zone-member", "security") && !line.negated() && line.size() == 3) {
          reading.claim(line);
          members.computeIfAbsent(line.word(2), _ -> new ArrayList<>()).add(block.name());
        }
      }
    }
    var zones = new ArrayList<Zone>();
    for (Statement head : reading.global("zone")) {
      if (head.starts("zone", "security") && !head.negated() && head.size() > 2) {
        reading.claim(head);
        zones.add(
            new Zone(
                head.word(2), members.getOrDefault(head.word(2), List.of()), head.blockSpan()));
      }
    }
    return zones;
  }

  static List<ZonePair> pairs(Reading reading) {
    var pairs = new ArrayList<ZonePair>();
    for (Statement head : reading.global("zone-pair")) {
      if (!head.starts("zone-pair", "security") || head.negated() || head.size() < 3) {
        continue;
      }
      reading.claim(head);
      var policy = Section.of(reading, head).last("service-policy", "type");
      pairs.add(
          new ZonePair(
              head.word(2),
              head.after("source", 3),
              head.after("destination", 3),
              policy == null || policy.negated() ? "" : policy.word(3),
              head.blockSpan()));
    }
    return pairs;
  }

  /// `management-interface NAME allow PROTOCOL...`.
  static List<ManagementInterface> managementInterfaces(Reading reading) {
    var found = new ArrayList<ManagementInterface>();
    for (Statement head : reading.global("control-plane")) {
      for (Statement line : head.children()) {
        boolean names = line.starts("management-interface") && line.word(2).equals("allow");
        if (names && !line.negated()) {
          reading.claim(line);
          found.add(
              new ManagementInterface(
                  InterfaceNames.full(line.word(1)), line.words(3), line.span()));
        }
      }
    }
    return found;
  }
}
