package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `aaa common-criteria policy P` with its rules, and the users that are bound to it.
///
/// A rule of the device is what holds for every local user: the least that any of them is bound to.
final class PasswordPolicies {

  /// The rules and the settings that they fill.
  private static final Map<String, SettingKey<Long>> RULES =
      Map.of(
          "upper-case", SettingKeys.PASSWORDS_MIN_UPPERCASE,
          "lower-case", SettingKeys.PASSWORDS_MIN_LOWERCASE,
          "numeric-count", SettingKeys.PASSWORDS_MIN_DIGITS,
          "special-case", SettingKeys.PASSWORDS_MIN_SPECIAL,
          "char-changes", SettingKeys.PASSWORDS_MIN_CHANGES,
          "min-length", SettingKeys.PASSWORDS_MIN_LENGTH);

  private static final List<String> CLASSES =
      List.of("upper-case", "lower-case", "numeric-count", "special-case");

  /// A policy asks for a mix when it asks for this many of the four classes.
  private static final int CLASSES_OF_A_MIX = 3;

  /// What one policy asks for.
  private record Policy(Map<String, Statement> rules, SourceSpan span) {
    long value(String rule) {
      var line = rules.get(rule);
      Long number = line == null ? null : Numbers.parse(line.word(1));
      return number == null ? 0 : number;
    }

    boolean mixes() {
      return CLASSES.stream().filter(rule -> value(rule) > 0).count() >= CLASSES_OF_A_MIX;
    }
  }

  /// What a user's password must have: a null policy is none.
  private record Binding(Statement user, @Nullable Policy policy) {
    SourceSpan span(String rule) {
      var line = policy == null ? null : policy.rules.get(rule);
      return line == null ? user.span() : line.span();
    }

    long value(String rule) {
      return policy == null ? 0 : policy.value(rule);
    }
  }

  private static final String LIFETIME = "lifetime";
  private static final long DAYS_PER_MONTH = 30;
  private static final long DAYS_PER_YEAR = 365;

  private PasswordPolicies() {}

  static void read(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    var policies = policies(reading);
    var bindings = new ArrayList<Binding>();
    for (Statement user : users(reading)) {
      var name = user.after("common-criteria-policy", 2);
      if (!name.isEmpty()
          && !policies.containsKey(name)
          && reading.completeness() != Completeness.WHOLE) {
        withhold(settings, "the file is not whole: policy " + name + " can be outside of it");
        return;
      }
      bindings.add(new Binding(user, policies.get(name)));
    }
    if (bindings.stream().anyMatch(binding -> binding.policy != null)) {
      RULES.forEach((rule, key) -> settle(rule, key, bindings, settings));
      mix(bindings, settings);
      life(bindings, settings);
    }
  }

  private static void withhold(Map<SettingKey<?>, Fact<?>> settings, String reason) {
    RULES.values().forEach(key -> settings.put(key, Fact.unknown(reason)));
    settings.put(SettingKeys.PASSWORDS_COMPLEXITY, Fact.unknown(reason));
    settings.put(SettingKeys.PASSWORDS_MAX_AGE, Fact.unknown(reason));
  }

  private static Map<String, Policy> policies(Reading reading) {
    var policies = new LinkedHashMap<String, Policy>();
    for (Statement block : reading.global("aaa")) {
      if (block.starts("aaa", "common-criteria", "policy") && !block.negated()) {
        reading.claim(block);
        var rules = new LinkedHashMap<String, Statement>();
        for (Statement child : block.children()) {
          if (RULES.containsKey(child.word(0)) || child.starts(LIFETIME)) {
            reading.claim(child);
            if (!child.negated()) {
              rules.put(child.word(0), child);
            }
          }
        }
        policies.put(block.word(3), new Policy(rules, block.blockSpan()));
      }
    }
    return policies;
  }

  /// The line of each user that holds the password: a user may have further ones.
  private static List<Statement> users(Reading reading) {
    var users = new LinkedHashMap<String, Statement>();
    for (Statement user : reading.global("username")) {
      if (user.negated()) {
        users.remove(user.word(1));
      } else if (user.indexOf("secret", 2) > 0
          || user.indexOf("password", 2) > 0
          || user.indexOf("masked-secret", 2) > 0) {
        users.put(user.word(1), user);
      }
    }
    return List.copyOf(users.values());
  }

  /// A shortest password can also be asked for by `security passwords min-length`, so a user
  /// without a policy says nothing about that one.
  private static void settle(
      String rule,
      SettingKey<Long> key,
      List<Binding> bindings,
      Map<SettingKey<?>, Fact<?>> settings) {
    var least = bindings.getFirst();
    for (Binding binding : bindings) {
      least = binding.value(rule) < least.value(rule) ? binding : least;
    }
    if (!rule.equals("min-length") || least.value(rule) > 0) {
      settings.put(key, Fact.explicit(least.value(rule), least.span(rule)));
    }
  }

  private static void mix(List<Binding> bindings, Map<SettingKey<?>, Fact<?>> settings) {
    for (Binding binding : bindings) {
      var policy = binding.policy;
      if (policy == null || !policy.mixes()) {
        settings.put(
            SettingKeys.PASSWORDS_COMPLEXITY,
            Fact.explicit(false, policy == null ? binding.user.span() : policy.span));
        return;
      }
      settings.put(SettingKeys.PASSWORDS_COMPLEXITY, Fact.explicit(true, policy.span));
    }
  }

  /// The longest life that a password may have; one without an end is longer than any.
  private static void life(List<Binding> bindings, Map<SettingKey<?>, Fact<?>> settings) {
    var longest = bindings.getFirst();
    for (Binding binding : bindings) {
      if (days(binding) == 0 || (days(longest) > 0 && days(binding) > days(longest))) {
        longest = binding;
      }
    }
    settings.put(
        SettingKeys.PASSWORDS_MAX_AGE, Fact.explicit(days(longest), longest.span(LIFETIME)));
  }

  /// `lifetime day 60`, `lifetime month 3`, `lifetime year 1`; hours and less are a day. 0 for no
  /// end.
  private static long days(Binding binding) {
    var line = binding.policy == null ? null : binding.policy.rules.get(LIFETIME);
    Long count = line == null ? null : Numbers.parse(line.word(2));
    if (line == null || count == null) {
      return 0;
    }
    return switch (line.word(1)) {
      case "year" -> count * DAYS_PER_YEAR;
      case "month" -> count * DAYS_PER_MONTH;
      case "day" -> count;
      default -> 1;
    };
  }
}
