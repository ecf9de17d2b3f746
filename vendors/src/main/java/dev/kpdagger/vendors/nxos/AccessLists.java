package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.PortTerm;
import dev.kpdagger.device.filtering.RuleAction;
import dev.kpdagger.device.filtering.RuleAddresses;
import dev.kpdagger.device.filtering.RuleCommand;
import dev.kpdagger.device.filtering.RuleMatch;
import dev.kpdagger.device.filtering.RuleOptions;
import dev.kpdagger.device.filtering.RulePlace;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import dev.kpdagger.vendors.objects.AddressBook;
import dev.kpdagger.vendors.objects.ServiceBook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// `ip access-list`, `ipv6 access-list` and `mac access-list`, in the order in which the file names
/// them.
final class AccessLists {

  private static final int STEP = 10;

  private static final String IMPLICIT =
      "the implicit rule at the end of a list logs nothing; Cisco NX-OS Security Configuration"
          + " Guide, Configuring IP ACLs";

  /// Neighbour discovery, which every IPv6 list lets pass before its implicit denial.
  private static final List<String> DISCOVERY =
      List.of("nd-na", "nd-ns", "router-advertisement", "router-solicitation");

  /// A list while its lines are read.
  private static final class Draft {
    private final String name;
    private final AccessListKind kind;
    private final String section;
    private final TreeMap<Long, List<AccessRule>> rules = new TreeMap<>();
    private final int firstLine;
    private int lastLine;
    private long lastSequence;
    private String remark = "";

    private Draft(String name, AccessListKind kind, Statement head) {
      this.name = name;
      this.kind = kind;
      this.section = head.rest(0);
      this.firstLine = head.line();
      this.lastLine = head.line();
    }

    private AccessList finish() {
      var inOrder = rules.values().stream().flatMap(List::stream).toList();
      return new AccessList(
          name, "", kind, inOrder, implied(this), SourceSpan.of(firstLine, lastLine));
    }
  }

  private final Reading reading;
  private final RuleReader.Objects objects;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();

  private AccessLists(Reading reading, RuleReader.Objects objects) {
    this.reading = reading;
    this.objects = objects;
  }

  static List<AccessList> read(Reading reading, AddressBook addresses, ServiceBook ports) {
    var lists = new AccessLists(reading, new RuleReader.Objects(addresses, ports));
    for (Statement head : reading.global()) {
      var kind = kind(head);
      if (kind != null) {
        lists.list(head, kind);
      }
    }
    return lists.drafts.values().stream().map(Draft::finish).toList();
  }

  private static @Nullable AccessListKind kind(Statement head) {
    if (!head.word(1).equals("access-list") || head.size() != 3) {
      return null;
    }
    return switch (head.word(0)) {
      case "ip" -> AccessListKind.EXTENDED;
      case "ipv6" -> AccessListKind.IPV6;
      case "mac" -> AccessListKind.MAC;
      default -> null;
    };
  }

  private static List<AccessRule> implied(Draft draft) {
    var rules = new ArrayList<AccessRule>();
    long next = draft.lastSequence + 1;
    if (draft.kind == AccessListKind.IPV6) {
      for (String message : DISCOVERY) {
        var service = new ServiceTerm.Match("ipv6-icmp", PortTerm.any(), PortTerm.any(), message);
        rules.add(implicit(draft, next++, RuleAction.PERMIT, service));
      }
    }
    rules.add(implicit(draft, next, RuleAction.DENY, ServiceTerm.any()));
    return rules;
  }

  /// What a list without any rule does where it is applied is not documented alike for all models.
  private static AccessRule implicit(
      Draft draft, long sequence, RuleAction action, ServiceTerm service) {
    return new AccessRule(
        new RulePlace(draft.name, sequence, ""),
        action,
        RuleMatch.of(RuleAddresses.any(), RuleAddresses.any(), List.of(service)),
        RuleOptions.implicit(Fact.byDefault(false, IMPLICIT)),
        "",
        draft.rules.isEmpty() ? "what an empty list does depends on the model" : "",
        SourceSpan.of(draft.firstLine, draft.lastLine));
  }

  private void list(Statement head, AccessListKind kind) {
    reading.claim(head);
    var name = head.word(2);
    if (head.negated()) {
      drafts.remove(name);
      return;
    }
    var draft = drafts.computeIfAbsent(name, n -> new Draft(n, kind, head));
    for (Statement line : head.children()) {
      draft.lastLine = Math.max(draft.lastLine, line.lastLine());
      entry(draft, line);
    }
    draft.remark = "";
  }

  private void entry(Draft draft, Statement line) {
    Long sequence = Numbers.parse(line.word(0));
    int at = sequence == null ? 0 : 1;
    if (line.negated()) {
      remove(draft, line, sequence);
      return;
    }
    switch (line.word(at)) {
      case "remark" -> {
        reading.claim(line);
        var text = line.rest(at + 1);
        draft.remark = draft.remark.isEmpty() ? text : draft.remark + " " + text;
        sequence(draft, sequence);
      }
      case "permit", "deny" -> add(draft, line, at, sequence);
      default -> {}
    }
  }

  private void add(Draft draft, Statement line, int at, @Nullable Long sequence) {
    var remark = draft.remark;
    draft.remark = "";
    var rule =
        new RuleReader(draft.name, draft.kind, line, objects)
            .read(at, sequence(draft, sequence), remark);
    var command = new RuleCommand(draft.section, String.valueOf(rule.sequence()));
    if (rule.unresolved().isEmpty()) {
      reading.claim(line);
    } else {
      Section.notModelled(reading, line);
    }
    draft.rules.computeIfAbsent(rule.sequence(), _ -> new ArrayList<>(1)).add(rule.with(command));
  }

  /// The written number, or the last one and ten, as the switch numbers.
  private static long sequence(Draft draft, @Nullable Long written) {
    long sequence = written != null ? written : draft.lastSequence + STEP;
    draft.lastSequence = Math.max(sequence, draft.lastSequence);
    return sequence;
  }

  /// `no 10` takes a rule out; other forms of `no` are not followed.
  private void remove(Draft draft, Statement line, @Nullable Long sequence) {
    if (sequence == null) {
      Section.notModelled(reading, line);
      return;
    }
    draft.rules.remove(sequence);
    reading.claim(line);
  }
}
