package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.traffic.RoutePolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `policy-options policy-statement`: what a routing policy refuses, and from which sources it
/// takes.
final class RoutePolicySection {

  /// What matters of one policy.
  ///
  /// @param refuses whether some route reaches a `reject`
  /// @param sources protocols that its terms name
  record Policy(boolean refuses, Set<String> sources) {}

  private RoutePolicySection() {}

  /// The policies by the name of their part and their own, as [#key(String, String)] joins them.
  static Map<String, Policy> policies(Reading reading) {
    var policies = new HashMap<String, Policy>();
    for (Reading.Part part : reading.parts()) {
      for (Node policy : part.node().entries("policy-options", "policy-statement")) {
        policies.put(key(part.name(), policy.word()), policy(policy));
      }
    }
    return policies;
  }

  static String key(String part, String policy) {
    return part + "/" + policy;
  }

  /// The terms, then what stands outside of them, which is the last.
  private static List<Node> terms(Node policy) {
    var terms = new ArrayList<>(policy.entries("term"));
    if (policy.find("then") != null || policy.find("from") != null) {
      terms.add(policy);
    }
    return terms;
  }

  private static Policy policy(Node policy) {
    var sources = new LinkedHashSet<String>();
    boolean refuses = false;
    boolean decided = false;
    for (Node term : terms(policy)) {
      sources.addAll(term.entries("from", "protocol").stream().map(Node::word).toList());
      boolean everything = term.entries("from").isEmpty() && term.entries("to").isEmpty();
      var then = term.find("then");
      if (decided || then == null) {
        continue;
      }
      boolean rejects =
          then.find("reject") != null || then.find("default-action", "reject") != null;
      refuses |= rejects;
      decided = everything && (rejects || then.find("accept") != null);
    }
    return new Policy(refuses, sources);
  }

  static List<RoutePolicy> facts(Reading reading) {
    var facts = new ArrayList<RoutePolicy>();
    for (Reading.Part part : reading.parts()) {
      for (Node policy : part.node().entries("policy-options", "policy-statement")) {
        policy.claimAll();
        long sequence = 1;
        for (Node term : terms(policy)) {
          var matches = words(term, "from");
          matches.addAll(words(term, "to"));
          boolean permit = term.find("then", "reject") == null;
          facts.add(
              new RoutePolicy(
                  part.name(policy.word()),
                  sequence++,
                  permit,
                  matches,
                  words(term, "then"),
                  term.span()));
        }
      }
    }
    return facts;
  }

  /// Each statement of a block with its values, as the file words it.
  private static List<String> words(Node term, String block) {
    var texts = new ArrayList<String>();
    for (Node statement : term.entries(block)) {
      collect(statement, block.equals("then") ? "" : block + " ", texts);
    }
    return texts;
  }

  private static void collect(Node node, String before, List<String> texts) {
    if (node.isLeaf()) {
      texts.add(before + node.word());
      return;
    }
    for (Node child : node.children()) {
      collect(child, before + node.word() + " ", texts);
    }
  }
}
