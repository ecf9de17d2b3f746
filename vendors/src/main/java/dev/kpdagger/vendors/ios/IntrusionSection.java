package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.protection.IntrusionRule;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// `ip ips name NAME [list LIST]`, and the interfaces that apply it.
final class IntrusionSection {

  private IntrusionSection() {}

  static List<IntrusionRule> read(Reading reading, List<InterfaceBlocks.Block> interfaces) {
    var places = new HashMap<String, List<String>>();
    for (InterfaceBlocks.Block block : interfaces) {
      if (block.section().lacks("ip")) {
        continue;
      }
      for (Statement line : block.section().lines()) {
        if (line.starts("ip", "ips") && !line.negated() && line.size() == 4) {
          reading.claim(line);
          places
              .computeIfAbsent(line.word(2), _ -> new ArrayList<>())
              .add(block.name() + " " + line.word(3));
        }
      }
    }
    var rules = new ArrayList<IntrusionRule>();
    for (Statement line : reading.global("ip")) {
      if (line.starts("ip", "ips", "name") && !line.negated() && line.size() > 3) {
        reading.claim(line);
        rules.add(
            new IntrusionRule(
                line.word(3),
                line.after("list", 4),
                places.getOrDefault(line.word(3), List.of()),
                line.span()));
      }
    }
    return rules;
  }
}
