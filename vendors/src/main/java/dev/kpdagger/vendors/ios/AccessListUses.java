package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListUse;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
      if (hasNothingOf(block.section())) {
        continue;
      }
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

  private static boolean hasNothingOf(Section section) {
    return section.lacks("ip")
        && section.lacks("ipv6")
        && section.lacks("mac")
        && section.lacks("rate-limit");
  }

  private void ofInterface(String name, Statement line) {
    switch (line.word(0)) {
      case "ip" -> ipOfInterface(name, line);
      case "ipv6" -> {
        if (line.word(1).equals("traffic-filter")) {
          add(line.word(2), "interface", name, line.word(3), line);
        }
      }
      case "mac" -> {
        if (line.word(1).equals("access-group")) {
          add(line.word(2), "interface", name, line.word(3), line);
        }
      }
      case "rate-limit" -> {
        int at = line.indexOf("access-group", 1);
        if (at > 0 && Numbers.parse(line.word(at + 1)) != null) {
          add(line.word(at + 1), "rate-limit", name, line.word(1).replace("put", ""), line);
        }
      }
      default -> {}
    }
  }

  private void ipOfInterface(String name, Statement line) {
    switch (line.word(1)) {
      case "access-group" -> add(line.word(2), "interface", name, line.word(3), line);
      case "verify" -> {
        var last = line.word(line.size() - 1);
        if (line.word(2).equals("unicast") && Numbers.parse(last) != null) {
          add(last, "source-verification", name, "in", line);
        }
      }
      case "multicast" -> {
        if (line.word(2).equals("boundary")) {
          add(line.word(3), "multicast-boundary", name, "", line);
        }
      }
      case "pim" -> {
        if (line.word(2).equals("neighbor-filter")) {
          add(line.word(3), "pim", name, "in", line);
        }
      }
      case "igmp" -> {
        if (line.word(2).equals("access-group")) {
          add(line.word(3), "igmp", name, "in", line);
        }
      }
      case "directed-broadcast" -> add(line.word(2), "directed-broadcast", name, "in", line);
      default -> {}
    }
  }

  private void global(Statement statement) {
    switch (statement.word(0)) {
      case "line" -> line(statement);
      case "snmp-server" -> snmp(statement);
      case "ntp" -> {
        if (statement.word(1).equals("access-group")) {
          int at = statement.word(2).equals("ipv4") || statement.word(2).equals("ipv6") ? 4 : 3;
          add(statement.word(at), "ntp", "ntp " + statement.word(at - 1), "in", statement);
        }
      }
      case "ip" -> ip(statement);
      case "login" -> {
        if (statement.starts("login", "quiet-mode", "access-class")) {
          reading.claim(statement);
          add(statement.word(3), "login-quiet-mode", "login quiet-mode", "in", statement);
        }
      }
      case "route-map" -> routeMap(statement);
      case "class-map" -> classMap(statement);
      case "vlan" -> vlanMap(statement);
      case "crypto" -> crypto(statement);
      case "control-plane" -> {
        for (Statement line : statement.children()) {
          if (line.starts("ip", "access-group")) {
            add(line.word(2), "control-plane", "control-plane", line.word(3), line);
          }
        }
      }
      case "router" -> router(statement);
      case "netconf", "netconf-yang", "restconf" -> management(statement);
      case "dialer-list" -> {
        int at = statement.indexOf("list", 2);
        add(at < 0 ? "" : statement.word(at + 1), "dialer-list", statement.rest(0), "", statement);
      }
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

  /// `community NAME [view V] [ro|rw] [ipv6 LIST] [LIST]`; the name itself is a secret and never
  /// the place.
  private void snmp(Statement line) {
    switch (line.word(1)) {
      case "community" -> {
        for (int i = 3; i < line.size(); i++) {
          switch (line.word(i).toLowerCase(Locale.ROOT)) {
            case "view" -> i++;
            case "ro", "rw" -> {}
            case "ipv6" -> add(line.word(++i), "snmp", "snmp community", "in", line);
            default -> add(line.word(i), "snmp", "snmp community", "in", line);
          }
        }
      }
      case "group" -> {
        int at = line.indexOf("access", 3);
        if (at > 0) {
          boolean named = line.word(at + 1).equals("ipv6");
          add(line.word(at + (named ? 2 : 1)), "snmp", "snmp group " + line.word(2), "in", line);
          if (named) {
            add(line.word(at + 3), "snmp", "snmp group " + line.word(2), "in", line);
          }
        }
      }
      case "tftp-server-list" -> add(line.word(2), "snmp", "snmp tftp servers", "", line);
      default -> {}
    }
  }

  private void ip(Statement line) {
    switch (line.word(1)) {
      case "http" -> {
        if (line.word(2).equals("access-class")) {
          boolean family = line.word(3).equals("ipv4") || line.word(3).equals("ipv6");
          add(line.word(family ? 4 : 3), "http", "http server", "in", line);
        }
      }
      case "nat" -> {
        int at = line.indexOf("list", 3);
        if (at > 0) {
          add(line.word(at + 1), "nat", line.word(2) + " " + line.word(3), "", line);
        }
      }
      case "pim" -> pim(line);
      case "wccp" -> {
        add(line.after("redirect-list", 2), "wccp", "wccp " + line.word(2), "", line);
        add(line.after("group-list", 2), "wccp", "wccp " + line.word(2), "", line);
      }
      case "tcp" -> {
        if (line.starts("ip", "tcp", "intercept") && line.word(3).equals("list")) {
          add(line.word(4), "tcp-intercept", "tcp intercept", "", line);
        }
      }
      case "ips" -> add(line.after("list", 3), "ips", "ips " + line.word(3), "", line);
      case "inspect" -> add(line.after("java-list", 2), "inspect", line.word(3), "", line);
      default -> {}
    }
  }

  private void pim(Statement line) {
    int at = line.word(2).equals("vrf") ? 4 : 2;
    switch (line.word(at)) {
      case "rp-address" -> {
        var list = line.word(at + 2);
        add(list.equals("override") ? "" : list, "pim", "rp-address", "", line);
      }
      case "send-rp-announce", "send-rp-discovery", "rp-announce-filter", "rp-candidate" ->
          add(line.after("group-list", at), "pim", line.word(at), "", line);
      case "accept-register" -> add(line.after("list", at), "pim", line.word(at), "", line);
      default -> {}
    }
  }

  private void routeMap(Statement head) {
    for (Statement line : head.children()) {
      boolean address = line.starts("match", "ip") || line.starts("match", "ipv6");
      var what = line.word(2);
      boolean lists =
          what.equals("address") || what.equals("next-hop") || what.equals("route-source");
      if (!line.negated() && address && lists && !line.word(3).equals("prefix-list")) {
        for (String list : line.words(3)) {
          add(list, "route-map", "route-map " + head.word(1), "", line);
        }
      }
    }
  }

  private void classMap(Statement head) {
    for (Statement line : head.children()) {
      if (!line.starts("match", "access-group") || line.negated()) {
        continue;
      }
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

  private void vlanMap(Statement head) {
    if (!head.word(1).equals("access-map")) {
      return;
    }
    for (Statement line : head.children()) {
      boolean matches = line.starts("match") && line.word(2).equals("address");
      if (matches && !line.negated()) {
        for (String list : line.words(3)) {
          add(list, "vlan-map", "access-map " + head.word(2), "", line);
        }
      }
    }
  }

  private void crypto(Statement head) {
    boolean map = head.word(1).equals("map") || head.word(1).equals("dynamic-map");
    for (Statement line : head.children()) {
      if (map && line.starts("match", "address") && !line.negated()) {
        reading.claim(line);
        add(line.word(2), "crypto-map", "crypto map " + head.word(2), "", line);
      } else if (line.starts("acl") && head.starts("crypto", "isakmp", "client")) {
        add(line.word(1), "vpn-client", "group " + head.word(4), "", line);
      }
    }
  }

  private void router(Statement head) {
    var place = head.rest(0);
    for (Statement line : head.children()) {
      routerLine(place, line);
      for (Statement inner : line.children()) {
        routerLine(place, inner);
      }
    }
  }

  private void routerLine(String place, Statement line) {
    if (line.negated()) {
      return;
    }
    if (line.starts("distribute-list")) {
      boolean list = !line.word(1).equals("prefix") && !line.word(1).equals("route-map");
      if (list) {
        reading.claim(line);
      } else {
        Section.notModelled(reading, line);
      }
      add(list ? line.word(1) : "", "distribute-list", place, line.word(2), line);
    } else if (line.starts("neighbor") && line.word(2).equals("distribute-list")) {
      var neighbor = place + " neighbor " + line.word(1);
      add(line.word(3), "distribute-list", neighbor, line.word(4), line);
    } else if (line.starts("offset-list")) {
      add(line.word(1).equals("0") ? "" : line.word(1), "offset-list", place, line.word(2), line);
    }
  }

  /// `netconf-yang ssh ipv4 access-list name LIST`, `restconf ipv4 access-list name LIST`, `netconf
  /// ssh acl LIST`.
  private void management(Statement line) {
    int at = line.indexOf("access-list", 1);
    if (at > 0) {
      boolean named = line.word(at + 1).equals("name");
      add(line.word(at + (named ? 2 : 1)), line.word(0), line.word(0), "in", line);
    } else {
      add(line.after("acl", 1), line.word(0), line.word(0), "in", line);
    }
  }
}
