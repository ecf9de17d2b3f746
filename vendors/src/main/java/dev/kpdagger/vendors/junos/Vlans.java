package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.network.Vlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `vlans`: names for the numbers that switch ports use.
final class Vlans {

  /// @param id 0 when the VLAN has no number of its own
  record Entry(String name, long id, Node node) {
    Vlan fact(Reading reading) {
      return new Vlan(
          id, name, reading.absentIn(node, false, "a Junos VLAN cannot be shut down"), node.span());
    }
  }

  private final List<Entry> all = new ArrayList<>();
  private final Map<String, Entry> byName = new HashMap<>();
  private final Map<String, Entry> byPort = new HashMap<>();

  private Vlans() {}

  static Vlans read(Reading reading) {
    var vlans = new Vlans();
    for (Reading.Part part : reading.parts()) {
      for (Node vlan : part.node().entries("vlans")) {
        vlan.claim();
        var id = vlan.value("vlan-id");
        int number = id == null ? 0 : Math.max(0, Numbers.small(id.word()));
        vlan.value("description");
        vlan.value("l3-interface");
        var entry = new Entry(vlan.word(), number, vlan);
        vlans.all.add(entry);
        vlans.byName.put(vlan.word(), entry);
        for (Node port : vlan.entries("interface")) {
          port.claimAll();
          vlans.byPort.putIfAbsent(port.word(), entry);
        }
      }
    }
    return vlans;
  }

  List<Entry> all() {
    return all;
  }

  /// The VLAN that names a port as its member, or null.
  @Nullable Entry of(String port) {
    return byPort.get(port);
  }

  /// The number that a member of a port means, or 0.
  long number(String member) {
    int number = Numbers.small(member);
    if (number > 0) {
      return number;
    }
    var entry = byName.get(member);
    if (entry != null && entry.id > 0) {
      return entry.id;
    }
    // the VLAN `default` is there without being configured
    return member.equals("default") ? 1 : 0;
  }
}
