package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.FactList;
import dev.kpdagger.device.traffic.ClassAction;
import dev.kpdagger.device.traffic.TrafficClass;
import dev.kpdagger.device.traffic.TrafficFacts;
import dev.kpdagger.device.traffic.TrafficPolicy;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Classes and policies of traffic: what decides over packets, not marks and queues; and policies
/// of routes.
final class TrafficSections {

  private TrafficSections() {}

  static TrafficFacts read(Reading reading, List<InterfaceBlocks.Block> interfaces) {
    return new TrafficFacts(
        reading.list(classes(reading)),
        reading.list(policies(reading, places(interfaces))),
        FactList.complete(List.of()),
        FactList.complete(List.of()),
        FactList.complete(List.of()),
        reading.list(RoutePolicies.of(reading).facts()));
  }

  /// `class-map [type T] [match-any|match-all] NAME`.
  private static List<TrafficClass> classes(Reading reading) {
    var classes = new ArrayList<TrafficClass>();
    for (Statement head : reading.global("class-map")) {
      if (head.negated() || head.size() < 2) {
        continue;
      }
      reading.claim(head);
      var criteria = new ArrayList<String>();
      for (Statement line : Section.of(reading, head).all("match")) {
        criteria.add(line.rest(1));
      }
      classes.add(
          new TrafficClass(
              head.word(head.size() - 1),
              kind(head),
              head.indexOf("match-all", 1) > 0,
              criteria,
              head.blockSpan()));
    }
    return classes;
  }

  private static String kind(Statement head) {
    var type = head.after("type", 1);
    return type.isEmpty() || type.equals("qos") ? "quality" : type;
  }

  private static List<TrafficPolicy> policies(Reading reading, Map<String, List<String>> places) {
    var policies = new ArrayList<TrafficPolicy>();
    for (Statement head : reading.global("policy-map")) {
      if (head.negated() || head.size() < 2) {
        continue;
      }
      reading.claim(head);
      var actions = new ArrayList<ClassAction>();
      for (Statement line : Section.of(reading, head).all("class")) {
        actions.add(action(reading, line));
      }
      var name = head.word(head.size() - 1);
      policies.add(
          new TrafficPolicy(
              name, kind(head), actions, places.getOrDefault(name, List.of()), head.blockSpan()));
    }
    return policies;
  }

  private static ClassAction action(Reading reading, Statement head) {
    var actions = new ArrayList<String>();
    for (Statement line : head.children()) {
      switch (line.word(0)) {
        case "police", "drop", "redirect", "http-redirect", "service-policy", "transmit" -> {
          reading.claim(line);
          actions.add(line.rest(0));
        }
        default -> {}
      }
    }
    return new ClassAction(head.word(head.size() - 1), actions, head.blockSpan());
  }

  /// `service-policy {input|output} NAME` of interfaces.
  private static Map<String, List<String>> places(List<InterfaceBlocks.Block> interfaces) {
    var places = new HashMap<String, List<String>>();
    for (InterfaceBlocks.Block block : interfaces) {
      for (Statement line : block.section().all("service-policy")) {
        if (!line.negated()) {
          var direction = line.word(1).equals("input") ? " in" : " out";
          places
              .computeIfAbsent(line.word(line.size() - 1), _ -> new ArrayList<>())
              .add(block.name() + direction);
        }
      }
    }
    return places;
  }
}
