package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.Inspection;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `ip inspect name NAME PROTOCOL`, the stateful filter before zones, and where it is applied.
final class InspectionSection {

  private InspectionSection() {}

  static List<Inspection> read(Reading reading, List<InterfaceBlocks.Block> interfaces) {
    Map<String, List<Statement>> rules = new LinkedHashMap<>();
    for (Statement line : reading.global("ip")) {
      if (line.starts("ip", "inspect", "name") && !line.negated() && line.size() > 4) {
        reading.claim(line);
        rules.computeIfAbsent(line.word(3), _ -> new ArrayList<>()).add(line);
      }
    }
    if (rules.isEmpty()) {
      return List.of();
    }
    Map<String, List<String>> places = places(reading, interfaces);
    var inspections = new ArrayList<Inspection>();
    rules.forEach(
        (name, lines) ->
            inspections.add(
                new Inspection(
                    name,
                    lines.stream().map(line -> line.word(4)).toList(),
                    places.getOrDefault(name, List.of()),
                    SourceSpan.of(lines.getFirst().line(), lines.getLast().line()))));
    return inspections;
  }

  private static Map<String, List<String>> places(
      Reading reading, List<InterfaceBlocks.Block> interfaces) {
    Map<String, List<String>> places = new LinkedHashMap<>();
    for (InterfaceBlocks.Block block : interfaces) {
      for (Statement line : block.section().lines()) {
        if (line.starts("ip", "inspect") && !line.negated() && line.size() == 4) {
          reading.claim(line);
          places
              .computeIfAbsent(line.word(2), _ -> new ArrayList<>())
              .add(block.name() + " " + line.word(3));
        }
      }
    }
    return places;
  }
}
