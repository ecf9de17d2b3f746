package dev.kpdagger.firewall.cleanup;

import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.WrittenRule;
import dev.kpdagger.firewall.model.ModelledRule;
import dev.kpdagger.packets.PacketBox;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A rule of a list while a plan is made: one of the file, or what some of them have become.
///
/// @param number rises from rule to rule of a list, whatever becomes of them
/// @param origins the rules of the file that it is, in order
/// @param place the one of them in whose place it stands
/// @param written its parts, or null where it cannot be changed
/// @param rule as it is now
record Entry(
    int number,
    List<AccessRule> origins,
    AccessRule place,
    @Nullable WrittenRule written,
    AccessRule rule,
    List<PacketBox> certain,
    List<PacketBox> possible) {

  static Entry of(int number, ModelledRule rule, @Nullable WrittenRule written) {
    return new Entry(
        number,
        List.of(rule.rule()),
        rule.rule(),
        written,
        rule.rule(),
        rule.certain(),
        rule.possible());
  }

  /// This one and another in the place of this one.
  Entry with(Entry other, WrittenRule merged) {
    var all = new ArrayList<>(origins);
    all.addAll(other.origins);
    all.sort(Comparator.comparingLong(AccessRule::sequence));
    return new Entry(
        number,
        List.copyOf(all),
        place,
        merged,
        merged.rule(),
        Stream.concat(certain.stream(), other.certain.stream()).toList(),
        Stream.concat(possible.stream(), other.possible.stream()).toList());
  }

  boolean isMerged() {
    return origins.size() > 1;
  }

  /// Whether it does the same with a packet as another: the action, the log and the inspection.
  boolean actsLike(Entry other) {
    return rule.action() == other.rule.action()
        && Objects.equals(rule.logged().orNull(), other.rule.logged().orNull())
        && rule.profiles().equals(other.rule.profiles())
        && rule.options().treatment().equals(other.rule.options().treatment());
  }

  /// The counters of all rules that it is; null where one has none.
  @Nullable Long hits() {
    long sum = 0;
    for (AccessRule origin : origins) {
      var hits = origin.options().hits();
      if (hits == null) {
        return null;
      }
      sum += hits;
    }
    return sum;
  }
}
