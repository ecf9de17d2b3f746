package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.vendors.lines.FirstAsSetting;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// `management security`, `management accounts`, `management defaults`, and the policies of `aaa
/// authentication`: rules for passwords and logins.
final class SecuritySection {

  private static final List<String> CLASSES = List.of("digits", "lower", "upper", "special");

  private SecuritySection() {}

  static void settings(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    var policies = new HashMap<String, Section>();
    for (Statement head : reading.global("management")) {
      if (head.starts("management", "security") && !head.negated()) {
        reading.claim(head);
        security(Section.of(reading, head), policies, settings);
      }
    }
    for (Statement head : reading.global("management")) {
      if (head.negated()) {
        continue;
      }
      var section = Section.of(reading, head);
      if (head.starts("management", "accounts")) {
        reading.claim(head);
        accounts(section, policies, settings);
      } else if (head.starts("management", "defaults")) {
        reading.claim(head);
        var hash = section.last("secret", "hash");
        if (hash != null && !hash.negated()) {
          settings.put(SettingKeys.PASSWORDS_NEW_HASH, Fact.explicit(hash.word(2), hash.span()));
        }
      }
    }
    logins(reading, settings);
    others(reading, settings);
  }

  private static void security(
      Section section, Map<String, Section> policies, Map<SettingKey<?>, Fact<?>> settings) {
    var length = section.last("password", "minimum", "length");
    if (length != null && !length.negated()) {
      Long value = Numbers.parse(length.word(3));
      settings.put(
          SettingKeys.PASSWORDS_MIN_LENGTH,
          value == null
              ? section.reading().notUnderstood(length)
              : Fact.explicit(value, length.span()));
    }
    var reversible = section.last("password", "encryption", "reversible");
    if (reversible != null) {
      settings.put(
          SettingKeys.PASSWORDS_MASTER_KEY,
          Fact.explicit(!reversible.negated(), reversible.span()));
    }
    var common = section.last("password", "encryption-key", "common");
    if (common != null) {
      settings.put(
          SettingKeys.PASSWORDS_ENCRYPTED_WITH_OWN_KEY,
          Fact.explicit(common.negated(), common.span()));
    }
    for (Statement policy : section.all("password", "policy")) {
      policies.put(policy.word(2), Section.of(section.reading(), policy));
    }
  }

  /// A policy of passwords counts when it is bound to the accounts.
  private static void accounts(
      Section section, Map<String, Section> policies, Map<SettingKey<?>, Fact<?>> settings) {
    var use = section.last("password", "policy");
    if (use == null || use.negated()) {
      return;
    }
    var policy = policies.get(use.word(2));
    if (policy == null) {
      settings.put(
          SettingKeys.PASSWORDS_COMPLEXITY,
          Fact.unknown("the file does not define password policy " + use.word(2)));
      return;
    }
    int classes = 0;
    for (String name : CLASSES) {
      var line = policy.last("minimum", name);
      Long count = line == null || line.negated() ? null : Numbers.parse(line.word(2));
      classes += count != null && count > 0 ? 1 : 0;
    }
    var span = policy.head().blockSpan();
    settings.put(SettingKeys.PASSWORDS_COMPLEXITY, Fact.explicit(classes >= 3, span));
    var length = policy.last("minimum", "length");
    Long value = length == null || length.negated() ? null : Numbers.parse(length.word(2));
    if (value != null && length != null) {
      longest(settings, value, Fact.explicit(value, length.span()));
    }
  }

  /// Both rules hold: the longer one decides.
  private static void longest(Map<SettingKey<?>, Fact<?>> settings, long value, Fact<Long> fact) {
    var known = settings.get(SettingKeys.PASSWORDS_MIN_LENGTH);
    if (known == null || !(known.orNull() instanceof Long other) || other < value) {
      settings.put(SettingKeys.PASSWORDS_MIN_LENGTH, fact);
    }
  }

  /// `aaa authentication policy lockout failure N [window S] duration S`.
  private static void logins(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    for (Statement line : reading.global("aaa")) {
      if (line.starts("aaa", "root") && !line.negated()) {
        settings.put(SettingKeys.MANAGEMENT_SSH_ROOT_LOGIN, Fact.explicit(true, line.span()));
      }
      boolean lockout =
          line.starts("aaa", "authentication", "policy") && line.word(3).equals("lockout");
      if (!lockout) {
        continue;
      }
      reading.claim(line);
      if (line.negated()) {
        continue;
      }
      Long failures = Numbers.parse(line.after("failure", 4));
      Long seconds = Numbers.parse(line.after("duration", 4));
      if (failures == null || seconds == null) {
        settings.put(SettingKeys.LOGIN_MAX_FAILURES, reading.notUnderstood(line));
        settings.put(SettingKeys.LOGIN_BLOCK_SECONDS, reading.notUnderstood(line));
        continue;
      }
      settings.put(SettingKeys.LOGIN_MAX_FAILURES, Fact.explicit(failures, line.span()));
      settings.put(SettingKeys.LOGIN_BLOCK_SECONDS, Fact.explicit(seconds, line.span()));
    }
  }

  /// Settings of commands that the table cannot read.
  private static void others(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    for (Statement line : reading.global("hardware")) {
      boolean update =
          line.starts("hardware", "access-list", "update") && line.word(3).equals("default-result");
      if (update) {
        reading.claim(line);
        boolean open = !line.negated() && line.word(4).equals("permit");
        settings.put(SettingKeys.FILTERS_OPEN_WHILE_UPDATED, Fact.explicit(open, line.span()));
      }
    }
    for (Statement line : reading.global("spanning-tree")) {
      boolean vlans = line.word(1).equals("vlan-id") || line.word(1).equals("vlan");
      if (vlans && line.negated() && line.size() == 3) {
        reading.claim(line);
        settings.put(
            SettingKeys.SPANNING_TREE_DISABLED_VLANS, Fact.explicit(line.word(2), line.span()));
      }
    }
    FirstAsSetting.read(reading, settings, "bgp enforce-first-as");
    for (Statement head : reading.global("policy-map")) {
      if (head.starts("policy-map", "type", "copp") || head.word(2).equals("control-plane")) {
        settings.putIfAbsent(
            SettingKeys.CONTROL_PLANE_POLICY,
            Fact.explicit(head.word(head.size() - 1), head.span()));
      }
    }
    for (Statement head : reading.global("dhcp")) {
      if (head.starts("dhcp", "server") && !head.negated()) {
        settings.putIfAbsent(SettingKeys.SERVICES_DHCP, Fact.explicit(true, head.span()));
      }
    }
  }
}
