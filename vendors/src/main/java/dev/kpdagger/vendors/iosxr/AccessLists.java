package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessRule;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `ipv4 access-list`, `ipv6 access-list` and `ethernet-services access-list`, as a block or a line
/// for each rule. The families have names of their own.
final class AccessLists {

  private static final int STEP = 10;

  private record Key(AccessListKind kind, String name) {

    /// The command that opens the list.
    private String section() {
      var family =
          switch (kind) {
            case IPV6 -> "ipv6";
            case MAC -> "ethernet-services";
            case STANDARD, EXTENDED, POLICY, LOCAL_POLICY -> "ipv4";
          };
      return family + " access-list " + name;
    }
  }

  /// A list while its lines are read.
  private static final class Draft {
    private final Key key;
    private final String section;
    private final List<AccessRule> rules = new ArrayList<>();
    private final int firstLine;
    private int lastLine;
    private long lastSequence;
    private boolean sorted = true;
    private String remark = "";

    private Draft(Key key, int line) {
      this.key = key;
      this.section = key.section();
      this.firstLine = line;
      this.lastLine = line;
    }

    private void add(AccessRule rule) {
      sorted &= rule.sequence() > lastSequence;
      lastSequence = Math.max(lastSequence, rule.sequence());
      rules.add(rule);
    }

    private AccessList finish() {
      if (!sorted) {
        rules.sort(Comparator.comparingLong(AccessRule::sequence));
      }
      return new AccessList(
          key.name,
          "",
          key.kind,
          rules,
          rules.isEmpty() ? List.of() : implicit(),
          SourceSpan.of(firstLine, lastLine));
    }

    /// A list with one rule denies the rest; one without any does nothing.
    private List<AccessRule> implicit() {
      var span = SourceSpan.of(firstLine, lastLine);
      return switch (key.kind) {
        case IPV6 ->
            List.of(
                rule(1, RuleAction.PERMIT, message("nd-na"), span),
                rule(2, RuleAction.PERMIT, message("nd-ns"), span),
                rule(3, RuleAction.DENY, ServiceTerm.Match.of("ipv6"), span));
        case MAC -> List.of(rule(1, RuleAction.DENY, ServiceTerm.Match.of("mac"), span));
        case STANDARD, EXTENDED, POLICY, LOCAL_POLICY ->
            List.of(rule(1, RuleAction.DENY, ServiceTerm.Match.of("ip"), span));
      };
    }

    private static ServiceTerm message(String type) {
      var all = ServiceTerm.Match.of("ipv6-icmp");
      return new ServiceTerm.Match(all.protocol(), all.sourcePorts(), all.destinationPorts(), type);
    }

    private AccessRule rule(int number, RuleAction action, ServiceTerm service, SourceSpan span) {
      return new AccessRule(
          new RulePlace(key.name, lastSequence + number, ""),
          action,
          RuleMatch.of(RuleAddresses.any(), RuleAddresses.any(), List.of(service)),
          RuleOptions.implicit(RuleReader.NOT_LOGGED),
          "",
          "",
          span);
    }
  }

  private final Reading reading;
  private final ObjectGroups groups;
  private final Map<Key, Draft> drafts = new LinkedHashMap<>();

  private AccessLists(Reading reading, ObjectGroups groups) {
    this.reading = reading;
    this.groups = groups;
  }

  static List<AccessList> read(Reading reading, ObjectGroups groups) {
    var lists = new AccessLists(reading, groups);
    lists.family("ipv4", AccessListKind.EXTENDED);
    lists.family("ipv6", AccessListKind.IPV6);
    lists.family("ethernet-services", AccessListKind.MAC);
    return lists.drafts.values().stream()
        .map(Draft::finish)
        .sorted(Comparator.comparingInt(list -> list.span().firstLine()))
        .toList();
  }

  private void family(String first, AccessListKind kind) {
    for (Statement head : reading.global(first)) {
      boolean about =
          head.word(1).equals("access-list")
              && head.size() > 2
              && !head.word(2).equals("log-update")
              && !head.word(2).equals("maximum");
      if (about) {
        list(head, kind);
      }
    }
  }

  private void list(Statement head, AccessListKind kind) {
    var key = new Key(kind, head.word(2));
    reading.claim(head);
    if (head.negated()) {
      drafts.remove(key);
      return;
    }
    var draft = drafts.computeIfAbsent(key, k -> new Draft(k, head.line()));
    draft.lastLine = Math.max(draft.lastLine, head.lastLine());
    if (head.size() > 3) {
      entry(draft, head, 3);
      return;
    }
    draft.remark = "";
    for (Statement line : head.children()) {
      entry(draft, line, 0);
    }
    draft.remark = "";
  }

  private void entry(Draft draft, Statement line, int start) {
    draft.lastLine = Math.max(draft.lastLine, line.lastLine());
    Long sequence = Numbers.parse(line.word(start));
    int at = sequence == null ? start : start + 1;
    if (line.negated()) {
      reading.claim(line);
      draft.rules.removeIf(rule -> sequence != null && rule.sequence() == sequence);
      return;
    }
    switch (line.word(at)) {
      case "remark" -> {
        reading.claim(line);
        var text = line.rest(at + 1);
        draft.remark = draft.remark.isEmpty() ? text : draft.remark + " " + text;
      }
      case "permit", "deny" -> {
        long number = sequence != null ? sequence : (draft.lastSequence / STEP + 1) * STEP;
        var rule =
            new RuleReader(draft.key.name, draft.key.kind, line, groups)
                .read(at, number, draft.remark)
                .with(new RuleCommand(draft.section, String.valueOf(number)));
        draft.remark = "";
        draft.add(rule);
        if (rule.unresolved().isEmpty()) {
          reading.claim(line);
        } else {
          Section.notModelled(reading, line);
        }
      }
      default -> Section.notModelled(reading, line);
    }
  }
}
