package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.protection.FirstHopPolicy;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// `ipv6 nd raguard policy`, `ipv6 dhcp guard policy` and their like, and what they are attached
/// to.
final class FirstHopPolicies {

  private FirstHopPolicies() {}

  static List<FirstHopPolicy> read(Reading reading, List<InterfaceBlocks.Block> interfaces) {
    var places = new HashMap<String, List<String>>();
    for (InterfaceBlocks.Block block : interfaces) {
      var section = block.section();
      if (!section.lacks("ipv6") || !section.lacks("device-tracking")) {
        attached(reading, section.lines(), block.name(), places);
      }
    }
    for (Statement head : reading.global("vlan")) {
      if (head.starts("vlan", "configuration")) {
        attached(reading, head.children(), "vlan " + head.word(2), places);
      }
    }
    attached(reading, reading.global("ipv6"), "all", places);
    var policies = new ArrayList<FirstHopPolicy>();
    for (String first : List.of("ipv6", "device-tracking")) {
      for (Statement head : reading.global(first)) {
        int at = head.indexOf("policy", 1);
        var kind = kind(head);
        if (at > 0 && !kind.isEmpty() && !head.negated() && at == head.size() - 2) {
          policies.add(policy(reading, head, kind, places));
        }
      }
    }
    return policies;
  }

  private static FirstHopPolicy policy(
      Reading reading, Statement head, String kind, Map<String, List<String>> places) {
    reading.claim(head);
    var name = head.word(head.size() - 1);
    var options = new ArrayList<String>();
    for (Statement line : head.children()) {
      reading.claim(line);
      options.add((line.negated() ? "no " : "") + line.rest(0));
    }
    return new FirstHopPolicy(
        kind, name, options, places.getOrDefault(kind + " " + name, List.of()), head.blockSpan());
  }

  private static void attached(
      Reading reading, List<Statement> lines, String place, Map<String, List<String>> places) {
    for (Statement line : lines) {
      int at = line.indexOf("attach-policy", 1);
      var kind = kind(line);
      if (at > 0 && at + 1 < line.size() && !kind.isEmpty() && !line.negated()) {
        reading.claim(line);
        places.computeIfAbsent(kind + " " + line.word(at + 1), _ -> new ArrayList<>()).add(place);
      }
    }
  }

  private static String kind(Statement line) {
    if (line.starts("ipv6", "nd", "raguard")) {
      return "router-advertisement";
    }
    if (line.starts("ipv6", "dhcp", "guard")) {
      return "dhcp-server";
    }
    if (line.starts("ipv6", "source-guard")) {
      return "source";
    }
    if (line.starts("ipv6", "destination-guard")) {
      return "destination";
    }
    return line.starts("ipv6", "snooping") || line.starts("device-tracking") ? "snooping" : "";
  }
}
