package dev.kpdagger.firewall.cleanup;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.RuleEditing;
import dev.kpdagger.device.filtering.RuleEditing.Commands;
import dev.kpdagger.device.filtering.RuleEditing.Merge;
import dev.kpdagger.device.rules.RuleAnomaly;
import dev.kpdagger.firewall.change.ListComparison.Form;
import dev.kpdagger.firewall.model.ModelledList;
import dev.kpdagger.firewall.model.ZoneRelations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// A shorter list that lets the same packets pass: rules that are removed, merged and moved, all of
/// it together.
///
/// @param removals in the order of the rules, each with why it can go
/// @param merges rules that become one, once the removed ones are gone
/// @param reordering rules that move up after that
/// @param before rules in force that the list has
/// @param after the list as it would be
/// @param commands that merge and move; nothing to do counts as none
/// @param doubts why comparing the list before and after, packet by packet, did not prove that
///   nothing passes otherwise; a plan with any must not be carried out
public record CleanUp(
    AccessList list,
    List<RuleAnomaly> removals,
    List<Merge> merges,
    Optional<Reordering> reordering,
    int before,
    AccessList after,
    Commands commands,
    List<String> doubts) {

  /// Longer lists are not compared.
  public static final int MOST_RULES = 100_000;

  /// What lists are applied for that let packets pass or not.
  private static final Set<String> FILTERS =
      Set.of(
          "access-group", "control-plane", "http", "interface", "line", "ntp", "snmp", "vlan-map");

  public CleanUp {
    removals = List.copyOf(removals);
    merges = List.copyOf(merges);
    doubts = List.copyOf(doubts);
  }

  public boolean proven() {
    return doubts.isEmpty();
  }

  /// The plans for the lists of a device that can be shorter; lists that nobody applies count too,
  /// lists of more than [#MOST_RULES] do not.
  ///
  /// @param editing how rules are merged and moved there
  /// @throws java.util.concurrent.CancellationException when `cancelled` says so
  public static List<CleanUp> ofAll(Device device, RuleEditing editing, BooleanSupplier cancelled) {
    var plans = new ArrayList<CleanUp>();
    var lists = device.facts().filtering().accessLists().items();
    var relations = ZoneRelations.of(List.of(device), lists, List.of());
    for (AccessList list : lists) {
      if (ModelledList.isModelled(list) && list.rules().size() <= MOST_RULES) {
        of(
                new Form(list, device.text()),
                isFilter(device, list) ? editing : RuleEditing.none(),
                relations,
                cancelled)
            .ifPresent(plans::add);
      }
    }
    return plans;
  }

  /// Whether a list only lets packets pass or not. Elsewhere a rule may be something of its own: in
  /// a list for encryption a tunnel, which the other end knows by the same addresses; in one for
  /// translation a mapping; in one for VPN clients a route that they get.
  private static boolean isFilter(Device device, AccessList list) {
    return device.facts().filtering().accessListUses().items().stream()
        .filter(use -> use.list().equals(list.name()))
        .allMatch(use -> FILTERS.contains(use.purpose()));
  }

  /// The plan for a list; empty when nothing can be done.
  ///
  /// @param editing how rules are merged and moved there
  /// @param relations the zones of rules for any zones
  /// @throws java.util.concurrent.CancellationException when `cancelled` says so
  public static Optional<CleanUp> of(
      Form form, RuleEditing editing, ZoneRelations relations, BooleanSupplier cancelled) {
    return new Planning(form, editing, relations, cancelled).plan();
  }

  /// Rules in force that the list would have.
  public int left() {
    return (int) after.rules().stream().filter(AccessRule::enabled).count();
  }
}
