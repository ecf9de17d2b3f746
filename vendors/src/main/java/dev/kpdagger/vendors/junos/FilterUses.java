package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.filtering.AccessListUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Where firewall filters are applied: units of interfaces and VLANs. On the loopback interface
/// they stand in front of the device itself.
final class FilterUses {

  private final Reading reading;
  private final Reading.Part part;
  private final List<AccessListUse> uses = new ArrayList<>();

  private FilterUses(Reading reading, Reading.Part part) {
    this.reading = reading;
    this.part = part;
  }

  static List<AccessListUse> read(
      Reading reading, Reading.Part part, Map<SettingKey<?>, Fact<?>> settings) {
    var uses = new FilterUses(reading, part);
    for (Node port : part.node().entries("interfaces")) {
      for (Node unit : port.entries("unit")) {
        for (Node family : unit.entries("family")) {
          uses.filters(family, port.word() + "." + unit.word());
        }
      }
    }
    for (Node vlan : part.node().entries("vlans")) {
      for (String form : List.of("input", "output")) {
        for (Node name : vlan.entries("filter", form)) {
          uses.add(name, "ethernet-switching", "vlan", vlan.word(), form);
        }
      }
    }
    if (part.name().isEmpty()) {
      var loopback = part.node().find("interfaces", "lo0", "unit", "0");
      settings.put(
          SettingKeys.CONTROL_PLANE_POLICY, LoginSection.filter(reading, loopback, "inet"));
    }
    return uses.uses;
  }

  private void filters(Node family, String place) {
    boolean loopback = place.startsWith("lo0.");
    for (String form : List.of("input", "input-list", "output", "output-list")) {
      for (Node name : family.entries("filter", form)) {
        add(name, family.word(), loopback ? "control-plane" : "interface", place, form);
      }
    }
  }

  private void add(Node name, String family, String purpose, String place, String form) {
    name.claim();
    boolean defined =
        part.node().find("firewall", "family", family, "filter", name.word()) != null
            || part.node().find("firewall", "family", "any", "filter", name.word()) != null
            || (family.equals("inet")
                && part.node().find("firewall", "filter", name.word()) != null);
    uses.add(
        new AccessListUse(
            name.word(),
            purpose,
            place,
            form.startsWith("input") ? "in" : "out",
            defined
                ? reading.explicit(true, name)
                : reading.absent(false, "the file has no filter of this name and family"),
            name.span()));
  }
}
