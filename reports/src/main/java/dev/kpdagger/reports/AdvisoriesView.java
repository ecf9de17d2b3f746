package dev.kpdagger.reports;

import dev.kpdagger.audit.AdvisorySummary;
import dev.kpdagger.audit.Priority;
import java.util.List;

/// What the page shows of published flaws over all devices.
///
/// @param urgent those to which a device is exposed, or that attackers use
/// @param others the rest, with as many as the page has room for
/// @param count of all
record AdvisoriesView(List<AdvisorySummary> urgent, List<AdvisorySummary> others, int count) {

  private static final int URGENT_SHOWN = 500;
  private static final int OTHERS_SHOWN = 300;

  static AdvisoriesView of(List<AdvisorySummary> all) {
    return new AdvisoriesView(
        all.stream().filter(AdvisoriesView::isUrgent).limit(URGENT_SHOWN).toList(),
        all.stream().filter(one -> !isUrgent(one)).limit(OTHERS_SHOWN).toList(),
        all.size());
  }

  private static boolean isUrgent(AdvisorySummary one) {
    return one.exposed() > 0 || (one.flaw().exploited() && one.flaw().priority() != Priority.NONE);
  }

  int hidden() {
    return count - urgent.size() - others.size();
  }

  /// Devices that are exposed and not named.
  static int more(AdvisorySummary one) {
    return one.exposed() - one.devices().size();
  }
}
