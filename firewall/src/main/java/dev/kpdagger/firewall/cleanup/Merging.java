package dev.kpdagger.firewall.cleanup;

import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.device.filtering.RuleAddresses;
import dev.kpdagger.device.filtering.RuleEditing;
import dev.kpdagger.device.filtering.WrittenRule;
import dev.kpdagger.packets.AddressMatch;
import dev.kpdagger.packets.SearchBudget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Makes one rule of two, as often as that goes: each rule from the first on is joined with the
/// nearest one that fits, before or behind it.
final class Merging {

  /// Rules that are tried with one rule, the nearest first.
  private static final int MOST_TRIED = 128;

  /// What rules share that may become one.
  ///
  /// @param part in which they may differ
  /// @param others the words of their other parts
  /// @param of the prefix whose halves they may be; empty where any two fit
  private record Family(int part, List<List<String>> others, Optional<AddressMatch> of) {}

  private final AccessList list;
  private final Order order;
  private final RuleEditing editing;
  private final SearchBudget budget;

  /// The rules of each family by their numbers.
  private final Map<Family, TreeMap<Integer, Entry>> families = new HashMap<>();

  private Merging(AccessList list, Order order, RuleEditing editing, SearchBudget budget) {
    this.list = list;
    this.order = order;
    this.editing = editing;
    this.budget = budget;
  }

  /// Merges rules of a list where that changes nothing.
  static void run(AccessList list, Order order, RuleEditing editing, SearchBudget budget) {
    new Merging(list, order, editing, budget).run();
  }

  private void run() {
    order.entries().forEach(this::add);
    for (int place = 0; place < order.size() && !budget.isUsedUp(); place++) {
      var merged = mergeOnce(order.get(place));
      while (merged.isPresent()) {
        place = order.placeOf(merged.get());
        merged = mergeOnce(merged.get());
      }
    }
  }

  /// What a rule has become with another; empty when it fits none.
  private Optional<Entry> mergeOnce(Entry entry) {
    for (Family family : families(entry)) {
      var members = families.getOrDefault(family, new TreeMap<>());
      var before = members.lowerEntry(entry.number());
      var after = members.higherEntry(entry.number());
      for (int tried = 0; tried < MOST_TRIED && (before != null || after != null); tried++) {
        boolean back =
            after == null
                || (before != null
                    && entry.number() - before.getKey() <= after.getKey() - entry.number());
        var merged =
            back
                ? merged(before.getValue(), entry, family.part)
                : merged(entry, after.getValue(), family.part);
        if (merged.isPresent()) {
          return merged;
        }
        if (back) {
          before = members.lowerEntry(before.getKey());
        } else {
          after = members.higherEntry(after.getKey());
        }
      }
    }
    return Optional.empty();
  }

  /// Merges two rules in the place of the first, or else in that of the second.
  private Optional<Entry> merged(Entry first, Entry second, int part) {
    var one = first.written();
    var two = second.written();
    if (one == null || two == null || haveOtherComments(one, two)) {
      return Optional.empty();
    }
    int place = order.placeOf(first);
    int other = order.placeOf(second);
    var risen = editing.merged(one, two, part);
    if (risen.isPresent()
        && order.mayRise(other, place)
        && SamePackets.are(list, List.of(first.rule(), second.rule()), rule(risen), budget)) {
      return Optional.of(become(place, other, first.with(second, risen.get())));
    }
    var fallen = editing.merged(two, one, part);
    if (fallen.isPresent()
        && order.mayFall(place, other)
        && SamePackets.are(list, List.of(first.rule(), second.rule()), rule(fallen), budget)) {
      return Optional.of(become(other, place, second.with(first, fallen.get())));
    }
    return Optional.empty();
  }

  private static AccessRule rule(Optional<WrittenRule> written) {
    return written.orElseThrow().rule();
  }

  /// Rules that somebody has told apart in words are meant to stay two.
  private static boolean haveOtherComments(WrittenRule one, WrittenRule two) {
    return !one.comment().isEmpty()
        && !two.comment().isEmpty()
        && !one.comment().equals(two.comment());
  }

  private Entry become(int place, int gone, Entry merged) {
    remove(order.get(place));
    remove(order.get(gone));
    add(merged);
    order.replace(place, merged);
    order.remove(gone);
    return merged;
  }

  private void add(Entry entry) {
    for (Family family : families(entry)) {
      families.computeIfAbsent(family, _ -> new TreeMap<>()).put(entry.number(), entry);
    }
  }

  private void remove(Entry entry) {
    for (Family family : families(entry)) {
      families.getOrDefault(family, new TreeMap<>()).remove(entry.number());
    }
  }

  private static List<Family> families(Entry entry) {
    var written = entry.written();
    if (written == null) {
      return List.of();
    }
    var found = new ArrayList<Family>();
    for (int part = 0; part < written.parts().size(); part++) {
      int differing = part;
      var others =
          IntStream.range(0, written.parts().size())
              .filter(i -> i != differing)
              .mapToObj(written::words)
              .toList();
      switch (written.parts().get(part).kind()) {
        case FIXED -> {}
        case MEMBERS, SOURCE_PORTS, DESTINATION_PORTS -> {
          if (!written.words(part).isEmpty()) {
            found.add(new Family(part, others, Optional.empty()));
          }
        }
        case SOURCE -> add(part, others, entry.rule().source(), found);
        case DESTINATION -> add(part, others, entry.rule().destination(), found);
      }
    }
    return found;
  }

  private static void add(
      int part, List<List<String>> others, RuleAddresses addresses, List<Family> into) {
    if (addresses.terms().getFirst() instanceof AddressTerm.Literal(var match)) {
      match.halved().forEach(whole -> into.add(new Family(part, others, Optional.of(whole))));
    }
  }
}
