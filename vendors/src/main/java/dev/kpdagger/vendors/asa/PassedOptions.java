package dev.kpdagger.vendors.asa;

import dev.kpdagger.device.support.Feature;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// IP options that a map in use lets pass besides those of the default map and padding. The
/// firewall drops packets with any other option (Cisco ASA Series Firewall CLI Configuration Guide,
/// Defaults for IP Options Inspection).
final class PassedOptions {

  private static final String NAME = "ip-options-passed";
  private static final String INSPECTION = "ip-options";

  /// Padding, and the option that RSVP needs.
  private static final Set<String> HARMLESS = Set.of("eool", "nop", "router-alert");

  private PassedOptions() {}

  /// With what the features of the platform are besides.
  static List<Feature> with(List<Feature> others, Reading reading) {
    var used = new HashSet<String>();
    for (Statement map : reading.global("policy-map")) {
      lines(map)
          .filter(line -> line.starts("inspect", INSPECTION) && !line.negated())
          .forEach(line -> used.add(line.word(2)));
    }
    return Stream.concat(
            others.stream(),
            reading.global("policy-map").stream()
                .filter(map -> map.starts("policy-map", "type", "inspect"))
                .filter(map -> map.word(3).equals(INSPECTION) && used.contains(map.word(4)))
                .flatMap(PassedOptions::lines)
                .filter(line -> line.word(1).equals("action") && line.word(2).equals("allow"))
                .filter(line -> !line.negated() && !HARMLESS.contains(line.word(0)))
                .map(
                    line -> {
                      reading.claim(line);
                      return new Feature(NAME, line.span());
                    }))
        .toList();
  }

  private static Stream<Statement> lines(Statement block) {
    return block.children().stream()
        .flatMap(child -> Stream.concat(Stream.of(child), lines(child)));
  }
}
