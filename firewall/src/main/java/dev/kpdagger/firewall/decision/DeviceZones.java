package dev.kpdagger.firewall.decision;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListUse;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.network.NetworkInterface;
import dev.kpdagger.device.protection.Zone;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The zones and interfaces of a device by any name that a user may know them by.
final class DeviceZones {

  private static final int LEAST_LETTERS = 2;

  /// Zones, and names that rules use in place of zones.
  private final Set<String> zones = new TreeSet<>();

  /// Interfaces, each with its zones.
  private final Map<String, Set<String>> interfaces = new TreeMap<>();

  DeviceZones(Device device) {
    for (NetworkInterface port : device.facts().network().interfaces()) {
      var own = interfaces.computeIfAbsent(port.name(), _ -> new TreeSet<>());
      if (!port.trust().zone().isEmpty() && !port.trust().zone().equals(port.name())) {
        own.add(port.trust().zone());
        zones.add(port.trust().zone());
      }
    }
    for (Zone zone : device.facts().protection().zones()) {
      zones.add(zone.name());
      for (String port : zone.interfaces()) {
        interfaces.computeIfAbsent(port, _ -> new TreeSet<>()).add(zone.name());
      }
    }
    for (AccessListUse use : device.facts().filtering().accessListUses()) {
      if (use.purpose().equals("interface") && !interfaces.containsKey(use.place())) {
        zones.add(use.place());
      }
    }
    for (AccessList list : device.facts().filtering().accessLists()) {
      for (AccessRule rule : list.rules()) {
        zones.addAll(rule.fromZones());
        zones.addAll(rule.toZones());
      }
    }
  }

  /// The name as the file writes it: the same, else the same but for upper case, else the only
  /// interface that it abbreviates (`Gi0/1`). Empty when there is none.
  Optional<String> find(String asked) {
    var all = new LinkedHashSet<>(zones);
    all.addAll(interfaces.keySet());
    if (all.contains(asked)) {
      return Optional.of(asked);
    }
    var alike = all.stream().filter(asked::equalsIgnoreCase).toList();
    if (alike.size() == 1) {
      return Optional.of(alike.getFirst());
    }
    var longer = interfaces.keySet().stream().filter(name -> abbreviates(asked, name)).toList();
    return longer.size() == 1 ? Optional.of(longer.getFirst()) : Optional.empty();
  }

  private static boolean abbreviates(String asked, String name) {
    int letters = letters(asked);
    int all = letters(name);
    return letters >= LEAST_LETTERS
        && letters < asked.length()
        && asked.substring(letters).equals(name.substring(all))
        && name.toLowerCase(Locale.ROOT)
            .startsWith(asked.substring(0, letters).toLowerCase(Locale.ROOT));
  }

  private static int letters(String name) {
    int at = 0;
    while (at < name.length() && Character.isLetter(name.charAt(at))) {
      at++;
    }
    return at;
  }

  /// What rules of policies call it: the zones of an interface, else its own name.
  List<String> inRules(String name) {
    var own = interfaces.getOrDefault(name, Set.of());
    return own.isEmpty() || zones.contains(name) ? List.of(name) : List.copyOf(own);
  }

  /// Whether what is applied at a place concerns it: the place is it, is in it, or has it in it.
  boolean concerns(String name, String place) {
    return name.equalsIgnoreCase(place)
        || interfaces.getOrDefault(place, Set.of()).contains(name)
        || interfaces.getOrDefault(name, Set.of()).contains(place);
  }

  /// All names, zones first.
  List<String> names() {
    var all = new LinkedHashSet<>(zones);
    all.addAll(interfaces.keySet());
    return List.copyOf(all);
  }
}
