package dev.kpdagger.firewall.change;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessListUse;
import dev.kpdagger.firewall.model.ListChain;
import dev.kpdagger.firewall.model.ModelledList;
import dev.kpdagger.firewall.model.ZoneRelations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Compares the rules of two forms of a device.
public final class DeviceComparison {

  /// What changes in a device's lists.
  ///
  /// @param changed lists of both that are not the same
  /// @param removed lists of the old form alone
  /// @param added lists of the new form alone
  /// @param same how many lists decide every packet alike and are applied alike
  /// @param doubts what could not be compared, a line each
  public record Result(
      List<ChangedList> changed,
      List<ListChain> removed,
      List<ListChain> added,
      int same,
      List<String> doubts) {
    public Result {
      changed = List.copyOf(changed);
      removed = List.copyOf(removed);
      added = List.copyOf(added);
      doubts = List.copyOf(doubts);
    }
  }

  /// A list that both forms have.
  ///
  /// @param placesBefore where it was applied, such as `Vlan10 in`
  public record ChangedList(
      ListChain list, ListChange change, List<String> placesBefore, List<String> placesAfter) {
    public ChangedList {
      placesBefore = List.copyOf(placesBefore);
      placesAfter = List.copyOf(placesAfter);
    }

    public boolean isAppliedOtherwise() {
      return !placesBefore.equals(placesAfter);
    }
  }

  /// Lists of both families, and of frames, may have the same name.
  private record Key(String context, String name, AccessListKind kind) {
    static Key of(ListChain chain) {
      return new Key(
          chain.context(),
          chain.name(),
          switch (chain.kind()) {
            case STANDARD, EXTENDED -> AccessListKind.EXTENDED;
            case IPV6, MAC, POLICY, LOCAL_POLICY -> chain.kind();
          });
    }
  }

  private final Device before;
  private final Device after;
  private final BooleanSupplier cancelled;
  private final List<ChangedList> changed = new ArrayList<>();
  private final List<String> doubts = new ArrayList<>();
  private int same;

  private DeviceComparison(Device before, Device after, BooleanSupplier cancelled) {
    this.before = before;
    this.after = after;
    this.cancelled = cancelled;
  }

  /// What changes from one form of a device to the other.
  ///
  /// @throws java.util.concurrent.CancellationException when `cancelled` says so
  public static Result compare(Device before, Device after, BooleanSupplier cancelled) {
    return new DeviceComparison(before, after, cancelled).compare();
  }

  private Result compare() {
    var old = byKey(before);
    var now = byKey(after);
    var removed = new ArrayList<ListChain>();
    var added = new ArrayList<ListChain>();
    old.forEach(
        (key, chain) -> {
          var other = now.get(key);
          if (other == null) {
            removed.add(chain);
          } else {
            compare(chain, other);
          }
        });
    now.forEach(
        (key, chain) -> {
          if (!old.containsKey(key)) {
            added.add(chain);
          }
        });
    doubt("old", before);
    doubt("new", after);
    return new Result(changed, removed, added, same, doubts);
  }

  private static Map<Key, ListChain> byKey(Device device) {
    var chains = new LinkedHashMap<Key, ListChain>();
    for (ListChain chain : ListChain.of(device.facts().filtering().accessLists())) {
      // The default policy of a device without a policy is no list of its own.
      if (chain.size() > 0 || chain.lists().stream().anyMatch(DeviceComparison::decides)) {
        chains.putIfAbsent(Key.of(chain), chain);
      }
    }
    return chains;
  }

  private static boolean decides(AccessList list) {
    return !list.implicitRules().isEmpty();
  }

  private void compare(ListChain old, ListChain now) {
    var change = change(old, now);
    var list = new ChangedList(now, change, places(before, old), places(after, now));
    if (change.isNothing() && !list.isAppliedOtherwise()) {
      same++;
    } else {
      changed.add(list);
    }
  }

  private ListChange change(ListChain old, ListChain now) {
    if (ModelledList.isModelled(now.lists().getFirst())) {
      return ListComparison.compare(
          new ListComparison.Form(old.asOne(), before.text()),
          new ListComparison.Form(now.asOne(), after.text()),
          ZoneRelations.of(
              List.of(before, after),
              Stream.concat(old.lists().stream(), now.lists().stream()).toList(),
              List.of()),
          cancelled);
    }
    boolean alike =
        lines(before.text(), old.lists().getFirst())
            .equals(lines(after.text(), now.lists().getFirst()));
    return new ListChange(
        List.of(),
        List.of(),
        List.of(),
        alike ? List.of() : List.of("its lines differ, and lists of frames are not compared"));
  }

  private static List<String> lines(SourceText text, AccessList list) {
    return list.rules().stream()
        .filter(rule -> !rule.span().isNowhere())
        .map(rule -> text.line(rule.span().firstLine()).strip())
        .toList();
  }

  private static List<String> places(Device device, ListChain chain) {
    return chain.isInTurn()
        ? List.of()
        : device.facts().filtering().accessListUses().stream()
            .filter(use -> use.list().equals(chain.name()))
            .map(DeviceComparison::place)
            .distinct()
            .sorted()
            .toList();
  }

  private static String place(AccessListUse use) {
    var at = Stream.of(use.place(), use.direction()).filter(word -> !word.isEmpty()).toList();
    var words = String.join(" ", at);
    return use.purpose().equals("interface") || words.startsWith(use.purpose())
        ? words
        : use.purpose() + " " + words;
  }

  private void doubt(String form, Device device) {
    @Nullable String reason = device.facts().filtering().accessLists().openReason();
    if (reason != null) {
      doubts.add("the " + form + " file may not show all rules: " + reason);
    }
  }
}
