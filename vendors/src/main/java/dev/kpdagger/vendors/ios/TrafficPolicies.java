package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.traffic.ClassAction;
import dev.kpdagger.device.traffic.TrafficClass;
import dev.kpdagger.device.traffic.TrafficPolicy;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `class-map`, `policy-map` and where `service-policy` applies them. Of a policy's actions those
/// count that decide whether a packet passes; marks and queues are left aside.
final class TrafficPolicies {

  private static final Set<String> DECIDING = Set.of("police", "drop", "inspect", "pass", "log");

  private TrafficPolicies() {}

  static List<TrafficClass> classes(Reading reading) {
    var classes = new ArrayList<TrafficClass>();
    for (Statement head : reading.global("class-map")) {
      if (head.negated() || head.size() < 2) {
        continue;
      }
      reading.claim(head);
      var criteria = new ArrayList<String>();
      for (Statement line : head.children()) {
        if (line.starts("match") && !line.negated() && line.size() > 1) {
          reading.claim(line);
          criteria.add(line.rest(1));
        }
      }
      classes.add(
          new TrafficClass(
              head.word(head.size() - 1),
              kind(head),
              head.indexOf("match-any", 1) < 0,
              criteria,
              head.blockSpan()));
    }
    return classes;
  }

  /// `class-map type inspect ...` and `policy-map type inspect ...`; without a type it is QoS.
  private static String kind(Statement head) {
    return switch (head.word(1).equals("type") ? head.word(2) : "") {
      case "" -> "quality";
      case "inspect" -> "inspection";
      case String other -> other;
    };
  }

  static List<TrafficPolicy> policies(Reading reading, List<InterfaceBlocks.Block> interfaces) {
    var places = places(reading, interfaces);
    var policies = new ArrayList<TrafficPolicy>();
    for (Statement head : reading.global("policy-map")) {
      if (head.negated() || head.size() < 2) {
        continue;
      }
      reading.claim(head);
      var actions = new ArrayList<ClassAction>();
      for (Statement part : head.children()) {
        if (part.starts("class") && !part.negated() && part.size() > 1) {
          actions.add(actions(reading, part));
        }
      }
      var name = head.word(head.size() - 1);
      policies.add(
          new TrafficPolicy(
              name, kind(head), actions, places.getOrDefault(name, List.of()), head.blockSpan()));
    }
    return policies;
  }

  private static ClassAction actions(Reading reading, Statement part) {
    reading.claim(part);
    var actions = new ArrayList<String>();
    for (Statement line : part.children()) {
      decide(reading, line, actions);
    }
    return new ClassAction(part.word(part.size() - 1), actions, part.blockSpan());
  }

  /// What becomes of packets above the rate stands under `police`, or beside it in old images.
  private static void decide(Reading reading, Statement line, List<String> actions) {
    boolean decides = DECIDING.contains(line.word(0)) || line.word(0).endsWith("-action");
    if (line.negated() || !decides) {
      return;
    }
    reading.claim(line);
    actions.add(line.rest(0));
    line.children().forEach(inner -> decide(reading, inner, actions));
  }

  private static Map<String, List<String>> places(
      Reading reading, List<InterfaceBlocks.Block> interfaces) {
    var places = new HashMap<String, List<String>>();
    for (InterfaceBlocks.Block block : interfaces) {
      applied(reading, block.section().lines(), block.name(), places);
    }
    for (Statement head : reading.global("control-plane")) {
      applied(reading, head.children(), head.rest(0), places);
    }
    for (Statement head : reading.global("zone-pair")) {
      applied(reading, head.children(), head.word(2), places);
    }
    return places;
  }

  /// `service-policy [type T] [input|output] NAME`.
  private static void applied(
      Reading reading, List<Statement> lines, String place, Map<String, List<String>> places) {
    for (Statement line : lines) {
      if (!line.starts("service-policy") || line.negated() || line.size() < 3) {
        continue;
      }
      reading.claim(line);
      var direction = line.word(line.size() - 2);
      boolean directed = direction.equals("input") || direction.equals("output");
      places
          .computeIfAbsent(line.word(line.size() - 1), _ -> new ArrayList<>())
          .add(directed ? place + " " + direction : place);
    }
  }
}
