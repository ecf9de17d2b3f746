package dev.kpdagger.vendors.junos;

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
import org.jspecify.annotations.Nullable;

/// Changes policies and terms of filters by their paths. Two of them are alike if all that they say
/// is the same but for the description and one list of values.
final class RuleChanges implements RuleEditing {

  /// Statements whose values are alternatives.
  private static final List<String> OF_POLICIES =
      List.of(
          "source-address",
          "destination-address",
          "application",
          "dynamic-application",
          "source-identity",
          "url-category",
          "from-zone",
          "to-zone");

  private static final List<String> OF_TERMS =
      List.of(
          "source-address",
          "destination-address",
          "source-prefix-list",
          "destination-prefix-list",
          "source-port",
          "destination-port",
          "protocol",
          "next-header",
          "icmp-type",
          "icmp-code",
          "interface");

  /// Values that stand alone.
  private static final Set<String> ALONE =
      Set.of("any", "any-ipv4", "any-ipv6", "junos-defaults", "none");

  /// @param match the statement that holds what a packet must be
  private record Form(String match, List<String> members) {}

  private static final Form POLICY = new Form("match", OF_POLICIES);
  private static final Form TERM = new Form("from", OF_TERMS);

  private record Own(Node node, Form form) {}

  private final Map<String, Own> byPath = new HashMap<>();

  RuleChanges(Reading reading) {
    for (Reading.Part part : reading.parts()) {
      for (Node filter : part.node().entries("firewall", "filter")) {
        add(filter.allEntries("term"), TERM);
      }
      for (Node family : part.node().entries("firewall", "family")) {
        for (Node filter : family.entries("filter")) {
          add(filter.allEntries("term"), TERM);
        }
      }
      for (Node from : part.node().entries("security", "policies", "from-zone")) {
        for (Node to : from.entries("to-zone")) {
          add(to.allEntries("policy"), POLICY);
        }
      }
      add(part.node().allEntries("security", "policies", "global", "policy"), POLICY);
    }
  }

  private void add(List<Node> nodes, Form form) {
    for (Node node : nodes) {
      byPath.put(node.command().words(), new Own(node, form));
    }
  }

  @Override
  public Optional<WrittenRule> written(AccessList list, AccessRule rule) {
    var path = rule.command().words();
    var own = path.isEmpty() ? null : byPath.get(path);
    if (own == null || !rule.unresolved().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new WrittenRule(rule, parts(own), rule.remark()));
  }

  private static List<RulePart> parts(Own own) {
    var match = own.node.find(own.form.match);
    var parts = new ArrayList<RulePart>();
    for (String name : own.form.members) {
      parts.add(part(match, name));
    }
    var rest = new TreeSet<String>();
    if (match != null) {
      for (Node statement : match.children()) {
        if (!own.form.members.contains(statement.word())) {
          rest.add("match " + content(statement));
        }
      }
    }
    for (Node statement : own.node.children()) {
      if (!statement.word().equals(own.form.match) && !statement.word().equals("description")) {
        rest.add(content(statement));
      }
    }
    parts.add(new RulePart("rest", Kind.FIXED, List.copyOf(rest)));
    return parts;
  }

  /// Values with more behind them, such as exceptions, are no plain alternatives.
  private static RulePart part(@Nullable Node match, String name) {
    var statement = match == null ? null : match.find(name);
    if (match == null || statement == null) {
      return new RulePart(name, Kind.MEMBERS, List.of());
    }
    boolean plain =
        statement.children().stream().allMatch(Node::isLeaf)
            && match.find(name + "-excluded") == null;
    return new RulePart(
        name,
        plain ? Kind.MEMBERS : Kind.FIXED,
        statement.children().stream().map(RuleChanges::content).toList());
  }

  private static String content(Node node) {
    if (node.children().isEmpty()) {
      return node.word();
    }
    var below = new TreeSet<String>();
    node.children().forEach(child -> below.add(content(child)));
    return node.word() + " " + below;
  }

  @Override
  public Optional<WrittenRule> merged(WrittenRule first, WrittenRule second, int part) {
    var words = new ArrayList<>(first.words(part));
    second.words(part).stream().filter(word -> !words.contains(word)).forEach(words::add);
    boolean possible =
        first.parts().get(part).kind() == Kind.MEMBERS
            && second.parts().get(part).kind() == Kind.MEMBERS
            && words.stream().noneMatch(ALONE::contains);
    return possible
        ? first.rule().match().union(second.rule().match()).map(m -> first.with(m, part, words))
        : Optional.empty();
  }

  @Override
  public List<String> text(WrittenRule merged, WrittenRule place) {
    var form = byPath.get(merged.rule().command().words());
    var lines = new ArrayList<String>();
    for (int i = 0; i < merged.parts().size(); i++) {
      var added = new ArrayList<>(merged.words(i));
      added.removeAll(place.words(i));
      for (String word : added) {
        lines.add(
            (form == null ? "" : form.form.match + " ")
                + merged.parts().get(i).name()
                + " "
                + Node.quoted(word));
      }
    }
    return lines;
  }

  @Override
  public Commands commands(AccessList list, List<Merge> merges, List<Move> moves) {
    var commands = new ArrayList<String>();
    for (Merge merge : merges) {
      var path = merge.place().command().words();
      var place = written(list, merge.place()).orElseThrow();
      text(merge.merged(), place).forEach(line -> commands.add("set " + path + " " + line));
      for (AccessRule rule : merge.rules()) {
        if (!rule.equals(merge.place())) {
          commands.add("delete " + rule.command().words());
        }
      }
    }
    return Commands.of(commands);
  }
}
