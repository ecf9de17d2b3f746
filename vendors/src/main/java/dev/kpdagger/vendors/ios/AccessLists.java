package dev.kpdagger.vendors.ios;

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
import dev.kpdagger.vendors.objects.AddressBook;
import dev.kpdagger.vendors.objects.ServiceBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Numbered and named access lists, in the order in which the file first names them.
final class AccessLists {

  private static final int STEP = 10;

  private static final String IMPLICIT_SOURCE =
      "the implicit rule at the end of a list logs nothing; Cisco IOS Security Configuration Guide,"
          + " access lists";

  /// A list while its lines are read.
  private static final class Draft {
    private final String name;
    private final AccessListKind kind;
    private final String section;
    private final List<AccessRule> rules = new ArrayList<>();
    private final int firstLine;
    private int lastLine;
    private long lastSequence;
    private boolean sorted = true;
    private String remark = "";

    private Draft(String name, AccessListKind kind, int firstLine) {
      this.name = name;
      this.kind = kind;
      this.section = section(kind) + " " + name;
      this.firstLine = firstLine;
      this.lastLine = firstLine;
    }

    /// The command that opens a list; it opens those that are written line by line, too.
    private static String section(AccessListKind kind) {
      return switch (kind) {
        case STANDARD -> "ip access-list standard";
        case EXTENDED, POLICY, LOCAL_POLICY -> "ip access-list extended";
        case IPV6 -> "ipv6 access-list";
        case MAC -> "mac access-list extended";
      };
    }

    private AccessList finish() {
      if (!sorted) {
        rules.sort(Comparator.comparingLong(AccessRule::sequence));
      }
      return new AccessList(
          name, "", kind, rules, implied(this), SourceSpan.of(firstLine, lastLine));
    }
  }

  private final Reading reading;
  private final RuleReader.Objects objects;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();

  private AccessLists(Reading reading, RuleReader.Objects objects) {
    this.reading = reading;
    this.objects = objects;
  }

  static List<AccessList> read(Reading reading, AddressBook addresses, ServiceBook services) {
    var lists = new AccessLists(reading, new RuleReader.Objects(addresses, services));
    for (Statement statement : reading.global()) {
      lists.read(statement);
    }
    return lists.drafts.values().stream().map(Draft::finish).toList();
  }

  /// What no rule matches is dropped without a log; a list without any rule lets everything pass
  /// where it is applied.
  private static List<AccessRule> implied(Draft draft) {
    return List.of(
        new AccessRule(
            new RulePlace(draft.name, draft.lastSequence + 1, ""),
            draft.rules.isEmpty() ? RuleAction.PERMIT : RuleAction.DENY,
            RuleMatch.of(RuleAddresses.any(), RuleAddresses.any(), List.of(ServiceTerm.any())),
            RuleOptions.implicit(Fact.byDefault(false, IMPLICIT_SOURCE)),
            "",
            "",
            SourceSpan.of(draft.firstLine, draft.lastLine)));
  }

  private void read(Statement statement) {
    switch (statement.word(0)) {
      case "access-list" -> numbered(statement);
      case "ip" -> {
        if (statement.word(1).equals("access-list")) {
          named(statement, statement.word(3), kind(statement.word(2)));
        }
      }
      case "ipv6" -> {
        if (statement.word(1).equals("access-list") && !isLogging(statement.word(2))) {
          named(statement, statement.word(2), AccessListKind.IPV6);
        }
      }
      case "mac" -> {
        if (statement.starts("mac", "access-list", "extended")) {
          named(statement, statement.word(3), AccessListKind.MAC);
        }
      }
      default -> {}
    }
  }

  private static boolean isLogging(String word) {
    return word.equals("log-update") || word.equals("logging");
  }

  private static @Nullable AccessListKind kind(String word) {
    return switch (word) {
      case "standard" -> AccessListKind.STANDARD;
      case "extended" -> AccessListKind.EXTENDED;
      default -> null;
    };
  }

  /// The kind that a list's number gives it, or null for protocols other than IP.
  static @Nullable AccessListKind kindOf(String name) {
    Long number = Numbers.parse(name);
    if (number == null) {
      return null;
    }
    if (isIn(number, 1, 99) || isIn(number, 1300, 1999)) {
      return AccessListKind.STANDARD;
    }
    if (isIn(number, 100, 199) || isIn(number, 2000, 2699)) {
      return AccessListKind.EXTENDED;
    }
    return isIn(number, 700, 799) || isIn(number, 1100, 1199) ? AccessListKind.MAC : null;
  }

  private static boolean isIn(long number, long first, long last) {
    return number >= first && number <= last;
  }

  private void numbered(Statement statement) {
    var name = statement.word(1);
    var kind = kindOf(name);
    if (kind == null) {
      return;
    }
    if (statement.negated()) {
      // pasted lines delete a list before they write it anew
      drafts.remove(name);
      reading.claim(statement);
      return;
    }
    var draft = draft(name, kind, statement);
    entry(draft, statement, 2);
  }

  private void named(Statement head, String name, @Nullable AccessListKind kind) {
    if (kind == null || name.isEmpty()) {
      return;
    }
    reading.claim(head);
    if (head.negated()) {
      drafts.remove(name);
      return;
    }
    var draft = draft(name, kind, head);
    for (Statement line : head.children()) {
      entry(draft, line, 0);
    }
    draft.remark = "";
  }

  private Draft draft(String name, AccessListKind kind, Statement statement) {
    var draft = drafts.get(name);
    if (draft == null) {
      draft = new Draft(name, kind, statement.line());
      drafts.put(name, draft);
    }
    draft.lastLine = statement.lastLine();
    return draft;
  }

  private void entry(Draft draft, Statement line, int start) {
    draft.lastLine = Math.max(draft.lastLine, line.lastLine());
    int at = start;
    Long sequence = null;
    if (line.word(at).equals("sequence")) {
      at++;
    }
    var first = line.word(at);
    if (!first.isEmpty() && first.charAt(0) <= '9') {
      sequence = Numbers.parse(first);
      at++;
    }
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
      case "permit", "deny" -> {
        int trailing = draft.kind == AccessListKind.IPV6 ? line.indexOf("sequence", at) : -1;
        add(draft, line, at, trailing > 0 ? Numbers.parse(line.word(trailing + 1)) : sequence);
      }
      case "evaluate", "dynamic" -> {
        var rule =
            RuleReader.atRunTime(draft.name, line, sequence(draft, sequence), takeRemark(draft));
        draft.rules.add(rule);
        Section.notModelled(reading, line);
      }
      default -> {}
    }
  }

  private void add(Draft draft, Statement line, int at, @Nullable Long sequence) {
    // By its words: a running configuration of many releases does not tell the numbers in use.
    var rule =
        new RuleReader(draft.name, draft.kind, line, objects)
            .read(at, sequence(draft, sequence), takeRemark(draft))
            .with(new RuleCommand(draft.section, line.rest(at)));
    if (rule.unresolved().isEmpty()) {
      reading.claim(line);
    } else {
      Section.notModelled(reading, line);
    }
    draft.rules.add(rule);
  }

  private static String takeRemark(Draft draft) {
    var remark = draft.remark;
    draft.remark = "";
    return remark;
  }

  /// The written number, or the last one and ten, as the platform numbers.
  private static long sequence(Draft draft, @Nullable Long written) {
    long sequence = written != null ? written : draft.lastSequence + STEP;
    if (sequence < draft.lastSequence) {
      draft.sorted = false;
    }
    draft.lastSequence = Math.max(sequence, draft.lastSequence);
    return sequence;
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
