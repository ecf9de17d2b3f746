package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.Fact;
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
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// `traffic-policies`: each `traffic-policy NAME` is a list of rules with names. A rule without
/// `drop` lets the packet pass; the rules `ipv4-all-default` and `ipv6-all-default` decide over the
/// rest.
final class TrafficPolicyLists {

  private final Reading reading;
  private final FieldSets sets;
  private final List<AccessList> lists = new ArrayList<>();

  private TrafficPolicyLists(Reading reading, FieldSets sets) {
    this.reading = reading;
    this.sets = sets;
  }

  static List<AccessList> read(Reading reading, FieldSets sets) {
    var policies = new TrafficPolicyLists(reading, sets);
    for (Statement head : reading.global("traffic-policies")) {
      if (head.negated()) {
        continue;
      }
      reading.claim(head);
      for (Statement policy : head.children()) {
        if (policy.starts("traffic-policy") && !policy.negated()) {
          reading.claim(policy);
          policies.policy(policy);
        }
      }
    }
    return policies.lists;
  }

  private void policy(Statement policy) {
    var rules = new ArrayList<AccessRule>();
    for (Statement match : policy.children()) {
      if (match.starts("match") && !match.negated()) {
        rules.add(rule(policy.word(1), rules.size() + 1L, match));
      }
    }
    lists.add(
        new AccessList(
            policy.word(1), "", AccessListKind.POLICY, rules, List.of(), policy.blockSpan()));
  }

  /// A rule while its lines are read.
  private static final class Draft {
    private final List<AddressTerm> source = new ArrayList<>();
    private final List<AddressTerm> destination = new ArrayList<>();
    private final List<ServiceTerm> services = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private RuleAction action = RuleAction.PERMIT;
    private Fact<Boolean> logged = RuleReader.NOT_LOGGED;
    private String unresolved = "";
  }

  private AccessRule rule(String policy, long sequence, Statement match) {
    var draft = new Draft();
    reading.claim(match);
    boolean six = match.word(2).equals("ipv6");
    for (Statement line : match.children()) {
      switch (line.word(0)) {
        case "source" -> addresses(line, six, draft.source, draft);
        case "destination" -> addresses(line, six, draft.destination, draft);
        case "protocol" -> protocol(line, draft);
        case "actions" -> actions(line, draft);
        default -> condition(line, draft);
      }
    }
    if (draft.services.isEmpty()) {
      draft.services.add(ServiceTerm.Match.of(six ? "ipv6" : "ip"));
    }
    return new AccessRule(
        new RulePlace(policy, sequence, match.word(1)),
        draft.action,
        new RuleMatch(
            RuleZones.ANY,
            draft.source.isEmpty() ? RuleAddresses.any() : RuleAddresses.of(draft.source),
            draft.destination.isEmpty() ? RuleAddresses.any() : RuleAddresses.of(draft.destination),
            draft.services,
            draft.conditions,
            RuleIdentities.ANY),
        RuleOptions.inForce(draft.logged),
        "",
        draft.unresolved,
        match.blockSpan());
  }

  /// `source prefix P...` or `source prefix field-set S...`.
  private void addresses(Statement line, boolean six, List<AddressTerm> into, Draft draft) {
    if (!line.word(1).equals("prefix")) {
      notUnderstood(line, draft);
      return;
    }
    reading.claim(line);
    boolean named = line.word(2).equals("field-set");
    for (String word : line.words(named ? 3 : 2)) {
      var literal = six ? RuleReader.literal6(word) : RuleReader.literal4(word);
      AddressTerm term = literal != null ? literal : new AddressTerm.Unresolved(word, "no prefix");
      into.add(named ? sets.addresses().term(word) : term);
    }
    for (AddressTerm term : into) {
      if (term instanceof AddressTerm.Unresolved(String text, String reason)
          && draft.unresolved.isEmpty()) {
        draft.unresolved = text + ": " + reason;
      }
    }
  }

  /// `protocol P [flags F] [source port PORTS|field-set S] [destination port PORTS|field-set S]`.
  private void protocol(Statement line, Draft draft) {
    reading.claim(line);
    var name = ServiceNames.protocol(line.word(1));
    if (name == null || line.word(1).indexOf(',') > 0) {
      notUnderstood(line, draft);
      draft.services.add(new ServiceTerm.Unresolved(line.rest(1), "not understood"));
      return;
    }
    var source = PortTerm.any();
    var destination = PortTerm.any();
    int at = 2;
    while (at < line.size()) {
      var word = line.word(at);
      if ((word.equals("source") || word.equals("destination"))
          && line.word(at + 1).equals("port")) {
        int end = next(line, at + 2);
        var ports = ports(line, at + 2, end, draft);
        source = word.equals("source") ? ports : source;
        destination = word.equals("destination") ? ports : destination;
        at = end;
      } else {
        draft.conditions.add(line.rest(at));
        at = line.size();
      }
    }
    draft.services.add(new ServiceTerm.Match(name, source, destination, ""));
  }

  private static int next(Statement line, int from) {
    int end = from;
    while (end < line.size()
        && !line.word(end).equals("source")
        && !line.word(end).equals("destination")
        && !line.word(end).equals("flags")) {
      end++;
    }
    return end;
  }

  private PortTerm ports(Statement line, int from, int end, Draft draft) {
    if (line.word(from).equals("field-set")) {
      var set = sets.services().find(line.word(from + 1));
      if (set != null) {
        return new PortTerm.Group(set);
      }
    } else {
      var ranges = PortLists.parse(String.join(" ", line.words(from).subList(0, end - from)));
      if (ranges != null) {
        return new PortTerm.Ports(ranges);
      }
    }
    notUnderstood(line, draft);
    return new PortTerm.Unresolved(line.rest(from), "no ports of that name");
  }

  private void actions(Statement head, Draft draft) {
    reading.claim(head);
    for (Statement line : head.children()) {
      switch (line.word(0)) {
        case "drop" -> {
          reading.claim(line);
          draft.action = RuleAction.DENY;
        }
        case "log" -> {
          reading.claim(line);
          draft.logged = Fact.explicit(true, line.span());
        }
        case "redirect" -> reading.claim(line);
        default -> {}
      }
    }
  }

  private void condition(Statement line, Draft draft) {
    reading.claim(line);
    draft.conditions.add(line.rest(0));
  }

  private void notUnderstood(Statement line, Draft draft) {
    Section.notModelled(reading, line);
    if (draft.unresolved.isEmpty()) {
      draft.unresolved = line.rest(0) + ": not understood";
    }
  }
}
