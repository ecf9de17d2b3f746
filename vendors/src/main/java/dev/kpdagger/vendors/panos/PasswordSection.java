package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import java.util.List;
import java.util.Map;

/// `mgt-config password-complexity`: without it, or with `enabled no`, none of its rules holds.
final class PasswordSection {

  private static final String NDM = "DISA STIG Palo Alto Networks NDM, ";
  private static final String CIS = "CIS Palo Alto Firewall 11 Benchmark 1.2.0, item ";
  private static final int THREE_CLASSES = 3;

  /// The rules that have a number, by the element that sets it.
  private static final List<Map.Entry<String, SettingKey<Long>>> RULES =
      List.of(
          Map.entry("minimum-uppercase-letters", SettingKeys.PASSWORDS_MIN_UPPERCASE),
          Map.entry("minimum-lowercase-letters", SettingKeys.PASSWORDS_MIN_LOWERCASE),
          Map.entry("minimum-numeric-letters", SettingKeys.PASSWORDS_MIN_DIGITS),
          Map.entry("minimum-special-characters", SettingKeys.PASSWORDS_MIN_SPECIAL),
          Map.entry("new-password-differs-by-characters", SettingKeys.PASSWORDS_MIN_CHANGES),
          Map.entry("password-history-count", SettingKeys.PASSWORDS_HISTORY));

  private PasswordSection() {}

  static void settings(Reading reading, Config config, Map<SettingKey<?>, Fact<?>> settings) {
    var exceptions = Reading.at(config.root(), "mgt-config", "password-profile");
    settings.put(
        SettingKeys.PASSWORDS_EXCEPTIONS,
        exceptions.isEmpty()
            ? reading.absent(false, "a configuration prints password-profile where there is one")
            : Fact.explicit(true, exceptions.span()));
    var rules = Reading.at(config.root(), "mgt-config", "password-complexity");
    rules.claimAll();
    var enabled = reading.flag(false, "off; " + NDM + "PANW-NM-000053", rules, "enabled");
    settings.put(SettingKeys.PASSWORDS_RULES, enabled);
    if (!Boolean.TRUE.equals(enabled.orNull())) {
      RULES.forEach(rule -> settings.put(rule.getValue(), enabled.map(_ -> 0L)));
      settings.put(SettingKeys.PASSWORDS_MAX_AGE, enabled.map(_ -> 0L));
      settings.put(SettingKeys.PASSWORDS_COMPLEXITY, enabled);
      return;
    }
    inForce(reading, rules, settings);
  }

  private static void inForce(Reading reading, Node rules, Map<SettingKey<?>, Fact<?>> settings) {
    int classes = 0;
    for (var rule : RULES) {
      Fact<Long> least =
          reading.number(
              Fact.byDefault(0L, "no rule; " + NDM + "PANW-NM-000055"), rules, rule.getKey());
      settings.put(rule.getValue(), least);
      var number = least.orNull();
      boolean ofClass = rule.getKey().startsWith("minimum-");
      classes += ofClass && number != null && number > 0 ? 1 : 0;
    }
    settings.put(
        SettingKeys.PASSWORDS_COMPLEXITY, Fact.explicit(classes >= THREE_CLASSES, rules.span()));
    var length = Reading.value(rules, "minimum-length");
    if (length != null) {
      settings.put(
          SettingKeys.PASSWORDS_MIN_LENGTH,
          reading.number(Fact.unknown("no length"), rules, "minimum-length"));
    }
    settings.put(
        SettingKeys.PASSWORDS_MAX_AGE,
        reading.number(
            Fact.byDefault(0L, "for ever; " + CIS + "1.3.7"),
            rules,
            "password-change",
            "expiration-period"));
  }
}
