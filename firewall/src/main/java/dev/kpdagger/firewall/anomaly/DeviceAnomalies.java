package dev.kpdagger.firewall.anomaly;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.rules.RuleAnomaly;
import dev.kpdagger.firewall.model.ModelledList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// The anomalies of all lists of a device.
public final class DeviceAnomalies {

  /// A file of a million rules, each odd, would take more memory than there is. Lists of firewalls
  /// have some ten thousand at most.
  private static final int MOST_RULES = 100_000;

  private DeviceAnomalies() {}

  /// By list, in the order of the rules; open where parts of rules are not understood.
  ///
  /// @throws java.util.concurrent.CancellationException when `cancelled` says so
  public static FactList<RuleAnomaly> of(Device device, BooleanSupplier cancelled) {
    var lists = device.facts().filtering().accessLists();
    var anomalies = new ArrayList<RuleAnomaly>();
    var doubts = new ArrayList<String>();
    for (AccessList list : lists) {
      if (list.rules().size() > MOST_RULES) {
        doubts.add(
            "%s has %d rules, and lists of more than %d are not compared"
                .formatted(list.subject(), list.rules().size(), MOST_RULES));
      } else if (ModelledList.isModelled(list)) {
        var found =
            ListAnomalies.find(ModelledList.of(list), ListAnomalies.budget(list, cancelled));
        anomalies.addAll(found.anomalies());
        doubts.addAll(found.doubts());
      }
    }
    return new FactList<>(anomalies, reason(lists, doubts));
  }

  private static @Nullable String reason(FactList<AccessList> lists, List<String> doubts) {
    return lists.openReason() != null
        ? lists.openReason()
        : doubts.isEmpty() ? null : doubts.getFirst();
  }
}
