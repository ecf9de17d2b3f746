package dev.kpdagger.firewall.permission;

import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.RuleMatch;
import dev.kpdagger.firewall.measure.Services;

/// Why a rule lets less through than its addresses and services say.
final class Limits {

  private Limits() {}

  /// In a reader's words, empty where nothing more is asked.
  ///
  /// @param denied what earlier rules deny for everybody
  /// @param forwarded whether the services are those of a port forwarding already
  static String of(AccessRule rule, Services opened, Services denied, boolean forwarded) {
    if (denied.any()) {
      return "an earlier rule denies everything";
    }
    for (String condition : rule.conditions()) {
      if (!isPlace(condition) && !(forwarded && Forwardings.isForwarding(condition))) {
        return condition;
      }
    }
    if (!rule.users().isEmpty()) {
      return "users " + String.join(", ", rule.users());
    }
    if (!rule.match().identities().categories().isEmpty()) {
      return "categories " + String.join(", ", rule.match().identities().categories());
    }
    return opened.fixedSource() ? "answers from a known port" : "";
  }

  /// Conditions that only say on which device, or between which zones, the rule stands, or leave
  /// packets of virtual IPs to other rules.
  private static boolean isPlace(String condition) {
    return condition.equals("interzone")
        || condition.startsWith(RuleMatch.UNTRANSLATED)
        || condition.startsWith("on device ")
        || condition.startsWith("not on device ");
  }
}
