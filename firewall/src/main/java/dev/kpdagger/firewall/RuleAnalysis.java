package dev.kpdagger.firewall;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.rules.RuleAnomaly;
import dev.kpdagger.device.rules.RuleFacts;
import dev.kpdagger.firewall.anomaly.ListAnomalies;
import dev.kpdagger.firewall.model.ModelledList;
import dev.kpdagger.packets.SearchBudget;
import java.util.ArrayList;
import java.util.function.BooleanSupplier;

/// Analyses the rules of devices. Thread-safe.
public final class RuleAnalysis {

  /// A file of a million rules, each odd, would take more memory than there is. Lists of firewalls
  /// have some ten thousand at most.
  private static final int MOST_RULES = 100_000;

  /// Comparisons of packet sets for one list, some seconds of work.
  private static final long LIST_BUDGET = 2_000_000_000L;

  /// Comparisons of packet sets for one question about one rule.
  private static final long QUESTION_BUDGET = 20_000_000L;

  /// The device with what its rules show.
  ///
  /// @param cancelled asked often
  /// @throws java.util.concurrent.CancellationException when `cancelled` says so
  public Device analyse(Device device, BooleanSupplier cancelled) {
    return device.with(new RuleFacts(anomalies(device, cancelled)));
  }

  private static FactList<RuleAnomaly> anomalies(Device device, BooleanSupplier cancelled) {
    var lists = device.facts().filtering().accessLists();
    var anomalies = new ArrayList<RuleAnomaly>();
    var open = lists.openReason() == null ? "" : lists.openReason();
    for (AccessList list : lists) {
      if (list.rules().size() > MOST_RULES) {
        open =
            open.isEmpty()
                ? "%s has %d rules, and lists of more than %d are not compared"
                    .formatted(list.subject(), list.rules().size(), MOST_RULES)
                : open;
      } else if (ModelledList.isModelled(list)) {
        var found =
            ListAnomalies.find(
                ModelledList.of(list), new SearchBudget(LIST_BUDGET, QUESTION_BUDGET, cancelled));
        anomalies.addAll(found.anomalies());
        if (open.isEmpty() && !found.doubts().isEmpty()) {
          open = found.doubts().getFirst();
        }
      }
    }
    return open.isEmpty() ? FactList.complete(anomalies) : FactList.open(anomalies, open);
  }
}
