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
import dev.kpdagger.packets.AddressMatch.Ip4Wildcard;
import dev.kpdagger.packets.PortRange;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// Translation since 8.3 in the order in which it is tried: `nat ... source ...` as written, then
/// `nat` inside of network objects, then `nat ... after-auto`.
final class NatRules {

  /// The interfaces of a rule, `(inside,outside)`; without them every interface.
  private record Sides(List<String> real, List<String> mapped, int next) {}

  private final Scope scope;
  private final Objects objects;
  private final List<NatRule> manual = new ArrayList<>();
  private final List<NatRule> byObject = new ArrayList<>();
  private final List<NatRule> after = new ArrayList<>();

  private NatRules(Scope scope, Objects objects) {
    this.scope = scope;
    this.objects = objects;
  }

  static List<NatRule> read(Scope scope, Objects objects) {
    var rules = new NatRules(scope, objects);
    for (Statement line : scope.reading().global("nat")) {
      if (!line.negated() && line.indexOf("source", 1) > 0) {
        rules.twice(line);
      }
    }
    for (Statement head : scope.reading().global("object")) {
      for (Statement line : head.children()) {
        if (head.word(1).equals("network") && line.starts("nat") && !line.negated()) {
          rules.object(head, line);
        }
      }
    }
    var all = new ArrayList<>(rules.manual);
    all.addAll(rules.byObject);
    all.addAll(rules.after);
    all.addAll(OldNat.read(scope, objects));
    return all;
  }

  private static Sides sides(Statement line) {
    var word = line.word(1);
    if (!word.startsWith("(") || !word.endsWith(")")) {
      return new Sides(List.of(), List.of(), 1);
    }
    int comma = word.indexOf(',');
    if (comma < 0) {
      return new Sides(List.of(), List.of(), 2);
    }
    return new Sides(
        side(word.substring(1, comma)), side(word.substring(comma + 1, word.length() - 1)), 2);
  }

  private static List<String> side(String name) {
    return name.equals("any") ? List.of() : List.of(name);
  }

  /// `nat [(A,B)] [N] [after-auto [N]] source {static|dynamic} REAL MAPPED ... [destination static
  /// MAPPED REAL] [service A B] [inactive] [description ...]`.
  private void twice(Statement line) {
    var sides = sides(line);
    int source = line.indexOf("source", sides.next());
    boolean late =
        line.indexOf("after-auto", sides.next()) > 0 && line.indexOf("after-auto", 1) < source;
    boolean dynamic = line.word(source + 1).equals("dynamic");
    int description = line.indexOf("description", source);
    int end = description < 0 ? line.size() : description;
    int at = source + 4;
    var target = line.word(source + 3);
    if (target.equals("pat-pool") && at < end) {
      target = "pool " + line.word(at++);
    }
    var destination = AddressTerm.any();
    var destinationTarget = "";
    var portTarget = "";
    var unresolved = "";
    boolean enabled = true;
    boolean bidirectional = !dynamic;
    boolean ports = dynamic && target.equals("interface");
    List<ServiceTerm> services = List.of(ServiceTerm.any());
    while (at < end) {
      switch (line.word(at)) {
        case "destination" -> {
          destination = term(line.word(at + 2));
          boolean same = line.word(at + 2).equals(line.word(at + 3));
          destinationTarget = same ? "" : line.word(at + 3);
          at += 4;
        }
        case "service" -> {
          services = List.of(objects.services().term(line.word(at + 1)));
          portTarget = line.word(at + 2);
          at += 3;
        }
        case "inactive" -> {
          enabled = false;
          at++;
        }
        case "unidirectional" -> {
          bidirectional = false;
          at++;
        }
        case "interface" -> {
          ports |= dynamic;
          at++;
        }
        case "pat-pool" -> {
          target = "pool " + line.word(at + 1);
          at += 2;
        }
        default -> at += 1;
      }
    }
    ports |= target.startsWith("pool ") || (dynamic && isHost(target));
    var real = line.word(source + 2);
    boolean exempt = !dynamic && real.equals(target);
    var realTerm = term(real);
    if (realTerm instanceof AddressTerm.Unresolved bad) {
      unresolved = bad.text() + ": " + bad.reason();
    }
    if (destination instanceof AddressTerm.Unresolved bad) {
      unresolved = bad.text() + ": " + bad.reason();
    }
    var list = late ? "after-auto" : "manual";
    var into = late ? after : manual;
    scope.reading().claim(line);
    into.add(
        new NatRule(
            new RulePlace(list, into.size() + 1L, ""),
            scope.context(),
            enabled,
            exempt ? "none" : dynamic ? ports ? "port" : "dynamic" : "static",
            match(sides, realTerm, destination, services),
            exempt ? "" : target,
            destinationTarget,
            portTarget,
            bidirectional,
            description < 0 ? "" : line.rest(description + 1),
            unresolved,
            line.span()));
  }

