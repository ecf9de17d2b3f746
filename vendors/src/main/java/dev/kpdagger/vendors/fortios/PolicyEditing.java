package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.RuleEditing;
import dev.kpdagger.device.filtering.RulePart;
import dev.kpdagger.device.filtering.RulePart.Kind;
import dev.kpdagger.device.filtering.WrittenRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Changes policies by their numbers. Two of them are alike if every `set` of theirs is the same
/// but for name, comment and one list of members.
final class PolicyEditing implements RuleEditing {

  /// Attributes whose values are alternatives, with what says that they are not meant but all else.
  private static final Map<String, String> MEMBERS =
      Map.ofEntries(
          Map.entry("srcintf", ""),
          Map.entry("dstintf", ""),
          Map.entry("srcaddr", "srcaddr-negate"),
          Map.entry("dstaddr", "dstaddr-negate"),
          Map.entry("srcaddr4", "srcaddr-negate"),
          Map.entry("dstaddr4", "dstaddr-negate"),
          Map.entry("srcaddr6", "srcaddr6-negate"),
          Map.entry("dstaddr6", "dstaddr6-negate"),
          Map.entry("service", "service-negate"),
          Map.entry("groups", ""),
          Map.entry("users", ""),
          Map.entry("fsso-groups", ""),
          Map.entry("application", ""),
          Map.entry("app-category", ""),
          Map.entry("url-category", ""));

  /// What tells policies apart and does nothing.
  private static final Set<String> NAMING = Set.of("name", "uuid", "comments", "policyid");

  private static final Set<String> EVERYTHING = Set.of("any", "all", "ALL", "none");

  /// What a policy says beside its lists of members.
  private static final String REST = "rest";

  private record Key(String context, int line) {}

  private final Map<Key, Node> policies = new HashMap<>();

  PolicyEditing(Reading reading) {
    var paths = new ArrayList<>(PolicySection.paths());
    paths.add("firewall local-in-policy");
    paths.add("firewall local-in-policy6");
    for (String path : paths) {
      for (Reading.Table table : reading.tables(path)) {
        for (Node entry : table.node().entries()) {
          policies.put(new Key(table.context(), entry.span().firstLine()), entry);
        }
      }
    }
  }

  @Override
  public Optional<WrittenRule> written(AccessList list, AccessRule rule) {
    var node = policies.get(new Key(list.context(), rule.span().firstLine()));
    // A virtual IP can be forwarded, and then the policy is about more than its members say
    boolean plain =
        rule.unresolved().isEmpty()
            && rule.conditions().stream().noneMatch(text -> text.startsWith("forwarded by"));
    return node == null || !plain || !node.configs().isEmpty()
        ? Optional.empty()
        : Optional.of(new WrittenRule(rule, parts(node), comment(node)));
  }

  private static String comment(Node node) {
    var found = node.peek("comments");
    return found == null ? "" : found.value();
  }

  private static List<RulePart> parts(Node node) {
    var parts = new ArrayList<RulePart>();
    for (String name : new TreeSet<>(MEMBERS.keySet())) {
      boolean negated = isEnabled(node, MEMBERS.getOrDefault(name, ""));
      parts.add(new RulePart(name, negated ? Kind.FIXED : Kind.MEMBERS, values(node, name)));
    }
    var rest = new TreeSet<String>();
    for (Attribute attribute : node.attributes()) {
      if (!MEMBERS.containsKey(attribute.name()) && !NAMING.contains(attribute.name())) {
        rest.add(attribute.name() + (attribute.unset() ? " unset " : " ") + attribute.values());
      }
    }
    parts.add(new RulePart(REST, Kind.FIXED, List.copyOf(rest)));
    return parts;
  }

  private static boolean isEnabled(Node node, String name) {
    var found = node.peek(name);
    return found != null && !found.unset() && found.value().equals("enable");
  }

  private static List<String> values(Node node, String name) {
    var found = node.peek(name);
    return found == null || found.unset()
        ? List.of()
        : found.values().stream().filter(value -> !value.isEmpty()).toList();
  }

  @Override
  public Optional<WrittenRule> merged(WrittenRule first, WrittenRule second, int part) {
    var words = new ArrayList<>(first.words(part));
    second.words(part).stream().filter(word -> !words.contains(word)).forEach(words::add);
    boolean possible =
        first.parts().get(part).kind() == Kind.MEMBERS
            && words.stream().noneMatch(EVERYTHING::contains);
    return possible
        ? first.rule().match().union(second.rule().match()).map(m -> first.with(m, part, words))
        : Optional.empty();
  }

  @Override
  public List<String> text(WrittenRule merged, WrittenRule place) {
    var lines = new ArrayList<String>();
    for (int i = 0; i < merged.parts().size(); i++) {
      if (!merged.words(i).equals(place.words(i))) {
        var words = merged.words(i).stream().map(PolicySection::quoted).toList();
        lines.add("set " + merged.parts().get(i).name() + " " + String.join(" ", words));
      }
    }
    return lines;
  }

  @Override
  public Commands commands(AccessList list, List<Merge> merges, List<Move> moves) {
    if (merges.isEmpty()) {
      return Commands.of(List.of());
    }
    var commands = new ArrayList<String>();
    if (!list.context().isEmpty()) {
      commands.add("config vdom");
      commands.add("    edit " + list.context());
    }
    commands.add(merges.getFirst().place().command().section());
    for (Merge merge : merges) {
      var place = written(list, merge.place()).orElseThrow();
      commands.add("    edit " + merge.place().command().words());
      text(merge.merged(), place).forEach(line -> commands.add("        " + line));
      commands.add("    next");
      for (AccessRule rule : merge.rules()) {
        if (!rule.equals(merge.place())) {
          commands.add("    delete " + rule.command().words());
        }
      }
    }
    commands.add("end");
    if (!list.context().isEmpty()) {
      commands.add("end");
    }
    return Commands.of(commands);
  }
}
