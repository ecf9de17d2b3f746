package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.traffic.ClassAction;
import dev.kpdagger.device.traffic.TrafficClass;
import dev.kpdagger.device.traffic.TrafficPolicy;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Classes and policies: `class-map` and `policy-map` for quality, redirection and the control
/// plane; applications and the adaptive topology of a wide-area network, which decide on which way
/// traffic leaves.
final class TrafficPolicies {

  private TrafficPolicies() {}

  static List<TrafficClass> classes(Reading reading) {
    var classes = new ArrayList<TrafficClass>();
    for (Statement head : reading.global("class-map")) {
      if (head.negated()) {
        continue;
      }
      reading.claim(head);
      int at = head.word(1).equals("type") ? 3 : 1;
      boolean mode = head.word(at).startsWith("match-");
      classes.add(
          new TrafficClass(
              head.word(mode ? at + 1 : at),
              kind(head),
              head.word(at).equals("match-all"),
              criteria(reading, head, "match"),
              head.blockSpan()));
    }
    for (Statement head : reading.global("application")) {
      if (head.negated()) {
        continue;
      }
      reading.claim(head);
      for (Statement line : head.children()) {
        boolean named = line.starts("category") || line.starts("application-profile");
        if (named || line.starts("application")) {
          reading.claim(line);
          classes.add(
              new TrafficClass(
                  line.word(named ? 1 : 2),
                  line.word(0),
                  false,
                  criteria(reading, line, ""),
                  line.blockSpan()));
        }
      }
    }
    return classes;
  }

  private static String kind(Statement head) {
    if (!head.word(1).equals("type")) {
      return "quality";
    }
    return switch (head.word(2)) {
      case "qos", "quality-of-service" -> "quality";
      case "copp", "control-plane" -> "control-plane";
      default -> head.word(2);
    };
  }

  /// The lines with a first word, or all of them, in the words of the file.
  private static List<String> criteria(Reading reading, Statement head, String first) {
    var found = new ArrayList<String>();
    for (Statement line : head.children()) {
      if (first.isEmpty() || line.starts(first)) {
        reading.claim(line);
        if (!line.negated()) {
          found.add(line.rest(first.isEmpty() ? 0 : 1));
        }
      }
    }
    return found;
  }

  static List<TrafficPolicy> policies(Reading reading, List<InterfaceBlocks.Block> interfaces) {
    var places = places(reading, interfaces);
    var policies = new ArrayList<TrafficPolicy>();
    for (Statement head : reading.global("policy-map")) {
      if (head.negated()) {
        continue;
      }
      reading.claim(head);
      var name = head.word(head.size() - 1);
      var kind = kind(head);
      policies.add(
          new TrafficPolicy(
              name,
              kind,
              actions(reading, head),
              kind.equals("control-plane")
                  ? List.of("control plane")
                  : places.getOrDefault(name, List.of()),
              head.blockSpan()));
    }
    for (Statement head : reading.global("router")) {
      if (!head.negated()) {
        switch (head.word(1)) {
          case "adaptive-virtual-topology" -> topology(reading, head, policies);
          case "internet-exit" -> exits(reading, head, policies);
          default -> {}
        }
      }
    }
    return policies;
  }

  /// `service-policy type T {input|output} NAME` of interfaces.
  private static Map<String, List<String>> places(
      Reading reading, List<InterfaceBlocks.Block> interfaces) {
    var places = new HashMap<String, List<String>>();
    for (InterfaceBlocks.Block block : interfaces) {
      for (Statement line : block.section().all("service-policy")) {
        if (!line.negated() && line.size() > 3) {
          places
              .computeIfAbsent(line.word(line.size() - 1), _ -> new ArrayList<>())
              .add(block.name() + " " + line.word(line.size() - 2).replace("put", ""));
        }
      }
    }
    for (Statement head : reading.global("system")) {
      Section.of(reading, head).all("service-policy");
    }
    return places;
  }

  /// What decides over packets: `police`, `drop`, `set nexthop`; shapes of the control plane.
  private static List<ClassAction> actions(Reading reading, Statement head) {
    var actions = new ArrayList<ClassAction>();
    for (Statement line : head.children()) {
      int at = line.indexOf("class", 0);
      if (at < 0 || at > 1 || line.negated()) {
        continue;
      }
      reading.claim(line);
      var own = new ArrayList<String>();
      for (Statement inner : line.children()) {
        switch (inner.word(0)) {
          case "police", "drop", "shape", "bandwidth" -> {
            reading.claim(inner);
            own.add(inner.rest(0));
          }
          case "set" -> {
            reading.claim(inner);
            if (inner.word(1).equals("nexthop")) {
              own.add(inner.rest(0));
            }
          }
          default -> {}
        }
      }
      actions.add(new ClassAction(line.word(at + 1), own, line.blockSpan()));
    }
    return actions;
  }

  /// `policy P`, `match application-profile A`, `avt profile X`; `profile X`, `internet-exit policy
  /// E`; `vrf V`, `avt policy P`.
  private static void topology(Reading reading, Statement head, List<TrafficPolicy> policies) {
    reading.claim(head);
    Section.of(reading, head).last("topology");
    var places = new HashMap<String, List<String>>();
    for (Statement vrf : head.children()) {
      if (vrf.starts("vrf")) {
        reading.claim(vrf);
        var use = Section.of(reading, vrf).last("avt", "policy");
        if (use != null && !use.negated()) {
          places.computeIfAbsent(use.word(2), _ -> new ArrayList<>()).add("vrf " + vrf.word(1));
        }
      }
    }
    for (Statement line : head.children()) {
      boolean policy = line.starts("policy");
      if (!policy && !line.starts("profile")) {
        continue;
      }
      reading.claim(line);
      var actions = new ArrayList<ClassAction>();
      for (Statement inner : line.children()) {
        if (policy && inner.starts("match")) {
          reading.claim(inner);
          actions.add(
              new ClassAction(inner.word(2), criteria(reading, inner, "avt"), inner.blockSpan()));
        } else if (!policy && inner.starts("internet-exit")) {
          reading.claim(inner);
          actions.add(new ClassAction("all", List.of(inner.rest(0)), inner.span()));
        }
      }
      policies.add(
          new TrafficPolicy(
              line.word(1),
              policy ? "topology" : "topology-profile",
              actions,
              places.getOrDefault(line.word(1), List.of()),
              line.blockSpan()));
    }
  }

  /// `exit-group G`, `local connection C`; `policy P`, `exit-group G`.
  private static void exits(Reading reading, Statement head, List<TrafficPolicy> policies) {
    reading.claim(head);
    for (Statement line : head.children()) {
      if (!line.starts("exit-group") && !line.starts("policy")) {
        continue;
      }
      reading.claim(line);
      policies.add(
          new TrafficPolicy(
              line.word(1),
              line.starts("policy") ? "internet-exit" : "internet-exit-group",
              List.of(new ClassAction("all", criteria(reading, line, ""), line.blockSpan())),
              List.of(),
              line.blockSpan()));
    }
  }
}
