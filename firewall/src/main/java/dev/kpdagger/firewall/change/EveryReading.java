package dev.kpdagger.firewall.change;

import dev.kpdagger.firewall.change.RuleAlignment.Row;
import dev.kpdagger.firewall.model.ModelledRule;
import dev.kpdagger.firewall.model.OpenPart;
import dev.kpdagger.packets.PacketBox;
import dev.kpdagger.packets.SearchBudget;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Whether two lists decide packets alike whatever the names in their rules stand for.
///
/// A rule that is not known in full matches a packet if what it asks holds, and the same words hold
/// or do not hold for a packet in both lists alike. So a packet meets, in each list, a row of
/// questions with an action each, and at the end an action without a question. Rules that stand in
/// both lists in the same order are looked at only from the first rule on that one list alone has
/// and that may match.
final class EveryReading {

  /// A question: if all that it asks holds, the packet is let pass or not.
  private record Question(ModelledRule rule, boolean permits, Set<String> asks) {}

  /// Questions in a row with the same action, of which the order does not matter.
  private record Layer(boolean permits, Set<Set<String>> asks) {

    /// Adds a question, unless another one gets the same answer whenever this one does.
    void add(Set<String> question) {
      if (asks.stream().noneMatch(question::containsAll)) {
        asks.removeIf(asked -> asked.containsAll(question));
        asks.add(question);
      }
    }
  }

  /// How far a packet has come in one list.
  ///
  /// @param ended whether all that is left over is decided
  /// @param permits whether what is left over passes; false while nothing decides it
  private record Walk(List<Question> questions, boolean ended, boolean permits) {

    static final Walk BEGUN = new Walk(List.of(), false, false);

    Walk ending(ModelledRule rule) {
      return ended ? this : new Walk(questions, true, ListComparison.permits(rule));
    }

    /// What no rule matches does not pass.
    Walk left() {
      return ended ? this : new Walk(questions, true, false);
    }

    /// Asks, unless an earlier question that asks no more has been answered with no.
    Walk asking(Question next) {
      if (ended || questions.stream().anyMatch(asked -> next.asks.containsAll(asked.asks))) {
        return this;
      }
      var all = new ArrayList<>(questions);
      all.add(next);
      return new Walk(all, false, false);
    }

    boolean hasAskedMoreThan(Walk earlier) {
      return questions.size() > earlier.questions.size();
    }

    /// What is the same for all walks that decide alike: questions whose answer makes no difference
    /// are left out.
    private List<Layer> layers() {
      int last = questions.size();
      while (ended && last > 0 && questions.get(last - 1).permits == permits) {
        last--;
      }
      var layers = new ArrayList<Layer>();
      for (Question question : questions.subList(0, last)) {
        if (layers.isEmpty() || layers.getLast().permits != question.permits) {
          layers.add(new Layer(question.permits, new HashSet<>()));
        }
        layers.getLast().add(question.asks);
      }
      return layers;
    }

    boolean decidesLike(Walk other) {
      return ended == other.ended && permits == other.permits && layers().equals(other.layers());
    }
  }

  /// Packets with how far they have come in both lists.
  private record State(PacketBox box, Walk before, Walk after) {

    State in(PacketBox part) {
      return new State(part, before, after);
    }
  }

  private final List<Row> rows;
  private final Function<ModelledRule, List<OpenPart>> openParts;
  private final SearchBudget budget;
  private final IdentityHashMap<ModelledRule, List<Part>> parts = new IdentityHashMap<>();
  private final Set<ModelledRule> guilty = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean differs;

  /// An open part of a rule.
  ///
  /// @param answered packets of which rules before it that both lists have asked no more, so that
  ///   its question is answered with no when they get there
  private record Part(PacketBox box, Set<String> asks, List<PacketBox> answered) {}

  /// @param openParts of a rule whose match is not fully known
  EveryReading(
      List<Row> rows, Function<ModelledRule, List<OpenPart>> openParts, SearchBudget budget) {
    this.rows = rows;
    this.openParts = openParts;
    this.budget = budget;
  }

  /// What some reading makes of packets.
  ///
  /// @param differs whether the lists decide some of them otherwise
  /// @param open the rules that are not known in full on which it depends
  record Outcome(boolean differs, Set<ModelledRule> open) {}

