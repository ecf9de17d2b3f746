package dev.kpdagger.audit;

import java.util.List;

/// The rules of one device as a reader sees them: one table a list, and how open the device is from
/// where to where.
///
/// @param lists in the order of the file
/// @param hiddenLists how many lists are left out, as there are too many
/// @param openness by pair of zones, or by interface and direction
/// @param hiddenPairs how many pairs are left out, the least open ones
public record RuleTables(
    List<RuleTable> lists, int hiddenLists, List<Openness> openness, int hiddenPairs) {

  public RuleTables {
    lists = List.copyOf(lists);
    openness = List.copyOf(openness);
  }
}
