package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessListUse;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Every place where the file applies an access list. The lines themselves belong to whoever reads
/// their section.
final class AccessListUses {

  private final Reading reading;
  private final Map<String, SourceSpan> four = new HashMap<>();
  private final Map<String, SourceSpan> six = new HashMap<>();
  private final Map<String, SourceSpan> frames = new HashMap<>();
  private final List<AccessListUse> uses = new ArrayList<>();

  private AccessListUses(Reading reading, List<AccessList> lists) {
    this.reading = reading;
    for (AccessList list : lists) {
      var names =
          list.kind() == AccessListKind.IPV6
              ? six
              : list.kind() == AccessListKind.MAC ? frames : four;
      names.putIfAbsent(list.name(), list.span());
    }
  }

  static List<AccessListUse> read(
      Reading reading, List<AccessList> lists, List<InterfaceBlocks.Block> interfaces) {
    var uses = new AccessListUses(reading, lists);
    for (InterfaceBlocks.Block block : interfaces) {
      for (Statement line : block.section().lines()) {
        if (!line.negated()) {
          uses.ofInterface(block.name(), line);
        }
      }
    }
    uses.lines();
    uses.services();
    uses.snmp();
    uses.ntp();
    uses.classes();
    uses.routing();
    return uses.uses;
  }

  private void add(
      String list,
      Map<String, SourceSpan> names,
      String purpose,
      String place,
      String direction,
      Statement line) {
    if (list.isEmpty()) {
      return;
    }
    var span = names.get(list);
    Fact<Boolean> known =
        span != null
            ? Fact.explicit(true, span)
            : reading.absent(false, "the file has no access list of this name");
    uses.add(new AccessListUse(list, purpose, place, direction, known, line.span()));
  }

  private Map<String, SourceSpan> family(String word) {
    return word.toLowerCase(Locale.ROOT).equals("ipv6") ? six : four;
  }

  private void ofInterface(String name, Statement line) {
    if (!line.word(1).equals("access-group")) {
      return;
    }
    var names = line.starts("ethernet-services") ? frames : family(line.word(0));
    var direction = line.indexOf("ingress", 3) > 0 ? "in" : "out";
    for (String list : InterfaceSection.lists(line)) {
      add(list, names, "interface", name, direction, line);
    }
  }

  /// The same name may stand for a list of either family.
  private void lines() {
    for (Statement head : reading.global("line")) {
      for (Statement line : head.children()) {
        if (line.starts("access-class") && !line.negated()) {
          boolean plain = line.word(1).equals("ingress") || line.word(1).equals("egress");
          int at = plain ? 1 : 2;
          var list = line.word(at + 1);
          var names = plain && !four.containsKey(list) && six.containsKey(list) ? six : four;
          var direction = line.word(at).equals("ingress") ? "in" : "out";
          add(
              list,
              plain ? names : family(line.word(1)),
              "line",
              "line " + head.rest(1),
              direction,
              line);
        }
      }
    }
  }

  private void services() {
    for (Statement line : reading.global("ssh")) {
      if (line.starts("ssh", "server") && !line.negated()) {
        named(line, "line", "ssh vrf " + line.after("vrf", 2));
      }
    }
    for (Statement line : reading.global("telnet")) {
      int at = line.indexOf("access-list", 2);
      if (at > 0 && line.indexOf("server", 1) > 0 && !line.negated()) {
        boolean newer = line.indexOf("ipv6", 1) > 0;
        add(line.word(at + 1), newer ? six : four, "line", line.rest(0), "in", line);
      }
    }
    for (Statement line : reading.global("http")) {
      add(line.after("access-group", 1), four, "http", "http server", "in", line);
    }
    for (Statement head : reading.global("xml")) {
      for (Statement vrf : head.children()) {
        for (Statement line : vrf.children()) {
          named(line, "xml", "xml agent " + vrf.rest(0));
        }
      }
    }
    for (Statement line : reading.global("tftp")) {
      add(line.after("access-list", 1), four, "tftp", "tftp server", "in", line);
    }
  }

  /// `ipv4 access-list A ipv6 access-list B` anywhere in a line.
  private void named(Statement line, String purpose, String place) {
    for (int i = 0; i + 2 < line.size(); i++) {
      if (line.word(i + 1).equals("access-list")) {
        add(line.word(i + 2), family(line.word(i)), purpose, place, "in", line);
      }
    }
  }

  private void snmp() {
    for (Statement line : reading.global("snmp-server")) {
      if (!line.negated()) {
        snmp(line);
      }
    }
  }

  private void snmp(Statement line) {
    switch (line.word(1)) {
      case "community" ->
          SnmpLists.of(line, SnmpLists.afterCommunity(line))
              .each(
                  (list, newer) ->
                      add(list, newer ? six : four, "snmp", "snmp community", "in", line));
      case "group" ->
          SnmpLists.of(line, 4)
              .each(
                  (list, newer) ->
                      add(
                          list,
                          newer ? six : four,
                          "snmp",
                          "snmp group " + line.word(2),
                          "in",
                          line));
      default -> {}
    }
  }

  private void ntp() {
    for (Statement head : reading.global("ntp")) {
      var lines = head.size() > 1 ? List.of(head) : head.children();
      for (Statement line : lines) {
        int at = line.indexOf("access-group", 0);
        if (at >= 0 && !line.negated()) {
          var list = line.word(line.size() - 1);
          var kind = line.word(line.size() - 2);
          add(list, line.indexOf("ipv6", at) > 0 ? six : four, "ntp", "ntp " + kind, "in", line);
        }
      }
    }
  }

  private void classes() {
    for (Statement head : reading.global("class-map")) {
      for (Statement line : head.children()) {
        int at = line.indexOf("access-group", 1);
        if (line.starts("match") && at > 0 && !line.negated()) {
          var place = "class-map " + head.word(head.size() - 1);
          add(line.word(at + 2), family(line.word(at + 1)), "class-map", place, "", line);
        }
      }
    }
  }

  private void routing() {
    for (Statement head : reading.global("router")) {
      filters(head, head);
    }
    for (Statement head : reading.global("mpls")) {
      for (Statement line : head.children()) {
        if (line.starts("discovery", "targeted-hello", "accept") && line.word(3).equals("from")) {
          add(line.word(4), four, "ldp", "mpls ldp", "in", line);
        }
      }
    }
  }

  private void filters(Statement process, Statement head) {
    for (Statement line : head.children()) {
      boolean list = line.starts("distribute-list") && !line.negated();
      if (list && !line.word(1).equals("route-policy") && !line.word(1).equals("prefix-list")) {
        reading.claim(line);
        var place = process == head ? process.rest(0) : process.rest(0) + " " + head.rest(0);
        add(line.word(1), four, "distribute-list", place, line.word(2), line);
      } else if (list) {
        Section.notModelled(reading, line);
      } else if (line.starts("neighbor-filter")) {
        add(line.word(1), four, "pim", head.rest(0), "in", line);
      }
      filters(process, line);
    }
  }
}
