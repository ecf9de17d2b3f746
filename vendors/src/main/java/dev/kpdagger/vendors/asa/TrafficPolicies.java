package dev.kpdagger.vendors.asa;

import dev.kpdagger.device.filtering.Inspection;
import dev.kpdagger.device.traffic.ClassAction;
import dev.kpdagger.device.traffic.TrafficClass;
import dev.kpdagger.device.traffic.TrafficPolicy;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `class-map`, `policy-map` and `service-policy`: inspections, connection limits, hand-over to
/// modules.
final class TrafficPolicies {

  private static final String INSPECTION = "inspection";

  private final Reading reading;
  private final Map<String, List<String>> places = new HashMap<>();
  private final List<TrafficPolicy> policies = new ArrayList<>();
  private final List<Inspection> inspections = new ArrayList<>();

  private TrafficPolicies(Reading reading) {
    this.reading = reading;
  }

  static TrafficPolicies read(Reading reading) {
    var found = new TrafficPolicies(reading);
    for (Statement line : reading.global("service-policy")) {
      if (!line.negated()) {
        reading.claim(line);
        var place = line.word(2).equals("global") ? "global" : line.rest(2);
        found.places.computeIfAbsent(line.word(1), _ -> new ArrayList<>(1)).add(place);
      }
    }
    for (Statement head : reading.global("policy-map")) {
      if (!head.negated()) {
        found.policy(head);
      }
    }
    return found;
  }

  List<TrafficPolicy> policies() {
    return policies;
  }

  List<Inspection> inspections() {
    return inspections;
  }

  /// `policy-map NAME`, or `policy-map type inspect PROTOCOL NAME` with its parameters.
  private void policy(Statement head) {
    reading.claim(head);
    boolean typed = head.word(1).equals("type");
    var name = head.word(typed ? head.size() - 1 : 1);
    var actions = new ArrayList<ClassAction>();
    Set<String> protocols = new LinkedHashSet<>();
    for (Statement line : head.children()) {
      if (line.negated() || (!line.starts("class") && !typed)) {
        continue;
      }
      var done = new ArrayList<String>();
      for (Statement action : line.children()) {
        reading.claim(action);
        var text = (action.negated() ? "no " : "") + action.rest(0);
        if (!action.starts("priority")) {
          done.add(text);
        }
        if (action.starts("inspect") && !action.negated()) {
          protocols.add(action.word(1));
        }
      }
      if (line.starts("description")) {
        continue;
      }
      reading.claim(line);
      var subject = line.starts("class") ? line.word(1) : line.rest(0);
      actions.add(new ClassAction(subject, done, line.blockSpan()));
    }
    var where = places.getOrDefault(name, List.of());
    policies.add(
        new TrafficPolicy(
            name, typed ? head.rest(1) : INSPECTION, actions, where, head.blockSpan()));
    if (!protocols.isEmpty()) {
      inspections.add(new Inspection(name, List.copyOf(protocols), where, head.blockSpan()));
    }
  }

  static List<TrafficClass> classes(Reading reading) {
    var classes = new ArrayList<TrafficClass>();
    for (Statement head : reading.global("class-map")) {
      if (head.negated()) {
        continue;
      }
      reading.claim(head);
      var criteria = new ArrayList<String>();
      for (Statement line : head.children()) {
        if (line.starts("match")) {
          reading.claim(line);
          criteria.add((line.negated() ? "no " : "") + line.rest(0));
        }
      }
      classes.add(
          new TrafficClass(
              head.word(head.size() - 1),
              INSPECTION,
              head.indexOf("match-any", 1) < 0,
              criteria,
              head.blockSpan()));
    }
    return classes;
  }
}
