package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.vendors.lines.FirstAsSetting;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.Map;

/// Settings that stand in sections of their own: archive, control plane.
final class BlockSettings {

  private BlockSettings() {}

  static void read(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    reading.global("archive").forEach(block -> archive(reading, block, settings));
    reading.global("control-plane").forEach(block -> controlPlane(reading, block, settings));
    FirstAsSetting.read(reading, settings, "bgp enforce-first-as");
    ConfigCopies.read(reading, settings);
    LoginBlocks.read(reading, settings);
    PasswordPolicies.read(reading, settings);
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
}
