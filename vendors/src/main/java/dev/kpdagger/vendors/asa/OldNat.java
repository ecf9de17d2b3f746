package dev.kpdagger.vendors.asa;

import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.device.filtering.PortTerm;
import dev.kpdagger.device.filtering.RuleAddresses;
import dev.kpdagger.device.filtering.RuleIdentities;
import dev.kpdagger.device.filtering.RuleMatch;
import dev.kpdagger.device.filtering.RulePlace;
import dev.kpdagger.device.filtering.RuleZones;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.device.traffic.NatRule;
import dev.kpdagger.packets.PortRange;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Translation before 8.3: `nat (A) N ...` with `global (B) N ...`, and `static (A,B) ...`.
final class OldNat {

  private static final String BY_LIST = "the access list that selects is not followed here";

  private final Scope scope;
  private final Objects objects;
  private final List<NatRule> rules = new ArrayList<>();

  /// The targets of `global (B) N ...` by their number.
  private final Map<String, List<Statement>> globals = new HashMap<>();

  private OldNat(Scope scope, Objects objects) {
    this.scope = scope;
    this.objects = objects;
  }

  static List<NatRule> read(Scope scope, Objects objects) {
    var nat = new OldNat(scope, objects);
    for (Statement line : scope.reading().global("global")) {
      if (!line.negated() && line.size() > 3) {
        scope.reading().claim(line);
        nat.globals.computeIfAbsent(line.word(2), _ -> new ArrayList<>(1)).add(line);
      }
    }
    for (Statement line : scope.reading().global("nat")) {
      if (!line.negated() && line.indexOf("source", 1) < 0 && line.size() > 3) {
        nat.dynamic(line);
      }
    }
    for (Statement line : scope.reading().global("static")) {
      if (!line.negated() && line.size() > 3) {
        nat.fixed(line);
      }
    }
    return nat.rules;
  }

  private static String side(String word) {
    return word.startsWith("(") && word.endsWith(")") ? word.substring(1, word.length() - 1) : word;
  }

  /// `nat (A) N {ADDRESS MASK|access-list LIST}`: number 0 is exempt from translation.
  private void dynamic(Statement line) {
    var from = List.of(side(line.word(1)));
    boolean byList = line.word(3).equals("access-list");
    var source = byList ? AddressTerm.any() : objects.reader().network(line.word(3), line.word(4));
    var unresolved =
        byList
            ? line.word(4) + ": " + BY_LIST
            : source instanceof AddressTerm.Unresolved bad ? bad.text() + ": " + bad.reason() : "";
    scope.reading().claim(line);
    if (line.word(2).equals("0")) {
      add(line, "nat", "none", from, List.of(), source, "", false, unresolved);
      return;
    }
    for (Statement target : globals.getOrDefault(line.word(2), List.of())) {
      var address = target.word(3);
      boolean pool = address.indexOf('-') > 0;
      add(
          line,
          "nat",
          pool ? "dynamic" : "port",
          from,
          List.of(side(target.word(1))),
          source,
          address,
          false,
          unresolved);
    }
  }

  private void add(
      Statement line,
      String list,
      String kind,
      List<String> from,
      List<String> to,
      AddressTerm source,
      String target,
      boolean bidirectional,
      String unresolved) {
    rules.add(
        rule(
            line,
            list,
            kind,
            new RuleZones(from, to),
            source,
            ServiceTerm.any(),
            target,
            "",
            bidirectional,
            unresolved));
  }

  private NatRule rule(
      Statement line,
      String list,
      String kind,
      RuleZones zones,
      AddressTerm source,
      ServiceTerm service,
      String target,
      String portTarget,
      boolean bidirectional,
      String unresolved) {
    return new NatRule(
        new RulePlace(list, rules.size() + 1L, ""),
        scope.context(),
        true,
        kind,
        new RuleMatch(
            zones,
            RuleAddresses.of(source),
            RuleAddresses.any(),
            List.of(service),
            List.of(),
            RuleIdentities.ANY),
        target,
        "",
        portTarget,
        bidirectional,
        "",
        unresolved,
        line.span());
  }

  /// `static (A,B) [tcp|udp] MAPPED [PORT] REAL [PORT] [netmask M]`.
  private void fixed(Statement line) {
    var sides = side(line.word(1));
    int comma = sides.indexOf(',');
    boolean ports = line.word(2).equals("tcp") || line.word(2).equals("udp");
    int mapped = ports ? 3 : 2;
    int real = ports ? 5 : 3;
    if (comma < 0) {
      scope.reading().invalid(line);
      return;
    }
    scope.reading().claim(line);
    var mask = line.after("netmask", real);
    boolean byList = line.word(real).equals("access-list");
    var source =
        byList
            ? AddressTerm.any()
            : mask.isEmpty()
                ? objects.reader().host(line.word(real))
                : objects.reader().network(line.word(real), mask);
    var unresolved =
        byList
            ? line.word(real + 1) + ": " + BY_LIST
            : source instanceof AddressTerm.Unresolved bad ? bad.text() + ": " + bad.reason() : "";
    var service = ServiceTerm.any();
    if (ports) {
      int port = ServiceNames.port(line.word(2), line.word(6));
      if (port < 0) {
        unresolved = line.word(6) + ": no port";
      } else {
        service =
            ServiceTerm.Match.of(line.word(2), new PortTerm.Ports(List.of(PortRange.of(port))));
      }
    }
    rules.add(
        rule(
            line,
            "static",
            "static",
            new RuleZones(List.of(sides.substring(0, comma)), List.of(sides.substring(comma + 1))),
            source,
            service,
            scope.aliases().address(line.word(mapped)),
            ports ? line.word(4) : "",
            true,
            unresolved));
  }
}
