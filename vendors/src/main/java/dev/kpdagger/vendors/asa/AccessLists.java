package dev.kpdagger.vendors.asa;

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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `access-list NAME ...`, in the order in which the file first names each list; also as `show
/// access-list` prints them, with counters and with every group written out below its rule.
final class AccessLists {

  private static final String IMPLICIT_SOURCE =
      "the implicit rule at the end of a list logs nothing; Cisco ASA Configuration Guide 9.0,"
          + " Configuring Logging for Access Lists";

  private static final String INSPECTED =
      "the inspection engine decides on it, and this file does not hold its rules";

  /// Lists whose rules Threat Defense numbers: `rule-id 268435456: L7 RULE: web`.
  private static final String RULE_ID = "rule-id";

  private static final class Draft {
    private final String name;
    private final String context;
    private final AccessListKind kind;
    private final List<AccessRule> rules = new ArrayList<>();
    private final int firstLine;
    private int lastLine;
    private long lastSequence;
    private String remark = "";

    private Draft(String name, String context, AccessListKind kind, int line) {
      this.name = name;
      this.context = context;
      this.kind = kind;
      this.firstLine = line;
      this.lastLine = line;
    }

    private AccessList finish() {
      var span = SourceSpan.of(firstLine, lastLine);
      var implied =
          new AccessRule(
              new RulePlace(name, lastSequence + 1, ""),
              RuleAction.DENY,
              RuleMatch.of(RuleAddresses.any(), RuleAddresses.any(), List.of(ServiceTerm.any())),
              RuleOptions.implicit(Fact.byDefault(false, IMPLICIT_SOURCE)),
              "",
              "",
              span);
      return new AccessList(name, context, kind, rules, List.of(implied), span);
    }
  }

  /// What a remark of Threat Defense says of the rule with its id.
  private record Named(String name, boolean inspected) {}

  private final Scope scope;
  private final Reading reading;
  private final Objects objects;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final Map<String, Named> byId = new HashMap<>();
  private final Map<String, AccessListKind> kinds = new HashMap<>();

  private AccessLists(Scope scope, Objects objects) {
    this.scope = scope;
    this.reading = scope.reading();
    this.objects = objects;
  }

  static List<AccessList> read(Scope scope, Objects objects) {
    var lists = new AccessLists(scope, objects);
    var lines = scope.reading().global("access-list");
    for (Statement line : lines) {
      var kind = kind(line);
      if (kind != null) {
        lists.kinds.putIfAbsent(line.word(1), kind);
      }
      lists.name(line);
    }
    for (Statement line : lines) {
      lists.line(line);
    }
    for (Statement line : scope.reading().global("ipv6")) {
      if (line.starts("ipv6", "access-list")) {
        lists.old6(line);
      }
    }
    return lists.drafts.values().stream().map(Draft::finish).toList();
  }

  /// `remark rule-id N: L7 RULE: NAME`, which stands above the rule or anywhere else.
  private void name(Statement line) {
    int remark = line.indexOf("remark", 2);
    if (remark < 0 || remark > 4 || !line.word(remark + 1).equals(RULE_ID)) {
      return;
    }
    var id = line.word(remark + 2);
    if (!id.endsWith(":")) {
      return;
    }
    var text = line.rest(remark + 3);
    int at = text.indexOf("RULE: ");
    if (at >= 0) {
      byId.put(
          id.substring(0, id.length() - 1),
          new Named(text.substring(at + "RULE: ".length()), text.startsWith("L7")));
    }
  }

  private void line(Statement line) {
    var name = line.word(1);
    if (line.negated()) {
      if (line.size() == 2) {
        drafts.remove(name);
      }
      reading.claim(line);
      return;
    }
    if (isHeading(line)) {
      reading.irrelevant(line);
      return;
    }
    int at = 2;
    if (line.word(at).equals("line")) {
      at += 2;
    }
    var word = line.word(at);
    switch (word) {
      case "remark" -> remark(line, at + 1);
      case "extended", "advanced" -> entry(line, name, AccessListKind.EXTENDED, at + 1);
      case "permit", "deny", "trust" -> entry(line, name, AccessListKind.EXTENDED, at);
      case "standard" -> entry(line, name, AccessListKind.STANDARD, at + 1);
      case "ethertype" -> entry(line, name, AccessListKind.MAC, at + 1);
      case "webtype" -> webtype(line, name, at + 1);
      default -> {}
    }
  }

  /// Lines that `show access-list` prints beside the rules, and the members of groups that it
  /// prints, indented, below the rule that names them.
  private boolean isHeading(Statement line) {
    var name = line.word(1);
    if (name.endsWith(";") || (name.equals("cached") && line.word(2).equals("ACL"))) {
      return true;
    }
    int start = reading.text().start(line.line());
    return reading.text().text().charAt(start) == ' ' && isCounted(line);
  }

