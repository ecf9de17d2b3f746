package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListUse;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Every place where the file applies an access list or a traffic policy.
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

  private void ofInterface(String name, Statement line) {
    switch (line.word(0)) {
      case "ip", "ipv6", "mac" -> {
        if (line.word(1).equals("access-group")) {
          reading.claim(line);
          add(line.word(2), "interface", name, line.word(3), line);
        } else if (line.starts("ip", "nat")) {
          add(line.after("access-list", 2), "nat", name, "", line);
        } else if (line.starts("ip", "pim", "neighbor-filter")) {
          add(line.word(3), "pim", name, "in", line);
        }
      }
      case "traffic-policy" -> {
        reading.claim(line);
        add(line.word(2), "interface", name, line.word(1).replace("put", ""), line);
      }
      case "pim" -> {
        var list = line.word(2).equals("neighbor-filter") ? line.word(3) : line.after("filter", 2);
        add(list, "pim", name, "in", line);
      }
      default -> {}
    }
  }

  private void global(Statement statement) {
    switch (statement.word(0)) {
      case "management" -> management(statement);
      case "system", "control-plane" -> {
        if (statement.starts("system", "control-plane") || statement.starts("control-plane")) {
          reading.claim(statement);
          groups(statement, "control-plane", "control-plane", true);
        }
      }
      case "snmp-server" -> snmp(statement);
      case "ntp" -> {
        if (statement.starts("ntp", "serve") && statement.word(3).equals("access-group")) {
          add(statement.word(4), "ntp", "ntp serve", "in", statement);
        }
      }
      case "queue-monitor" -> groups(statement, "queue-monitor", statement.rest(0), true);
      case "class-map" -> classMap(statement);
      case "ip" -> {
        if (statement.starts("ip", "nat", "profile")) {
          for (Statement line : statement.children()) {
            add(line.after("access-list", 2), "nat", statement.word(3), "", line);
          }
        }
      }
      case "monitor" -> {
        if (statement.starts("monitor", "session")) {
          add(
              statement.after("access-group", 3),
              "mirror",
              "session " + statement.word(2),
              "",
              statement);
        }
      }
      case "router" -> router(statement);
      case "route-map" -> routeMap(statement);
      case "mpls" -> groups(statement, "rsvp", statement.rest(0), false);
      default -> {}
    }
  }

  /// `{ip|ipv6} access-group LIST [vrf V] [in]` of a service and of its VRFs.
  private void groups(Statement head, String purpose, String place, boolean claim) {
    for (Statement line : head.children()) {
      if (line.negated()) {
        continue;
      }
      boolean ip = line.starts("ip") || line.starts("ipv6");
      if (ip && line.word(1).equals("access-group")) {
        if (claim) {
          reading.claim(line);
        }
        var table = line.after("vrf", 3);
        int at = line.starts(line.word(0), "access-group", "ingress") ? 4 : 2;
        add(line.word(at), purpose, table.isEmpty() ? place : place + " vrf " + table, "in", line);
      } else if (line.starts("vrf") || line.starts("transport")) {
        groups(line, purpose, place + " " + line.rest(0), claim);
      }
    }
  }

  private void management(Statement head) {
    switch (head.word(1)) {
      case "ssh", "telnet" -> groups(head, "line", head.rest(0), false);
      case "api" -> {
        var purpose = head.word(2).equals("http-commands") ? "http" : head.word(2);
        groups(head, purpose.toLowerCase(Locale.ROOT), head.rest(0), false);
      }
      case "http-server" -> groups(head, "http", head.rest(0), false);
      default -> {}
    }
  }

  /// The name of a community is a secret and never the place.
  private void snmp(Statement line) {
    if (line.word(2).equals("access-list")) {
      add(line.word(3), "snmp", "snmp agent", "in", line);
    } else if (line.starts("snmp-server", "community")) {
      for (int i = 3; i < line.size(); i++) {
        switch (line.word(i)) {
          case "view" -> i++;
          case "ro", "rw" -> {}
          case "ipv6" -> add(line.word(++i), "snmp", "snmp community", "in", line);
          default -> add(line.word(i), "snmp", "snmp community", "in", line);
        }
      }
    }
  }

  private void classMap(Statement head) {
    for (Statement line : head.children()) {
      if (!line.negated() && line.starts("match") && line.word(2).equals("access-group")) {
        add(line.word(3), "class-map", "class-map " + head.word(head.size() - 1), "", line);
      }
    }
  }

  private void routeMap(Statement head) {
    for (Statement line : head.children()) {
      boolean lists =
          line.starts("match")
              && line.word(2).equals("address")
              && line.word(3).equals("access-list");
      if (!line.negated() && lists) {
        add(line.word(4), "route-map", "route-map " + head.word(1), "", line);
      }
    }
  }

  /// The lists of rendezvous points and of multicast source discovery.
  private void router(Statement head) {
    switch (head.word(1)) {
      case "pim" -> rendezvous(head);
      case "msdp" -> peers(head);
      default -> {}
    }
  }

  private void rendezvous(Statement head) {
    for (Statement line : head.children()) {
      if (line.starts("rp", "address")) {
        add(line.after("access-list", 3), "pim", "rp " + line.word(2), "", line);
      } else {
        rendezvous(line);
      }
    }
  }

  private void peers(Statement head) {
    for (Statement line : head.children()) {
      if (line.starts("sa-filter")) {
        add(line.after("list", 2), "msdp", head.rest(0), line.word(1), line);
      } else {
        peers(line);
      }
    }
  }
}
