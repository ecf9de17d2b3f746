package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.RuleEditing;
import dev.kpdagger.device.filtering.RulePart;
import dev.kpdagger.device.filtering.RulePart.Kind;
import dev.kpdagger.device.filtering.WrittenRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Changes security rules by their names. Two of them are alike if all that they say is the same
/// but for the description and one list of members.
final class PolicyEditing implements RuleEditing {

  /// Elements whose members are alternatives.
  private static final List<String> MEMBERS =
      List.of(
          "from",
          "to",
          "source",
          "destination",
          "source-user",
          "category",
          "application",
          "service");

  /// Words that stand alone.
  private static final Set<String> ALONE = Set.of("any", "application-default", "multicast");

  private record Key(String context, long sequence) {}

  /// A rule with where commands find it.
  private record Own(Node rule, String path) {}

  private final Map<Key, Own> rules = new HashMap<>();

  PolicyEditing(Reading reading, Objects objects) {
    var parents = new HashSet<Scope>();
    reading.scopes().forEach(scope -> Optional.ofNullable(scope.parent()).ifPresent(parents::add));
    for (RuleOrder.Policy policy : RuleOrder.of(reading, "security")) {
      // What a device group hands down is in the lists of others, too
      boolean shared = parents.contains(policy.scope());
      long sequence = 0;
      for (RuleOrder.Placed placed : policy.rules()) {
        sequence++;
        if (!shared && isOwn(policy.scope(), placed.path())) {
          rules.put(
              new Key(objects.context(policy.scope()), sequence),
              new Own(placed.rule(), placed.path()));
        }
      }
    }
  }

  private static boolean isOwn(Scope scope, String path) {
    return switch (scope.kind()) {
      case VSYS -> path.startsWith("vsys ") || path.startsWith("rulebase ");
      case DEVICE_GROUP -> path.startsWith("device-group \"" + scope.name() + "\" ");
      case SHARED, PUSHED, CONTAINER -> false;
    };
  }

  @Override
  public Optional<WrittenRule> written(AccessList list, AccessRule rule) {
    var own = rules.get(new Key(list.context(), rule.sequence()));
    return own == null || !rule.unresolved().isEmpty() || !own.rule.word().equals(rule.name())
        ? Optional.empty()
        : Optional.of(new WrittenRule(rule, parts(own), Reading.word(own.rule, "description")));
  }

  private static List<RulePart> parts(Own own) {
    var parts = new ArrayList<RulePart>();
    for (String element : MEMBERS) {
      boolean negated = Reading.isYes(own.rule, "negate-" + element);
      parts.add(
          new RulePart(
              element, negated ? Kind.FIXED : Kind.MEMBERS, Reading.words(own.rule, element)));
    }
    var rest = new TreeSet<String>();
    for (Node child : own.rule) {
      if (!MEMBERS.contains(child.word()) && !child.word().equals("description")) {
        rest.add(content(child));
      }
    }
    rest.add("in " + own.path);
    parts.add(new RulePart("rest", Kind.FIXED, List.copyOf(rest)));
    return parts;
  }

  private static String content(Node node) {
    var text = new StringBuilder(node.word());
    if (!node.isEmpty()) {
      var below = new TreeSet<String>();
      for (Node child : node) {
        below.add(content(child));
      }
      text.append(' ').append(below);
    }
    return text.toString();
  }

  @Override
  public Optional<WrittenRule> merged(WrittenRule first, WrittenRule second, int part) {
    var words = new ArrayList<>(first.words(part));
    second.words(part).stream().filter(word -> !words.contains(word)).forEach(words::add);
    boolean possible =
        first.parts().get(part).kind() == Kind.MEMBERS && words.stream().noneMatch(ALONE::contains);
    return possible
        ? first.rule().match().union(second.rule().match()).map(m -> first.with(m, part, words))
        : Optional.empty();
  }

  @Override
  public List<String> text(WrittenRule merged, WrittenRule place) {
    var lines = new ArrayList<String>();
    for (int i = 0; i < merged.parts().size(); i++) {
      var added = new ArrayList<>(merged.words(i));
      added.removeAll(place.words(i));
      if (!added.isEmpty()) {
        var words = added.stream().map(PolicyEditing::quoted).toList();
        lines.add(
            merged.parts().get(i).name()
                + (words.size() == 1
                    ? " " + words.getFirst()
                    : " [ " + String.join(" ", words) + " ]"));
      }
    }
    return lines;
  }

  private static String quoted(String word) {
    boolean plain =
        word.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_./:".indexOf(c) >= 0);
    return plain ? word : '"' + word.replace("\"", "\\\"") + '"';
  }

  @Override
  public Commands commands(AccessList list, List<Merge> merges, List<Move> moves) {
    var commands = new ArrayList<String>();
    for (Merge merge : merges) {
      var place = written(list, merge.place()).orElseThrow();
      for (String line : text(merge.merged(), place)) {
        commands.add("set " + merge.place().command().words() + " " + line);
      }
      for (AccessRule rule : merge.rules()) {
        if (!rule.equals(merge.place())) {
          commands.add("delete " + rule.command().words());
        }
      }
    }
    return Commands.of(commands);
  }
}
