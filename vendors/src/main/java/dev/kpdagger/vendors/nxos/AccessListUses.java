package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListUse;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Every place where the file applies an access list. It marks only the lines that say nothing
/// else: the rest belong to whoever reads their section.
final class AccessListUses {

  private final Reading reading;
  private final Map<String, SourceSpan> defined = new HashMap<>();
  private final List<AccessListUse> uses = new ArrayList<>();

  private AccessListUses(Reading reading, List<AccessList> lists) {
    this.reading = reading;
    lists.forEach(list -> defined.putIfAbsent(list.name(), list.span()));
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
    for (Statement statement : reading.global()) {
      if (!statement.negated()) {
        uses.global(statement);
      }
    }
    return uses.uses;
  }

  private void add(String list, String purpose, String place, String direction, Statement line) {
    if (list.isEmpty()) {
      return;
    }
    var span = defined.get(list);
    Fact<Boolean> known =
        span != null
            ? Fact.explicit(true, span)
            : reading.absent(false, "the file has no access list of this name");
    uses.add(new AccessListUse(list, purpose, place, direction, known, line.span()));
  }

  /// `ip access-group L in`, on a switch port `ip port access-group L in`; IPv6 and MAC alike.
  private void ofInterface(String name, Statement line) {
    boolean family = line.starts("ip") || line.starts("ipv6") || line.starts("mac");
    int at = line.word(1).equals("port") ? 2 : 1;
    boolean applies =
        line.word(at).equals("access-group") || line.word(at).equals("traffic-filter");
    if (family && applies && line.size() > at + 2) {
      if (line.starts("mac")) {
        reading.claim(line);
      }
      add(line.word(at + 1), "interface", name, line.word(at + 2), line);
    }
  }

  private void global(Statement statement) {
    switch (statement.word(0)) {
      case "line" -> line(statement);
      case "snmp-server" -> snmp(statement);
      case "ntp" -> {
        if (statement.word(1).equals("access-group")) {
          add(statement.word(3), "ntp", "ntp " + statement.word(2), "in", statement);
        }
      }
      case "ip" -> {
        int at = statement.starts("ip", "nat") ? statement.indexOf("list", 3) : -1;
        if (at > 0) {
          add(
              statement.word(at + 1),
              "nat",
              statement.word(2) + " " + statement.word(3),
              "",
              statement);
        }
      }
      case "route-map" -> routeMap(statement);
      case "class-map" -> classMap(statement);
      case "vlan" -> vlanMap(statement);
      default -> {}
    }
  }

  private void line(Statement head) {
    for (Statement line : head.children()) {
      if (line.negated()) {
        continue;
      }
      if (line.starts("access-class")) {
        add(line.word(1), "line", head.rest(1), line.word(2), line);
      } else if (line.starts("ipv6", "access-class")) {
        add(line.word(2), "line", head.rest(1), line.word(3), line);
      }
    }
  }

  /// The community itself is a secret and never the place.
  private void snmp(Statement line) {
    boolean community = line.word(1).equals("community");
    if (!community && !line.word(1).equals("user")) {
      return;
    }
    var place = community ? "snmp community" : "snmp user " + line.word(2);
    for (int i = 3; i + 1 < line.size(); i++) {
      switch (line.word(i)) {
        case "use-acl", "use-ipv4acl", "use-ipv6acl" ->
            add(line.word(i + 1), "snmp", place, "in", line);
        default -> {}
      }
    }
  }

  private void routeMap(Statement head) {
    for (Statement line : head.children()) {
      boolean address = line.starts("match", "ip") || line.starts("match", "ipv6");
      if (!line.negated() && address && line.word(2).equals("address")) {
        if (!line.word(3).equals("prefix-list")) {
          for (String list : line.words(3)) {
            add(list, "route-map", "route-map " + head.word(1), "", line);
          }
        }
      }
    }
  }

  private void classMap(Statement head) {
    for (Statement line : head.children()) {
      if (line.starts("match", "access-group") && !line.negated()) {
        boolean named = line.word(2).equals("name");
        reading.claim(line);
        add(
            line.word(named ? 3 : 2),
            "class-map",
            "class-map " + head.word(head.size() - 1),
            "",
            line);
      }
    }
  }

  /// `vlan access-map M N` with `match ip address L` and `action drop|forward`, and `vlan filter M
  /// vlan-list V`, which applies it.
  private void vlanMap(Statement head) {
    if (head.word(1).equals("filter")) {
      reading.claim(head);
      return;
    }
    if (!head.word(1).equals("access-map")) {
      return;
    }
    reading.claim(head);
    for (Statement line : head.children()) {
      boolean matches = line.starts("match") && line.word(2).equals("address");
      if (matches && !line.negated()) {
        reading.claim(line);
        for (String list : line.words(3)) {
          add(list, "vlan-map", "access-map " + head.word(2), "", line);
        }
      } else if (Section.begins(line, "action")) {
        reading.claim(line);
      }
    }
  }
}
