package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Fact;
import java.util.Set;

/// Whether somebody gets the SNMP notifications about parts of the chassis.
///
/// A trap group without categories sends all of them, as parameters of version 3 without a filter
/// do.
final class ChassisTraps {

  private static final String NONE = "neither a trap-group nor a target-address sends them";

  /// The subtrees that hold jnxChassisTraps, from the widest to the exact one.
  private static final Set<String> SUBTREES =
      Set.of(
          "1",
          "1.3",
          "1.3.6",
          "1.3.6.1",
          "1.3.6.1.4",
          "1.3.6.1.4.1",
          "1.3.6.1.4.1.2636",
          "1.3.6.1.4.1.2636.4",
          "1.3.6.1.4.1.2636.4.1",
          "jnxTraps",
          "jnxChassisTraps",
          "internet",
          "enterprises",
          "juniperMIB",
          "iso");

  private ChassisTraps() {}

  static Fact<Boolean> read(Reading reading) {
    var snmp = reading.root().find("snmp");
    if (snmp == null) {
      return reading.absent(false, NONE);
    }
    for (Node group : snmp.entries("trap-group")) {
      var categories = group.find("categories");
      boolean chassis = categories == null || categories.has("chassis");
      if (chassis && !group.entries("targets").isEmpty()) {
        return reading.explicit(true, categories == null ? group : categories);
      }
    }
    snmp.entries("v3", "notify").forEach(Node::claimAll);
    snmp.entries("v3", "notify-filter").forEach(Node::claimAll);
    for (Node target : snmp.entries("v3", "target-address")) {
      var parameters = snmp.find("v3", "target-parameters", target.text("target-parameters"));
      var filter = parameters == null ? "" : parameters.text("notify-filter");
      boolean notified = !snmp.entries("v3", "notify").isEmpty();
      if (parameters != null && notified && (filter.isEmpty() || includes(snmp, filter))) {
        return reading.explicit(true, target);
      }
    }
    return reading.absentIn(snmp, false, NONE);
  }

  private static boolean includes(Node snmp, String filter) {
    for (Node subtree : snmp.entries("v3", "notify-filter", filter, "oid")) {
      var oid = subtree.word().startsWith(".") ? subtree.word().substring(1) : subtree.word();
      if (SUBTREES.contains(oid) && subtree.find("exclude") == null) {
        return true;
      }
    }
    return false;
  }
}
