package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.traffic.ClassAction;
import dev.kpdagger.device.traffic.TrafficClass;
import dev.kpdagger.device.traffic.TrafficPolicy;
import dev.kpdagger.vendors.lines.Numbers;
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

  private static final Set<String> DECIDING = Set.of("police", "drop");

  private TrafficPolicies() {}

  static List<TrafficClass> classes(Reading reading) {
    var classes = new ArrayList<TrafficClass>();
    for (Statement head : reading.global("class-map")) {
      if (head.negated() || head.size() < 2 || queues(head)) {
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

  /// Queues and buffers decide nothing over packets.
  private static boolean queues(Statement head) {
    return head.word(1).equals("type")
        && (head.word(2).equals("queuing") || head.word(2).equals("network-qos"));
  }

  /// `type control-plane` is what CoPP uses; without a type it is QoS.
  private static String kind(Statement head) {
    return switch (head.word(1).equals("type") ? head.word(2) : "qos") {
      case "qos" -> "quality";
      case String other -> other;
    };
  }

  static List<TrafficPolicy> policies(Reading reading, List<InterfaceBlocks.Block> interfaces) {
    var places = places(reading, interfaces);
    var policies = new ArrayList<TrafficPolicy>();
    for (Statement head : reading.global("policy-map")) {
      if (head.negated() || head.size() < 2 || queues(head)) {
        continue;
      }
      reading.claim(head);
      var actions = new ArrayList<ClassAction>();
      for (Statement part : head.children()) {
        int at = Numbers.parse(part.word(0)) == null ? 0 : 1;
        if (part.word(at).equals("class") && !part.negated()) {
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
      if (DECIDING.contains(line.word(0)) && !line.negated()) {
        reading.claim(line);
        actions.add(line.rest(0));
      }
    }
    return new ClassAction(part.word(part.size() - 1), actions, part.blockSpan());
  }

  private static Map<String, List<String>> places(
      Reading reading, List<InterfaceBlocks.Block> interfaces) {
    var places = new HashMap<String, List<String>>();
    for (InterfaceBlocks.Block block : interfaces) {
      applied(reading, block.section().lines(), block.name(), places);
    }
    for (Statement head : reading.global("control-plane")) {
      reading.claim(head);
      applied(reading, head.children(), head.rest(0), places);
    }
    return places;
  }

  /// `service-policy [type T] [input|output] NAME`.
  private static void applied(
      Reading reading, List<Statement> lines, String place, Map<String, List<String>> places) {
    for (Statement line : lines) {
      boolean queues = line.word(1).equals("type") && !line.word(2).equals("qos");
      if (!line.starts("service-policy") || line.negated() || line.size() < 3 || queues) {
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
