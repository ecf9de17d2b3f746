package dev.kpdagger.firewall.change;

import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.firewall.model.ModelledList;
import dev.kpdagger.firewall.model.ModelledRule;
import dev.kpdagger.packets.PacketBox;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which rules of two lists are the same and stand in the same order: patience alignment, as tools
/// that compare texts use it. Rules are the same when they match the same packets and do the same
/// with them.
///
/// @param rows the rules of both in one order in which both lists have theirs
record RuleAlignment(List<Row> rows) {

  /// A rule of the first list, of the second, or of both.
  record Row(@Nullable ModelledRule before, @Nullable ModelledRule after) {

    boolean kept() {
      return before != null && after != null;
    }

    /// The rule, as the first list has it where both do.
    ModelledRule rule() {
      return before != null ? before : Objects.requireNonNull(after);
    }
  }

  RuleAlignment {
    rows = List.copyOf(rows);
  }

  /// Rules that the second list does not have in their place.
  List<ModelledRule> removed() {
    return rows.stream().filter(row -> row.after == null).map(Row::rule).toList();
  }

  /// Rules that the first list does not have in their place.
  List<ModelledRule> added() {
    return rows.stream().filter(row -> row.before == null).map(Row::rule).toList();
  }

  /// What makes a rule the same as another.
  ///
  /// @param written the lines of a rule whose match is not fully known, else empty
  private record Sense(
      boolean permits, Set<PacketBox> certain, Set<PacketBox> possible, String written) {}

  /// The rules of a list with what makes them the same.
  record Senses(List<ModelledRule> rules, List<Sense> senses) {}

  static Senses senses(ModelledList list, SourceText text) {
    var rules = Stream.concat(list.rules().stream(), list.implicitRules().stream()).toList();
    return new Senses(rules, rules.stream().map(rule -> sense(rule, text)).toList());
  }

  private static Sense sense(ModelledRule rule, SourceText text) {
    return new Sense(
        ListComparison.permits(rule),
        new HashSet<>(rule.certain()),
        new HashSet<>(rule.possible()),
        rule.exact() || rule.rule().implicit() ? "" : words(rule.rule().span(), text));
  }

  /// The lines of a rule without the space around them.
  static String words(SourceSpan span, SourceText text) {
    var words = new StringBuilder();
    int last = span.isNowhere() ? -1 : Math.min(span.lastLine(), text.lines());
    for (int line = span.firstLine(); line <= last; line++) {
      words.append(text.line(line).strip()).append('\n');
    }
    return words.toString();
  }

  static RuleAlignment of(Senses one, Senses two) {
    int start = 0;
    var before = one.rules;
    var after = two.rules;
    var old = one.senses;
    var now = two.senses;
    while (start < old.size() && start < now.size() && old.get(start).equals(now.get(start))) {
      start++;
    }
    int oldEnd = old.size();
    int nowEnd = now.size();
    while (oldEnd > start && nowEnd > start && old.get(oldEnd - 1).equals(now.get(nowEnd - 1))) {
      oldEnd--;
      nowEnd--;
    }
    var rows = new ArrayList<Row>();
    for (int i = 0; i < start; i++) {
      rows.add(new Row(before.get(i), after.get(i)));
    }
    int left = start;
    int right = start;
    for (Pair pair : common(old.subList(start, oldEnd), now.subList(start, nowEnd))) {
      left = removed(before, left, start + pair.before, rows);
      right = added(after, right, start + pair.after, rows);
      rows.add(new Row(before.get(left++), after.get(right++)));
    }
    left = removed(before, left, oldEnd, rows);
    added(after, right, nowEnd, rows);
    for (int i = left; i < before.size(); i++) {
      rows.add(new Row(before.get(i), after.get(nowEnd + i - oldEnd)));
    }
    return new RuleAlignment(rows);
  }

  private static int removed(List<ModelledRule> rules, int from, int to, List<Row> into) {
    rules.subList(from, to).forEach(rule -> into.add(new Row(rule, null)));
    return to;
  }

  private static int added(List<ModelledRule> rules, int from, int to, List<Row> into) {
    rules.subList(from, to).forEach(rule -> into.add(new Row(null, rule)));
    return to;
  }

  private record Pair(int before, int after) {}

  /// Pairs of the same rules that are in the same order in both: the longest such row of the first
  /// place of each rule.
  private static List<Pair> common(List<Sense> old, List<Sense> now) {
    Map<Sense, Integer> places = new HashMap<>();
    for (int i = 0; i < now.size(); i++) {
      places.putIfAbsent(now.get(i), i);
    }
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < old.size(); i++) {
      var place = places.remove(old.get(i));
      if (place != null) {
        pairs.add(new Pair(i, place));
      }
    }
    return longestRise(pairs);
  }

  /// The longest row of pairs whose second places rise too.
  private static List<Pair> longestRise(List<Pair> pairs) {
    var ends = new ArrayList<Integer>();
    var previous = new int[pairs.size()];
    for (int i = 0; i < pairs.size(); i++) {
      int after = pairs.get(i).after;
      int low = 0;
      int high = ends.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (pairs.get(ends.get(middle)).after < after) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      previous[i] = low == 0 ? -1 : ends.get(low - 1);
      if (low == ends.size()) {
        ends.add(i);
      } else {
        ends.set(low, i);
      }
    }
    var row = new ArrayList<Pair>();
    for (int at = ends.isEmpty() ? -1 : ends.getLast(); at >= 0; at = previous[at]) {
      row.add(pairs.get(at));
    }
    row.sort(Comparator.comparingInt(Pair::before));
    return row;
  }
}
