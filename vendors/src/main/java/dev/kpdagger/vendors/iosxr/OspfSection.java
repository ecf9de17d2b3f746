package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.network.RoutingInterface;
import dev.kpdagger.device.network.RoutingProcess;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `router ospf` and `router ospfv3`: an interface inherits from its area, and the area from the
/// process.
final class OspfSection {

  private static final String NONE =
      "none unless configured; a configuration shows authentication at the process, area or"
          + " interface";
  private static final String ACTIVE =
      "off unless configured; a configuration shows passive at the process, area or interface";
  private static final String LOGGED =
      "logged; a configuration shows log adjacency changes disable where they are not";

  /// Lines that one interface inherits; what a hostile file writes before is not read.
  private static final int MAX_LINES = 500;

  private final Reading reading;
  private final String protocol;
  private final String name;
  private final List<RoutingProcess> processes;
  private final List<RoutingInterface> runs;

  private OspfSection(
      Reading reading,
      Statement head,
      List<RoutingProcess> processes,
      List<RoutingInterface> runs) {
    this.reading = reading;
    this.protocol = head.word(1);
    this.name = head.word(2);
    this.processes = processes;
    this.runs = runs;
  }

  static void read(Reading reading, List<RoutingProcess> processes, List<RoutingInterface> runs) {
    for (Statement head : reading.global("router")) {
      boolean about = head.word(1).equals("ospf") || head.word(1).equals("ospfv3");
      if (about && !head.negated()) {
        reading.claim(head);
        new OspfSection(reading, head, processes, runs).process(head, "");
      }
    }
  }

  private void process(Statement head, String vrf) {
    var section = Section.of(reading, head);
    var redistributes =
        section.all("redistribute").stream()
            .filter(line -> !line.negated())
            .map(OspfSection::source)
            .toList();
    var passive = section.last("passive");
    var log = section.last("log", "adjacency");
    processes.add(
        new RoutingProcess(
            protocol,
            name,
            vrf,
            passive == null || passive.negated()
                ? section.absent(false, ACTIVE)
                : Fact.explicit(!passive.word(1).equals("disable"), passive.span()),
            log == null || log.negated()
                ? section.absent(true, LOGGED)
                : Fact.explicit(log.indexOf("disable", 2) < 0, log.span()),
            redistributes,
            AwaitsLabels.of(section),
            head.blockSpan()));
    inherit(head);
    var handedDown = handedDown(List.of(), head);
    for (Statement area : section.all("area")) {
      if (!area.negated()) {
        area(head, area, handedDown);
      }
    }
    for (Statement inner : section.all("vrf")) {
      if (!inner.negated()) {
        // a VRF is a process of its own and inherits nothing but what stands under it
        process(inner, inner.word(1));
      }
    }
  }

  private void area(Statement head, Statement area, List<Statement> outer) {
    inherit(area);
    var handedDown = handedDown(outer, area);
    var section = Section.of(reading, area);
    for (String word :
        new String[] {"interface", "virtual-link", "sham-link", "multi-area-interface"}) {
      for (Statement place : section.all(word)) {
        if (!place.negated()) {
          inherit(place);
          runs.add(run(head, place, word, handedDown(handedDown, place)));
        }
      }
    }
  }

  /// The lines that a block hands down, after those that were handed to it.
  private static List<Statement> handedDown(List<Statement> outer, Statement block) {
    var lines = new ArrayList<>(outer);
    for (Statement line : block.children()) {
      switch (line.word(0)) {
        case "authentication",
            "authentication-key",
            "message-digest-key",
            "passive",
            "encryption" ->
            lines.add(line);
        default -> {}
      }
    }
    return lines.size() > MAX_LINES ? lines.subList(lines.size() - MAX_LINES, lines.size()) : lines;
  }

  /// Marks what a block hands down, also where nothing takes it.
  private void inherit(Statement block) {
    var section = Section.of(reading, block);
    section.last("authentication");
    section.last("passive");
    section.last("encryption");
    for (String word : new String[] {"message-digest-key", "authentication-key"}) {
      for (Statement line : section.all(word)) {
        XrSecrets.readWord(reading, line, word.startsWith("m") ? 3 : 1);
      }
    }
  }

  private RoutingInterface run(
      Statement head, Statement place, String word, List<Statement> lines) {
    var name = word.equals("interface") ? place.word(1) : place.rest(0);
    var method = authentication(head, lines);
    return new RoutingInterface(
        protocol,
        this.name,
        name,
        passive(head, lines),
        method,
        key(lines, method),
        place.blockSpan());
  }

  /// The last of the lines counts, which is the innermost.
  private static @Nullable Statement innermost(List<Statement> lines, String word) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (lines.get(i).starts(word)) {
        return lines.get(i);
      }
    }
    return null;
  }

  private Fact<Boolean> passive(Statement head, List<Statement> lines) {
    var line = innermost(lines, "passive");
    return line == null || line.negated()
        ? reading.absentIn(head, false, ACTIVE)
        : Fact.explicit(!line.word(1).equals("disable"), line.span());
  }

  /// A digest without a key protects nothing.
  private Fact<String> authentication(Statement head, List<Statement> lines) {
    if (protocol.equals("ospfv3")) {
      return ipsec(head, lines);
    }
    var line = innermost(lines, "authentication");
    if (line == null || line.negated()) {
      return reading.absentIn(head, "none", NONE);
    }
    int chain = line.indexOf("keychain", 1);
    if (chain > 0) {
      return KeyChains.method(reading, line.word(chain + 1), line.span());
    }
    return switch (line.word(1)) {
      case "null" -> Fact.explicit("none", line.span());
      case "message-digest" ->
          Fact.explicit(
              innermost(lines, "message-digest-key") == null ? "none" : "md5", line.span());
      default ->
          Fact.explicit(
              innermost(lines, "authentication-key") == null ? "none" : "cleartext", line.span());
    };
  }

  /// OSPFv3 protects its packets with IPsec: `authentication ipsec spi N {md5|sha1} KEY`.
  private Fact<String> ipsec(Statement head, List<Statement> lines) {
    var line = innermost(lines, "authentication");
    var encryption = innermost(lines, "encryption");
    var mode = encryption == null ? line : encryption;
    if (mode == null || mode.negated()) {
      return reading.absentIn(head, "none", NONE);
    }
    for (int i = 1; i < mode.size(); i++) {
      switch (mode.word(i)) {
        case "disable", "null" -> {
          if (i == 1) {
            return Fact.explicit("none", mode.span());
          }
        }
        case "md5", "sha1" -> {
          int esp = mode.indexOf("esp", 1);
          XrSecrets.read(reading, mode, esp > 0 ? esp + 2 : i + 1);
          return Fact.explicit(mode.word(i), mode.span());
        }
        default -> {}
      }
    }
    return reading.notUnderstood(mode);
  }

  private @Nullable Secret key(List<Statement> lines, Fact<String> method) {
    var word =
        switch (method.orNull()) {
          case "md5" -> "message-digest-key";
          case "cleartext" -> "authentication-key";
          case null, default -> "";
        };
    var line = word.isEmpty() ? null : innermost(lines, word);
    if (line == null || line.negated()) {
      return null;
    }
    return XrSecrets.readWord(reading, line, word.startsWith("m") ? 3 : 1);
  }

  /// `static`, `connected`, `bgp 65000`; options are left out.
  static String source(Statement line) {
    var first = line.word(1);
    return switch (first) {
      case "static", "connected", "local", "subscriber", "mobile", "rip" -> first;
      default -> line.size() > 2 ? first + " " + line.word(2) : first;
    };
  }
}
