package dev.kpdagger.firewall;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.device.rules.RuleFacts;
import dev.kpdagger.device.rules.RulePermission;
import dev.kpdagger.vendors.Vendors;
import java.time.Instant;

/// Devices read from a few lines, with what the analysis of their rules found.
public final class Analysed {

  private static final Vendors VENDORS = Vendors.all();

  private Analysed() {}

  public static Device device(String platform, String configuration) {
    return VENDORS
        .named(platform)
        .orElseThrow()
        .read(SourceText.of("test", configuration), () -> {});
  }

  /// On the first of June 2026.
  public static RuleFacts rules(String platform, String configuration) {
    return new RuleAnalysis(() -> Instant.parse("2026-06-01T12:00:00Z"))
        .analyse(device(platform, configuration), () -> false)
        .facts()
        .rules();
  }

  /// The permission of the rule with this subject.
  public static RulePermission permission(RuleFacts facts, String subject) {
    return facts.rulePermissions().stream()
        .filter(one -> one.subject().equals(subject))
        .findFirst()
        .orElseThrow(() -> new AssertionError(facts.rulePermissions().items().toString()));
  }
}
