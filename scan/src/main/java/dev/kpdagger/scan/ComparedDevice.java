package dev.kpdagger.scan;

import dev.kpdagger.device.Device;
import dev.kpdagger.firewall.change.DeviceComparison;
import dev.kpdagger.firewall.change.ListChange;
import dev.kpdagger.firewall.model.ListChain;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What changes from one file of a device to another.
///
/// @param changed lists of both that are not the same
/// @param removed lists of the old file alone
/// @param added lists of the new file alone
/// @param same how many lists are the same
/// @param notes what to keep in mind, a line each
/// @param doubts what could not be compared, a line each
public record ComparedDevice(
    String hostname,
    String platform,
    List<ChangedList> changed,
    List<WholeList> removed,
    List<WholeList> added,
    int same,
    List<String> notes,
    List<String> doubts) {

  /// A list that is there or not as a whole.
  ///
  /// @param rules how many are written
  public record WholeList(String name, String subject, String context, int rules) {
    static WholeList of(ListChain chain) {
      return new WholeList(chain.name(), chain.subject(), chain.context(), chain.size());
    }
  }

  /// A list that both files have.
  ///
  /// @param doubts why more may have changed
  /// @param placesBefore where it was applied
  public record ChangedList(
      WholeList list,
      List<Traffic> traffic,
      List<CitedRule> removed,
      List<CitedRule> added,
      List<String> doubts,
      List<String> placesBefore,
      List<String> placesAfter) {
    public ChangedList {
      traffic = List.copyOf(traffic);
      removed = List.copyOf(removed);
      added = List.copyOf(added);
      doubts = List.copyOf(doubts);
      placesBefore = List.copyOf(placesBefore);
      placesAfter = List.copyOf(placesAfter);
    }

    public boolean appliedOtherwise() {
      return !placesBefore.equals(placesAfter);
    }

    /// Whether anything passes or is stopped that was not before, or may.
    public boolean changesTraffic() {
      return !traffic.isEmpty() || !doubts.isEmpty() || appliedOtherwise();
    }
  }

  /// Packets that one pair of rules decides otherwise.
  ///
  /// @param permitted whether they pass now; else they are stopped now
  /// @param before the rule that decided, or null where none did
  /// @param after the rule that decides now, or null where none does
  /// @param certain false where a part of the rules is not understood
  public record Traffic(
      boolean permitted,
      boolean certain,
      @Nullable CitedRule before,
      @Nullable CitedRule after,
      List<String> packets,
      String witness) {
    public Traffic {
      packets = List.copyOf(packets);
    }
  }

  public ComparedDevice {
    changed = List.copyOf(changed);
    removed = List.copyOf(removed);
    added = List.copyOf(added);
    notes = List.copyOf(notes);
    doubts = List.copyOf(doubts);
  }

  /// Whether anything passes or is stopped that was not before, or may.
  public boolean changesTraffic() {
    return !removed.isEmpty()
        || !added.isEmpty()
        || changed.stream().anyMatch(ChangedList::changesTraffic);
  }

  /// Whether nothing at all is different.
  public boolean isSame() {
    return removed.isEmpty() && added.isEmpty() && changed.isEmpty();
  }

  static ComparedDevice of(Device before, Device after, DeviceComparison.Result result) {
    return new ComparedDevice(
        Names.hostname(after),
        after.identity().platform(),
        result.changed().stream().map(list -> changed(before, after, list)).toList(),
        result.removed().stream().map(WholeList::of).toList(),
        result.added().stream().map(WholeList::of).toList(),
        result.same(),
        notes(before, after),
        result.doubts());
  }

  private static List<String> notes(Device before, Device after) {
    var notes = new ArrayList<String>();
    var old = before.identity();
    var now = after.identity();
    if (!old.platform().equals(now.platform())) {
      notes.add("the old file is of " + old.platform() + ", the new one of " + now.platform());
    }
    if (!Objects.equals(old.hostname(), now.hostname())) {
      notes.add(
          "the old file is of host %s, the new one of host %s"
              .formatted(named(old.hostname()), named(now.hostname())));
    }
    return notes;
  }

  private static String named(@Nullable String hostname) {
    return hostname == null ? "(none)" : hostname;
  }

  private static ChangedList changed(
      Device before, Device after, DeviceComparison.ChangedList list) {
    var change = list.change();
    return new ChangedList(
        WholeList.of(list.list()),
        change.traffic().stream().map(traffic -> traffic(before, after, traffic)).toList(),
        change.removed().stream().map(rule -> CitedRule.of(before, rule)).toList(),
        change.added().stream().map(rule -> CitedRule.of(after, rule)).toList(),
        change.doubts(),
        list.placesBefore(),
        list.placesAfter());
  }

  private static Traffic traffic(Device before, Device after, ListChange.Traffic traffic) {
    return new Traffic(
        traffic.effect() == ListChange.Effect.PERMITTED,
        traffic.certain(),
        CitedRule.ofNullable(before, traffic.before()),
        CitedRule.ofNullable(after, traffic.after()),
        traffic.packets(),
        traffic.witness());
  }
}