  /// Whether the lists decide packets of a box otherwise in some reading; empty when the budget is
  /// used up.
  Optional<Outcome> of(PacketBox box) {
    guilty.clear();
    differs = false;
    var states = List.of(new State(box, Walk.BEGUN, Walk.BEGUN));
    for (int i = 0; i < rows.size() && !states.isEmpty(); i++) {
      if (!budget.spend(states.size())) {
        return Optional.empty();
      }
      states = certain(rows.get(i), states);
      var rule = rows.get(i).rule();
      if (!rule.exact()) {
        for (Part part : parts(i)) {
          if (!budget.spend(1L + states.size())) {
            return Optional.empty();
          }
          states = open(rows.get(i), part, states);
        }
      }
    }
    states.forEach(left -> over(left.before.left(), left.after.left()));
    var open = Collections.<ModelledRule>newSetFromMap(new IdentityHashMap<>());
    open.addAll(guilty);
    return Optional.of(new Outcome(differs, open));
  }

  private List<State> certain(Row row, List<State> states) {
    var next = states;
    for (PacketBox box : row.rule().certain()) {
      if (next.stream().noneMatch(state -> state.box.intersects(box))) {
        continue;
      }
      var split = new ArrayList<State>(next.size());
      for (State state : next) {
        if (!state.box.intersects(box)) {
          split.add(state);
          continue;
        }
        state.box.minus(box).forEach(rest -> split.add(state.in(rest)));
        var before = row.before() == null ? state.before : state.before.ending(row.before());
        var after = row.after() == null ? state.after : state.after.ending(row.after());
        if (before.ended && after.ended) {
          over(before, after);
        } else {
          split.add(new State(state.box.intersection(box), before, after));
        }
      }
      next = split;
    }
    return next;
  }

  private List<State> open(Row row, Part part, List<State> states) {
    var next = new ArrayList<State>(states.size());
    for (State state : states) {
      var before = row.before() == null ? state.before : state.before.asking(question(row, part));
      var after = row.after() == null ? state.after : state.after.asking(question(row, part));
      boolean asked = before.hasAskedMoreThan(state.before) || after.hasAskedMoreThan(state.after);
      boolean inBoth = row.kept() && state.before.decidesLike(state.after);
      if (!asked || inBoth || !state.box.intersects(part.box)) {
        next.add(state);
        continue;
      }
      state.box.minus(part.box).forEach(rest -> next.add(state.in(rest)));
      var fresh = List.of(state.box.intersection(part.box));
      for (PacketBox answered : part.answered) {
        fresh.stream()
            .filter(answered::intersects)
            .forEach(box -> next.add(state.in(box.intersection(answered))));
        fresh = fresh.stream().flatMap(box -> box.minus(answered).stream()).toList();
      }
      fresh.forEach(box -> next.add(new State(box, before, after)));
    }
    return next;
  }

  private static Question question(Row row, Part part) {
    return new Question(row.rule(), ListComparison.permits(row.rule()), part.asks);
  }

  private List<Part> parts(int place) {
    var rule = rows.get(place).rule();
    var found = parts.get(rule);
    if (found == null) {
      found =
          openParts.apply(rule).stream()
              .map(part -> new Part(part.box(), part.asks(), answered(place, part)))
              .toList();
      parts.put(rule, found);
    }
    return found;
  }

  private List<PacketBox> answered(int place, OpenPart part) {
    var boxes = new ArrayList<PacketBox>();
    for (int i = 0; i < place; i++) {
      var earlier = rows.get(i);
      if (earlier.kept() && !earlier.rule().exact()) {
        for (Part asked : parts(i)) {
          if (part.asks().containsAll(asked.asks) && asked.box.intersects(part.box())) {
            boxes.add(asked.box);
          }
        }
      }
    }
    return boxes;
  }

  /// Notes what both lists make of packets that both have decided.
  private void over(Walk before, Walk after) {
    if (!before.decidesLike(after)) {
      differs = true;
      before.questions.forEach(question -> guilty.add(question.rule));
      after.questions.forEach(question -> guilty.add(question.rule));
    }
  }
}
