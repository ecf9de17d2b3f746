package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.Fact;
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
import org.jspecify.annotations.Nullable;

/// `{ip|ipv6} access-list [standard] NAME` and `mac access-list NAME`, in the order of the file.
final class AccessLists {

  private static final int STEP = 10;

  private static final String IMPLICIT_SOURCE =
      "what no rule permits is dropped, as in IOS; O'Reilly, Arista Warrior, Access Lists";

  /// A list while its lines are read.
  private static final class Draft {
    private final String name;
    private final AccessListKind kind;
    private final boolean standard;
    private final String section;
    private final List<AccessRule> rules = new ArrayList<>();
    private final SourceSpan span;
    private long lastSequence;
    private boolean sorted = true;
    private String remark = "";

    private Draft(String name, AccessListKind kind, boolean standard, Statement head) {
      this.name = name;
      this.kind = kind;
      this.standard = standard;
      this.section = head.rest(0);
      this.span = head.blockSpan();
    }

    private AccessList finish() {
      if (!sorted) {
        rules.sort(Comparator.comparingLong(AccessRule::sequence));
      }
      return new AccessList(name, "", kind, rules, List.of(implied()), span);
    }

    private AccessRule implied() {
      return new AccessRule(
          new RulePlace(name, lastSequence + 1, ""),
          RuleAction.DENY,
          RuleMatch.of(RuleAddresses.any(), RuleAddresses.any(), List.of(ServiceTerm.any())),
          RuleOptions.implicit(Fact.byDefault(false, IMPLICIT_SOURCE)),
          "",
          "",
          span);
    }
  }

  private final Reading reading;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();

  private AccessLists(Reading reading) {
    this.reading = reading;
  }

  static List<AccessList> read(Reading reading) {
    var lists = new AccessLists(reading);
    for (Statement statement : reading.global()) {
      if (statement.word(1).equals("access-list")) {
        lists.read(statement);
      }
    }
    return lists.drafts.values().stream().map(Draft::finish).toList();
  }

  private void read(Statement head) {
    boolean standard = head.word(2).equals("standard");
    var name = head.word(standard ? 3 : 2);
    var kind = kind(head.word(0), standard);
    if (kind == null || name.isEmpty()) {
      return;
    }
    reading.claim(head);
    // lists of different families may share a name
    var key = head.word(0) + " " + name;
    if (head.negated()) {
      drafts.remove(key);
      return;
    }
    var draft = drafts.computeIfAbsent(key, _ -> new Draft(name, kind, standard, head));
    for (Statement line : head.children()) {
      entry(draft, line);
    }
    draft.remark = "";
  }

  private static @Nullable AccessListKind kind(String family, boolean standard) {
    return switch (family) {
      case "ip" -> standard ? AccessListKind.STANDARD : AccessListKind.EXTENDED;
      case "ipv6" -> AccessListKind.IPV6;
      case "mac" -> AccessListKind.MAC;
      default -> null;
    };
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
      }
      case "permit", "deny" -> add(draft, line, at, sequence);
      default -> {}
    }
  }

  private void add(Draft draft, Statement line, int at, @Nullable Long written) {
    long sequence = written != null ? written : draft.lastSequence + STEP;
    draft.sorted &= sequence >= draft.lastSequence;
    draft.lastSequence = Math.max(sequence, draft.lastSequence);
    var rule =
        new RuleReader(draft.name, draft.kind, line)
            .read(at, sequence, draft.remark, draft.standard)
            .with(new RuleCommand(draft.section, String.valueOf(sequence)));
    draft.remark = "";
    if (rule.unresolved().isEmpty()) {
      reading.claim(line);
    } else {
      Section.notModelled(reading, line);
    }
    draft.rules.add(rule);
  }

  /// `no 10` takes a rule out; other forms of `no` are not followed.
  private void remove(Draft draft, Statement line, @Nullable Long sequence) {
    if (sequence == null) {
      Section.notModelled(reading, line);
      return;
    }
    draft.rules.removeIf(rule -> rule.sequence() == sequence);
    reading.claim(line);
  }
}
