package dev.kpdagger.firewall.table;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessListUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where the lists of a device are applied.
final class ListPlaces {

  private static final int MOST_PLACES = 24;

  private final Map<String, List<AccessListUse>> uses = new HashMap<>();

  ListPlaces(Device device) {
    for (AccessListUse use : device.facts().filtering().accessListUses()) {
      uses.computeIfAbsent(use.list(), _ -> new ArrayList<>(1)).add(use);
    }
  }

  /// In a reader's words, the first ones; empty for a policy.
  List<String> of(AccessList list, RowTexts texts) {
    if (list.kind() == AccessListKind.POLICY) {
      return List.of();
    }
    var all = uses.getOrDefault(list.name(), List.of());
    var places = new ArrayList<String>();
    for (AccessListUse use : all.subList(0, Math.min(all.size(), MOST_PLACES))) {
      var place = use.purpose().equals("interface") ? use.place() : named(use);
      places.add(texts.shown((place + " " + use.direction()).strip(), use.span()));
    }
    if (all.size() > MOST_PLACES) {
      places.add((all.size() - MOST_PLACES) + " more");
    }
    return places;
  }

  private static String named(AccessListUse use) {
    var place = use.place();
    return place.startsWith(use.purpose()) || place.startsWith(use.purpose().replace('-', ' '))
        ? place
        : (use.purpose() + " " + place).strip();
  }
}