  private static boolean isCounted(Statement line) {
    for (int i = line.size() - 1; i > 2; i--) {
      if (line.word(i).startsWith("(hitcnt=")) {
        return true;
      }
    }
    return false;
  }

  private Draft draft(String name, AccessListKind kind, Statement line) {
    var draft =
        drafts.computeIfAbsent(name, _ -> new Draft(name, scope.context(), kind, line.line()));
    draft.lastLine = Math.max(draft.lastLine, line.lastLine());
    return draft;
  }

  /// A remark belongs to the rule below it. The kind of a list that begins with one shows later.
  private void remark(Statement line, int at) {
    reading.claim(line);
    var draft =
        draft(line.word(1), kinds.getOrDefault(line.word(1), AccessListKind.EXTENDED), line);
    if (line.word(at).equals(RULE_ID)) {
      return;
    }
    var text = line.rest(at);
    draft.remark = draft.remark.isEmpty() ? text : draft.remark + " " + text;
  }

  private static @Nullable AccessListKind kind(Statement line) {
    return switch (line.word(line.word(2).equals("line") ? 4 : 2)) {
      case "standard" -> AccessListKind.STANDARD;
      case "ethertype" -> AccessListKind.MAC;
      case "extended", "advanced", "permit", "deny", "trust" -> AccessListKind.EXTENDED;
      default -> null;
    };
  }

  private void entry(Statement line, String name, AccessListKind kind, int first) {
    var action = line.word(first);
    if (!action.equals("permit") && !action.equals("deny") && !action.equals("trust")) {
      return;
    }
    var draft = draft(name, kind, line);
    long sequence = sequence(draft, line);
    var reader = new RuleReader(name, line, objects);
    reader.read(kind, first, sequence);
    var named = byId.getOrDefault(reader.id(), new Named(reader.id(), false));
    if (named.inspected && action.equals("permit")) {
      reader.doubt(INSPECTED);
    }
    add(draft, line, reader.finish(sequence, named.name, draft.remark));
  }

  private void webtype(Statement line, String name, int first) {
    var draft = draft(name, AccessListKind.EXTENDED, line);
    var reader = new RuleReader(name, line, objects);
    reader.opaque(first, sequence(draft, line), "lists for web pages are not compared");
    add(draft, line, reader.finish(draft.lastSequence, "", draft.remark));
  }

  private void add(Draft draft, Statement line, AccessRule rule) {
    draft.remark = "";
    draft.rules.add(rule.with(command(line)));
    if (rule.unresolved().isEmpty() || rule.unresolved().equals(INSPECTED)) {
      reading.claim(line);
    } else {
      Section.notModelled(reading, line);
    }
  }

  /// The whole line, without what `show access-list` counts and the place that it prints: that
  /// changes when a line before it goes. Rules of Threat Defense are its manager's.
  private static RuleCommand command(Statement line) {
    for (int at = 2; at < line.size(); at++) {
      var word = line.word(at);
      if (word.equals("advanced") || word.equals(RULE_ID)) {
        return RuleCommand.NONE;
      }
      if (word.startsWith("(hitcnt=")) {
        return RuleCommand.of(withoutPlace(line, at));
      }
    }
    return RuleCommand.of(withoutPlace(line, line.size()));
  }

  private static String withoutPlace(Statement line, int end) {
    var words = new ArrayList<>(line.words(0).subList(0, end));
    if (line.starts("access-list") && line.word(2).equals("line")) {
      words.subList(2, 4).clear();
    }
    return String.join(" ", words);
  }

  /// The number that `show access-list` prints, or the next one.
  private static long sequence(Draft draft, Statement line) {
    Long written = line.word(2).equals("line") ? Numbers.parse(line.word(3)) : null;
    draft.lastSequence =
        written != null && written > draft.lastSequence ? written : draft.lastSequence + 1;
    return draft.lastSequence;
  }

  /// `ipv6 access-list NAME {permit|deny} ...` of releases before 9.0.
  private void old6(Statement line) {
    int first = line.word(3).equals("line") ? 5 : 3;
    if (line.word(3).equals("remark")) {
      reading.claim(line);
    } else if (!line.negated()
        && (line.word(first).equals("permit") || line.word(first).equals("deny"))) {
      var name = line.word(2);
      var draft = draft(name, AccessListKind.IPV6, line);
      var reader = new RuleReader(name, line, objects);
      reader.read(AccessListKind.IPV6, first, ++draft.lastSequence);
      add(draft, line, reader.finish(draft.lastSequence, "", draft.remark));
    }
  }
}
