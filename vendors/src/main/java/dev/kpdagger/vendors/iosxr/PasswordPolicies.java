package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// `aaa password-policy NAME`. A policy does something for the users that name it; the settings are
/// those of the last policy that a user names.
final class PasswordPolicies {

  private static final Set<String> CLASSES =
      Set.of("upper-case", "lower-case", "numeric", "special-char");

  private PasswordPolicies() {}

  static void read(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    var used = new HashSet<String>();
    for (Statement user : reading.global("username")) {
      for (Statement line : user.children()) {
        if (line.starts("policy") && !line.negated()) {
          used.add(line.word(1));
        }
      }
    }
    for (Statement head : reading.global("aaa")) {
      if (head.starts("aaa", "password-policy") && !head.negated()) {
        reading.claim(head);
        head.children().forEach(reading::claim);
        if (used.contains(head.word(2))) {
          policy(Section.of(reading, head), settings);
        }
      }
    }
  }

  private static void policy(Section section, Map<SettingKey<?>, Fact<?>> settings) {
    number(section, "min-length", SettingKeys.PASSWORDS_MIN_LENGTH, settings);
    number(section, "authen-max-attempts", SettingKeys.LOGIN_MAX_FAILURES, settings);
    number(section, "restrict-old-count", SettingKeys.PASSWORDS_HISTORY, settings);
    seconds(section, "lockout-time", 1, SettingKeys.LOGIN_BLOCK_SECONDS, settings);
    seconds(section, "lifetime", 86_400, SettingKeys.PASSWORDS_MAX_AGE, settings);
    int classes = 0;
    for (String word : CLASSES) {
      var line = section.last(word);
      Long least = line == null || line.negated() ? null : Numbers.parse(line.word(1));
      classes += least != null && least > 0 ? 1 : 0;
    }
    settings.put(
        SettingKeys.PASSWORDS_COMPLEXITY, Fact.explicit(classes >= 3, section.head().blockSpan()));
  }

  private static void number(
      Section section, String word, SettingKey<Long> key, Map<SettingKey<?>, Fact<?>> settings) {
    var line = section.last(word);
    Long number = line == null || line.negated() ? null : Numbers.parse(line.word(1));
    if (line != null && number != null) {
      settings.put(key, Fact.explicit(number, line.span()));
    }
  }

  /// `lockout-time minutes 15`, `lifetime months 3`, in units of so many seconds.
  private static void seconds(
      Section section,
      String word,
      long unit,
      SettingKey<Long> key,
      Map<SettingKey<?>, Fact<?>> settings) {
    var line = section.last(word);
    if (line == null || line.negated()) {
      return;
    }
    long total = 0;
    for (int i = 1; i + 1 < line.size(); i += 2) {
      Long number = Numbers.parse(line.word(i + 1));
      total += number == null ? 0 : number * secondsOf(line.word(i));
    }
    settings.put(key, Fact.explicit(total / unit, line.span()));
  }

  private static long secondsOf(String unit) {
    return switch (unit) {
      case "seconds" -> 1;
      case "minutes" -> 60;
      case "hours" -> 3600;
      case "days" -> 86_400;
      case "months" -> 30L * 86_400;
      case "years" -> 365L * 86_400;
      default -> 0;
    };
  }
}