  /// `nat [(A,B)] {static|dynamic} MAPPED [service PROTOCOL REAL MAPPED] ...` of an object.
  private void object(Statement head, Statement line) {
    scope.reading().claim(line);
    var sides = sides(line);
    boolean dynamic = line.word(sides.next()).equals("dynamic");
    int at = sides.next() + 1;
    var target = line.word(at);
    boolean ports = dynamic && target.equals("interface");
    if (target.equals("pat-pool")) {
      target = "pool " + line.word(at + 1);
      ports = true;
    }
    ports |= dynamic && isHost(target);
    var portTarget = "";
    var unresolved = "";
    List<ServiceTerm> services = List.of(ServiceTerm.any());
    int service = line.indexOf("service", at + 1);
    if (service > 0) {
      var protocol = line.word(service + 1);
      int port = ServiceNames.port(protocol, line.word(service + 2));
      portTarget = line.word(service + 3);
      if (port < 0) {
        unresolved = line.word(service + 2) + ": no port";
      } else {
        services =
            List.of(
                ServiceTerm.Match.of(protocol, new PortTerm.Ports(List.of(PortRange.of(port)))));
      }
    }
    var term = objects.addresses().term(head.word(2));
    if (term instanceof AddressTerm.Unresolved bad) {
      unresolved = bad.text() + ": " + bad.reason();
    }
    byObject.add(
        new NatRule(
            new RulePlace("object", byObject.size() + 1L, head.word(2)),
            scope.context(),
            true,
            dynamic ? ports ? "port" : "dynamic" : "static",
            match(sides, term, AddressTerm.any(), services),
            target,
            "",
            portTarget,
            !dynamic,
            "",
            unresolved,
            line.span()));
  }

  private static RuleMatch match(
      Sides sides, AddressTerm source, AddressTerm destination, List<ServiceTerm> services) {
    return new RuleMatch(
        new RuleZones(sides.real(), sides.mapped()),
        RuleAddresses.of(source),
        RuleAddresses.of(destination),
        services,
        List.of(),
        RuleIdentities.ANY);
  }

  private AddressTerm term(String name) {
    if (name.equals("any") || name.equals("any4") || name.equals("any6")) {
      return AddressTerm.any();
    }
    if (name.equals("interface")) {
      return new AddressTerm.Symbolic("interface", "");
    }
    return objects.addresses().term(name);
  }

  /// Whether a target is one address, which many share by their ports.
  private boolean isHost(String target) {
    if (!target.isEmpty()
        && Numbers.parse(target.substring(0, 1)) != null
        && target.indexOf('.') > 0) {
      return objects.reader().host(target) instanceof AddressTerm.Literal;
    }
    return objects.addresses().term(target) instanceof AddressTerm.Named named
        && named.object().members().size() == 1
        && named.object().members().getFirst() instanceof AddressTerm.Literal literal
        && literal.match() instanceof Ip4Wildcard one
        && one.wildcard() == 0;
  }
}
