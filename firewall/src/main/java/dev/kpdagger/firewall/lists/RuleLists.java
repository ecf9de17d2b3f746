package dev.kpdagger.firewall.lists;

import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.Device;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessListUse;
import dev.kpdagger.device.rules.RuleList;
import dev.kpdagger.firewall.Mentions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The rule lists of one device as wholes. For one thread.
public final class RuleLists {

  private final Device device;
  private final Map<String, List<AccessListUse>> uses = new HashMap<>();

  public RuleLists(Device device) {
    this.device = device;
    for (AccessListUse use : device.facts().filtering().accessListUses()) {
      uses.computeIfAbsent(use.list(), _ -> new ArrayList<>(1)).add(use);
    }
  }

  /// Every list with rules of its own.
  public List<RuleList> all() {
    var lists =
        device.facts().filtering().accessLists().stream()
            .filter(list -> !list.rules().isEmpty())
            .toList();
    var mentions = new Mentions(device);
    for (AccessList list : lists) {
      if (isNamed(list) && !uses.containsKey(list.name())) {
        list.rules().forEach(rule -> mentions.ask(list.name(), rule.span()));
        mentions.ask(list.name(), list.span());
      }
    }
    mentions.search();
    return lists.stream().map(list -> list(list, mentions)).toList();
  }

  /// Whether it does nothing until something names it.
  private static boolean isNamed(AccessList list) {
    return switch (list.kind()) {
      case STANDARD, EXTENDED, IPV6, MAC -> true;
      case POLICY, LOCAL_POLICY -> false;
    };
  }

  private RuleList list(AccessList list, Mentions mentions) {
    long uncommented = list.rules().stream().filter(rule -> rule.remark().isBlank()).count();
    return new RuleList(
        list.name(),
        list.context(),
        list.subject(),
        list.kind(),
        list.rules().size(),
        uncommented,
        applied(list, mentions),
        list.kind() == AccessListKind.POLICY ? List.of() : repeated(list),
        SourceSpan.line(list.span().firstLine()));
  }

  private Fact<Boolean> applied(AccessList list, Mentions mentions) {
    if (!isNamed(list)) {
      return Fact.byDefault(true, "a policy is in force wherever its zones or interfaces are");
    }
    var use = first(list);
    if (use != null) {
      return Fact.explicit(true, use.span());
    }
    int line = mentions.of(list.name());
    if (line > 0) {
      return Fact.explicit(true, line);
    }
    return device.completeness() == Completeness.WHOLE
        ? Fact.explicit(false, SourceSpan.line(list.span().firstLine()))
        : Fact.unknown(
            "the file does not hold the whole configuration, so what uses it can be elsewhere");
  }

  private @Nullable AccessListUse first(AccessList list) {
    var all = uses.get(list.name());
    return all == null ? null : all.getFirst();
  }

  /// Places where the same list stands in both directions, or twice in one.
  private List<String> repeated(AccessList list) {
    var directions = new TreeMap<String, List<String>>();
    for (AccessListUse use : uses.getOrDefault(list.name(), List.of())) {
      if (use.purpose().equals("interface")) {
        directions.computeIfAbsent(use.place(), _ -> new ArrayList<>(1)).add(use.direction());
      }
    }
    var repeated = new ArrayList<String>();
    directions.forEach(
        (place, all) -> {
          if (all.size() > 1) {
            repeated.add(place + " " + String.join(" and ", all));
          }
        });
    return repeated;
  }
}
