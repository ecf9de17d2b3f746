package dev.kpdagger.vendors.asa;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.device.filtering.PortTerm;
import dev.kpdagger.device.filtering.RuleAction;
import dev.kpdagger.device.filtering.RuleAddresses;
import dev.kpdagger.device.filtering.RuleIdentities;
import dev.kpdagger.device.filtering.RuleMatch;
import dev.kpdagger.device.filtering.RuleOptions;
import dev.kpdagger.device.filtering.RulePlace;
import dev.kpdagger.device.filtering.RuleZones;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `icmp {permit|deny} SOURCE [TYPE] INTERFACE` and `ipv6 icmp ...`: which ICMP the device itself
/// takes on an interface. The first line for an interface makes an implicit denial at the end.
final class IcmpLists {

  private static final String UNLOGGED = "these lists log nothing of their own";

  private record Entry(Statement line, AccessRule rule) {}

  private final Scope scope;
  private final AddressReader reader;
  private final Map<String, List<Entry>> byPlace = new LinkedHashMap<>();

  private IcmpLists(Scope scope) {
    this.scope = scope;
    this.reader = new AddressReader(scope.aliases());
  }

  static List<AccessList> read(Scope scope) {
    var lists = new IcmpLists(scope);
    for (Statement line : scope.reading().global("icmp")) {
      lists.line(line, 1, "icmp");
    }
    for (Statement line : scope.reading().global("ipv6")) {
      if (line.word(1).equals("icmp")) {
        lists.line(line, 2, "ipv6-icmp");
      }
    }
    return lists.finish();
  }

  private void line(Statement line, int first, String protocol) {
    var action = line.word(first);
    if (line.negated() || (!action.equals("permit") && !action.equals("deny"))) {
      return;
    }
    int at = first + 1;
    AddressTerm source;
    if (line.word(at).equals("any")) {
      source = AddressTerm.any();
      at++;
    } else if (line.word(at).equals("host")) {
      source = reader.host(line.word(at + 1));
      at += 2;
    } else if (AddressReader.isIp6(line.word(at))) {
      source = reader.prefix6(line.word(at));
      at++;
    } else {
      source = reader.network(line.word(at), line.word(at + 1));
      at += 2;
    }
    int last = line.size() - 1;
    if (at > last) {
      scope.reading().invalid(line);
      return;
    }
    scope.reading().claim(line);
    var place = line.word(last);
    var type = at == last ? "" : String.join(" ", line.words(at).subList(0, last - at));
    var entries = byPlace.computeIfAbsent(place, _ -> new ArrayList<>());
    entries.add(
        new Entry(
            line,
            rule(
                place,
                entries.size() + 1L,
                action.equals("permit") ? RuleAction.PERMIT : RuleAction.DENY,
                source,
                new ServiceTerm.Match(protocol, PortTerm.any(), PortTerm.any(), type),
                RuleOptions.inForce(Fact.byDefault(false, UNLOGGED)),
                line.span())));
  }

  private static AccessRule rule(
      String place,
      long sequence,
      RuleAction action,
      AddressTerm source,
      ServiceTerm service,
      RuleOptions options,
      SourceSpan span) {
    return new AccessRule(
        new RulePlace("icmp " + place, sequence, ""),
        action,
        new RuleMatch(
            new RuleZones(List.of(place), List.of()),
            RuleAddresses.of(source),
            RuleAddresses.any(),
            List.of(service),
            List.of(),
            RuleIdentities.ANY),
        options,
        "",
        source instanceof AddressTerm.Unresolved bad ? bad.text() + ": " + bad.reason() : "",
        span);
  }

  private List<AccessList> finish() {
    var lists = new ArrayList<AccessList>();
    byPlace.forEach(
        (place, entries) -> {
          var span =
              SourceSpan.of(entries.getFirst().line.line(), entries.getLast().line.lastLine());
          var implied =
              rule(
                  place,
                  entries.size() + 1L,
                  RuleAction.DENY,
                  AddressTerm.any(),
                  ServiceTerm.Match.of("icmp"),
                  RuleOptions.implicit(Fact.byDefault(false, UNLOGGED)),
                  span);
          lists.add(
              new AccessList(
                  "icmp " + place,
                  scope.context(),
                  AccessListKind.LOCAL_POLICY,
                  entries.stream().map(Entry::rule).toList(),
                  List.of(implied),
                  span));
        });
    return lists;
  }
}
