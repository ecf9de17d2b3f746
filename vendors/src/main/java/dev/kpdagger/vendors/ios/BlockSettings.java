package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Settings that stand in sections of their own: archive, control plane, password policies.
final class BlockSettings {

  private static final Set<String> CLASSES =
      Set.of("upper-case", "lower-case", "numeric-count", "special-case");

  /// A policy asks for a mix when it asks for this many of the four classes.
  private static final int CLASSES_OF_A_MIX = 3;

  private BlockSettings() {}

  static void read(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    reading.global("archive").forEach(block -> archive(reading, block, settings));
    reading.global("control-plane").forEach(block -> controlPlane(reading, block, settings));
    passwordPolicies(reading, settings);
  }

  private static void archive(
      Reading reading, Statement block, Map<SettingKey<?>, Fact<?>> settings) {
    reading.claim(block);
    for (Statement child : block.children()) {
      if (child.starts("path")) {
        reading.claim(child);
        settings.put(
            SettingKeys.ARCHIVE_PATH,
            Fact.explicit(child.negated() ? "" : pathWithoutSecrets(child.rest(1)), child.span()));
      } else if (child.starts("log", "config")) {
        reading.claim(child);
        child.children().forEach(line -> configLog(reading, line, settings));
      }
    }
  }

  /// `scheme://user:password@host/path` without the user.
  private static String pathWithoutSecrets(String path) {
    int scheme = path.indexOf("://");
    int at = path.lastIndexOf('@');
    return scheme >= 0 && at > scheme
        ? path.substring(0, scheme + 3) + path.substring(at + 1)
        : path;
  }

  private static void configLog(
      Reading reading, Statement line, Map<SettingKey<?>, Fact<?>> settings) {
    if (line.starts("logging", "enable")) {
      reading.claim(line);
      settings.put(SettingKeys.LOGGING_CONFIG_CHANGES, Fact.explicit(!line.negated(), line.span()));
    } else if (line.starts("hidekeys")) {
      reading.claim(line);
      settings.put(SettingKeys.LOGGING_HIDES_KEYS, Fact.explicit(!line.negated(), line.span()));
    }
  }

  private static void controlPlane(
      Reading reading, Statement block, Map<SettingKey<?>, Fact<?>> settings) {
    reading.claim(block);
    for (Statement child : block.children()) {
      if (child.starts("service-policy", "input")) {
        reading.claim(child);
        settings.put(
            SettingKeys.CONTROL_PLANE_POLICY,
            Fact.explicit(child.negated() ? "" : child.word(2), child.span()));
      }
    }
  }

  /// `aaa common-criteria policy P` counts when a user is bound to it.
  private static void passwordPolicies(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    var used = new HashSet<String>();
    for (Statement user : reading.global("username")) {
      var policy = user.after("common-criteria-policy", 2);
      if (!policy.isEmpty()) {
        used.add(policy);
      }
    }
    for (Statement block : reading.global("aaa")) {
      if (block.starts("aaa", "common-criteria", "policy") && !block.negated()) {
        reading.claim(block);
        boolean mixes = policy(reading, block, used.contains(block.word(3)), settings);
        if (mixes && used.contains(block.word(3))) {
          settings.put(SettingKeys.PASSWORDS_COMPLEXITY, Fact.explicit(true, block.blockSpan()));
        }
      }
    }
  }

  private static boolean policy(
      Reading reading, Statement block, boolean used, Map<SettingKey<?>, Fact<?>> settings) {
    int classes = 0;
    for (Statement child : block.children()) {
      Long number = Numbers.parse(child.word(1));
      if (CLASSES.contains(child.word(0))) {
        reading.claim(child);
        classes += number != null && number > 0 ? 1 : 0;
      } else if (child.starts("min-length")) {
        reading.claim(child);
        if (used && number != null) {
          settings.put(SettingKeys.PASSWORDS_MIN_LENGTH, Fact.explicit(number, child.span()));
        }
      }
    }
    return classes >= CLASSES_OF_A_MIX;
  }
}
