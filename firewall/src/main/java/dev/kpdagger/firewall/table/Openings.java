package dev.kpdagger.firewall.table;

import dev.kpdagger.audit.Openness;
import dev.kpdagger.audit.Openness.WidestRule;
import dev.kpdagger.audit.Openness.Width;
import dev.kpdagger.device.Device;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessListUse;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.rules.PermittedTraffic;
import dev.kpdagger.device.rules.RulePermission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How much the rules of a device permit from where to where.
final class Openings {

  private static final String ANY = "any";

  /// Zones of one side of a rule, and pairs of a device, that are told apart.
  private static final int MOST_ZONES = 32;

  private static final int MOST_PAIRS = 20_000;

  private record Pair(String context, boolean byZones, String from, String to) {}

  /// @param size of what it permits, in bits of addresses and ports
  private record Opening(RulePermission permission, Width width, int size) {}

  private static final class Cell {
    private int permits;
    private Opening widest;

    private Cell(Opening first) {
      widest = first;
    }
  }

  private static final Comparator<Opening> WIDER =
      Comparator.comparing(Opening::width).thenComparingInt(Opening::size);

  private final Device device;
  private final RowTexts texts;
  private final Map<String, List<AccessListUse>> uses = new HashMap<>();
  private final Map<Pair, Cell> cells = new LinkedHashMap<>();

  Openings(Device device, RowTexts texts) {
    this.device = device;
    this.texts = texts;
    for (AccessListUse use : device.facts().filtering().accessListUses()) {
      if (use.purpose().equals("interface")) {
        uses.computeIfAbsent(use.list(), _ -> new ArrayList<>(1)).add(use);
      }
    }
    device.facts().rules().rulePermissions().forEach(this::add);
  }

  /// How many pairs there are.
  int count() {
    return cells.size();
  }

  /// The widest pairs.
  List<Openness> widest(int most) {
    var numbers = new RuleNumbers(device);
    return cells.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<Pair, Cell> entry) -> entry.getValue().widest.width())
                .thenComparingInt(entry -> entry.getValue().permits)
                .reversed())
        .limit(most)
        .map(entry -> openness(entry.getKey(), entry.getValue(), numbers))
        .toList();
  }

  private void add(RulePermission permission) {
    var opening = new Opening(permission, width(permission.traffic()), size(permission.traffic()));
    var rule = permission.rule();
    if (permission.listKind() == AccessListKind.POLICY) {
      for (String from : zones(rule.fromZones())) {
        for (String to : zones(rule.toZones())) {
          add(new Pair(permission.context(), true, from, to), opening);
        }
      }
      return;
    }
    var places = uses.getOrDefault(rule.list(), List.of());
    for (AccessListUse use : places.subList(0, Math.min(places.size(), MOST_ZONES))) {
      add(new Pair(permission.context(), false, use.place(), use.direction()), opening);
    }
  }

  private static List<String> zones(List<String> names) {
    return names.isEmpty() ? List.of(ANY) : names.stream().distinct().limit(MOST_ZONES).toList();
  }

  private void add(Pair pair, Opening opening) {
    var cell = cells.get(pair);
    if (cell == null) {
      if (cells.size() >= MOST_PAIRS) {
        return;
      }
      cell = new Cell(opening);
      cells.put(pair, cell);
    }
    cell.permits++;
    if (WIDER.compare(opening, cell.widest) > 0) {
      cell.widest = opening;
    }
  }

  /// A rule of which only a part passes, such as answers, counts one degree less.
  private static Width width(PermittedTraffic traffic) {
    int any =
        (traffic.anySource() ? 1 : 0)
            + (traffic.anyDestination() ? 1 : 0)
            + (traffic.anyService() ? 1 : 0);
    int degree = any > 0 && !traffic.limits().isEmpty() ? any - 1 : any;
    return Width.values()[degree];
  }

  private static int size(PermittedTraffic traffic) {
    return Math.max(bits(traffic.sourceAddresses()), bits(traffic.sourceNetworks6()))
        + Math.max(bits(traffic.destinationAddresses()), bits(traffic.destinationNetworks6()))
        + bits(traffic.portCount());
  }

  private static int bits(Fact<Long> count) {
    var known = count.orNull();
    return known == null ? 0 : Long.SIZE - Long.numberOfLeadingZeros(known);
  }

  private Openness openness(Pair pair, Cell cell, RuleNumbers numbers) {
    var permission = cell.widest.permission();
    var rule = permission.rule();
    return new Openness(
        texts.shown(pair.context(), rule.span()),
        pair.byZones(),
        texts.shown(pair.from(), rule.span()),
        texts.shown(pair.to(), rule.span()),
        cell.permits,
        cell.widest.width(),
        new WidestRule(
            texts.shown(rule.list(), rule.span()),
            numbers.of(permission),
            texts.name(rule),
            texts.source(rule),
            texts.destination(rule),
            texts.asked(rule),
            permission.traffic().limits()));
  }

  /// The places of rules in their lists.
  private static final class RuleNumbers {

    private record Key(AccessListKind kind, String context, String list) {}

    private final Map<Key, AccessList> lists = new HashMap<>();
    private final Map<Key, IdentityHashMap<AccessRule, Integer>> places = new HashMap<>();

    RuleNumbers(Device device) {
      for (AccessList list : device.facts().filtering().accessLists()) {
        if (!list.rules().isEmpty()) {
          lists.putIfAbsent(
              new Key(list.kind(), list.context(), list.rules().getFirst().list()), list);
        }
      }
    }

    /// The number of the rule in its list, from 1; 0 where it is not there.
    int of(RulePermission permission) {
      var rule = permission.rule();
      var key = new Key(permission.listKind(), permission.context(), rule.list());
      return places.computeIfAbsent(key, this::numbered).getOrDefault(rule, 0);
    }

    private IdentityHashMap<AccessRule, Integer> numbered(Key key) {
      var list = lists.get(key);
      var numbers = new IdentityHashMap<AccessRule, Integer>();
      for (int i = 0; list != null && i < list.rules().size(); i++) {
        numbers.put(list.rules().get(i), i + 1);
      }
      return numbers;
    }
  }
}
