package dev.kpdagger.firewall.model;

import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Lists that a packet is looked up in, one after the other, until a rule decides it: most often
/// one alone.
public record ListChain(List<AccessList> lists) {

  /// The name of what policies by pairs of zones and those for all zones are together.
  public static final String POLICIES = "security policies";

  public ListChain {
    lists = List.copyOf(lists);
  }

  /// The lists of a device by how they are looked through. Where a platform keeps a list for each
  /// pair of zones, what none of its rules decides goes on to the list for all zones.
  public static List<ListChain> of(Iterable<AccessList> lists) {
    Map<String, List<AccessList>> pairs = new LinkedHashMap<>();
    for (AccessList list : lists) {
      if (list.kind() == AccessListKind.POLICY && isForPair(list)) {
        pairs.computeIfAbsent(list.context(), _ -> new ArrayList<>()).add(list);
      }
    }
    var chains = new ArrayList<ListChain>();
    for (AccessList list : lists) {
      var ofContext = pairs.get(list.context());
      if (ofContext == null || list.kind() != AccessListKind.POLICY) {
        chains.add(new ListChain(List.of(list)));
      } else if (!isForPair(list)) {
        chains.add(new ListChain(Stream.concat(ofContext.stream(), Stream.of(list)).toList()));
      }
    }
    return chains;
  }

  private static boolean isForPair(AccessList list) {
    var rules = Stream.concat(list.rules().stream(), list.implicitRules().stream()).toList();
    return !rules.isEmpty()
        && rules.stream()
            .allMatch(
                rule ->
                    list.name()
                        .equals(
                            String.join(",", rule.fromZones())
                                + " to "
                                + String.join(",", rule.toZones())));
  }

  /// Whether it is more than one list.
  public boolean isInTurn() {
    return lists.size() > 1;
  }

  public String name() {
    return isInTurn() ? POLICIES : lists.getFirst().name();
  }

  public String context() {
    return lists.getFirst().context();
  }

  public AccessListKind kind() {
    return lists.getFirst().kind();
  }

  /// As a title: `access list OUTSIDE`.
  public String subject() {
    if (!isInTurn()) {
      return lists.getFirst().subject();
    }
    var in = context().isEmpty() ? "" : " in " + context();
    return kind() == AccessListKind.POLICY
        ? POLICIES + in
        : "access lists "
            + String.join(", then ", lists.stream().map(AccessList::name).toList())
            + in;
  }

  /// The lists as one; what the platform adds to a list stands at the end of it.
  public AccessList asOne() {
    if (!isInTurn()) {
      return lists.getFirst();
    }
    var rules = new ArrayList<AccessRule>();
    for (AccessList list : lists) {
      rules.addAll(list.rules());
      rules.addAll(list.implicitRules());
    }
    return new AccessList(name(), context(), kind(), rules, List.of(), lists.getLast().span());
  }

  /// How many rules are written.
  public int size() {
    return lists.stream().mapToInt(list -> list.rules().size()).sum();
  }
}
