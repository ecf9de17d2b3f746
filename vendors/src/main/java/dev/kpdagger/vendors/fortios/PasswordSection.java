package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import java.util.List;
import java.util.Map;

/// `system password-policy`.
final class PasswordSection {

  private static final String NO_POLICY =
      "disabled unless set, before 7.6; CIS FortiGate Benchmark 2.2.1 and STIG V-234203";
  private static final String POLICY_SINCE =
      "whether a password policy holds without the command depends on the release since 7.6";
  private static final String EIGHT = "8 characters unless set, before 7.6; STIG V-234203";
  private static final String NO_RULE = "no rule unless set, before 7.6; STIG V-234204 to V-234207";
  private static final String AGE =
      "disabled unless set; FortiOS CLI Reference, system password-policy";
  private static final String NO_CHANGE =
      "no rule unless set; FortiOS CLI Reference, system password-policy, and STIG V-234221";

  private static final List<Map.Entry<String, SettingKey<Long>>> RULES =
      List.of(
          Map.entry("min-upper-case-letter", SettingKeys.PASSWORDS_MIN_UPPERCASE),
          Map.entry("min-lower-case-letter", SettingKeys.PASSWORDS_MIN_LOWERCASE),
          Map.entry("min-number", SettingKeys.PASSWORDS_MIN_DIGITS),
          Map.entry("min-non-alphanumeric", SettingKeys.PASSWORDS_MIN_SPECIAL));

  private PasswordSection() {}

  static void settings(Reading reading) {
    var node = reading.shared("system password-policy");
    boolean old = reading.release() != null && !reading.atLeast("7.6");
    Fact<Boolean> on =
        node != null && node.peek("status") != null
            ? reading.flag(node, "status", false, NO_POLICY)
            : old ? reading.absentIn(node, false, NO_POLICY) : Fact.unknown(POLICY_SINCE);
    var targets = node == null ? List.<String>of() : node.list("apply-to");
    boolean admins = targets.isEmpty() || targets.contains("admin-password");
    reading.setting(SettingKeys.PASSWORDS_RULES, on.map(value -> value && admins));
    if (Boolean.FALSE.equals(on.orNull()) || (Boolean.TRUE.equals(on.orNull()) && !admins)) {
      for (var rule : RULES) {
        reading.setting(rule.getValue(), on.map(_ -> 0L));
      }
      reading.setting(SettingKeys.PASSWORDS_MIN_CHANGES, on.map(_ -> 0L));
      reading.setting(SettingKeys.PASSWORDS_MIN_LENGTH, on.map(_ -> 0L));
      reading.setting(SettingKeys.PASSWORDS_COMPLEXITY, on.map(_ -> false));
      reading.setting(SettingKeys.PASSWORDS_MAX_AGE, on.map(_ -> 0L));
      return;
    }
    if (on.orNull() == null || node == null) {
      for (var rule : RULES) {
        reading.setting(rule.getValue(), Fact.unknown(POLICY_SINCE));
      }
      reading.setting(SettingKeys.PASSWORDS_MIN_CHANGES, Fact.unknown(POLICY_SINCE));
      reading.setting(SettingKeys.PASSWORDS_MIN_LENGTH, Fact.unknown(POLICY_SINCE));
      reading.setting(SettingKeys.PASSWORDS_COMPLEXITY, Fact.unknown(POLICY_SINCE));
      reading.setting(SettingKeys.PASSWORDS_MAX_AGE, Fact.unknown(POLICY_SINCE));
      return;
    }
    reading.setting(
        SettingKeys.PASSWORDS_MIN_LENGTH,
        old || node.peek("minimum-length") != null
            ? reading.number(node, "minimum-length", 8, EIGHT)
            : Fact.unknown(POLICY_SINCE));
    for (var rule : RULES) {
      reading.setting(rule.getValue(), rule(reading, node, rule.getKey(), old));
    }
    reading.setting(SettingKeys.PASSWORDS_MIN_CHANGES, changes(reading, node, old));
    reading.setting(SettingKeys.PASSWORDS_COMPLEXITY, complexity(reading, node, old));
    var expires = reading.flag(node, "expire-status", false, AGE);
    reading.setting(
        SettingKeys.PASSWORDS_MAX_AGE,
        Boolean.TRUE.equals(expires.orNull())
            ? reading.number(node, "expire-day", 90, AGE)
            : expires.map(_ -> 0L));
  }

  /// Three of the four classes of characters.
  private static Fact<Boolean> complexity(Reading reading, Node node, boolean old) {
    int classes = 0;
    for (String name :
        List.of(
            "min-lower-case-letter",
            "min-upper-case-letter",
            "min-non-alphanumeric",
            "min-number")) {
      var attribute = node.get(name);
      if (attribute == null && !old) {
        return Fact.unknown(POLICY_SINCE);
      }
      classes += attribute != null && !attribute.value().equals("0") ? 1 : 0;
    }
    return classes == 0
        ? reading.absentIn(node, false, NO_RULE)
        : Fact.explicit(classes >= 3, node.span());
  }

  private static Fact<Long> rule(Reading reading, Node node, String name, boolean old) {
    return old || node.peek(name) != null
        ? reading.number(node, name, 0, NO_RULE)
        : Fact.unknown(POLICY_SINCE);
  }

  /// `change-4-characters` in older releases, a number in newer ones.
  private static Fact<Long> changes(Reading reading, Node node, boolean old) {
    if (node.peek("min-change-characters") != null) {
      return reading.number(node, "min-change-characters", 0, NO_CHANGE);
    }
    return old || node.peek("change-4-characters") != null
        ? reading.flag(node, "change-4-characters", false, NO_CHANGE).map(on -> on ? 4L : 0L)
        : Fact.unknown(POLICY_SINCE);
  }
}
