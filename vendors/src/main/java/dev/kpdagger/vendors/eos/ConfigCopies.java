package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.List;
import java.util.Map;

/// `event-handler NAME` that runs when the configuration is saved, and copies it.
final class ConfigCopies {

  private static final List<String> COPY = List.of("copy ", "scp ", "cp ", "curl ", "rsync ");

  private ConfigCopies() {}

  static void read(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    for (Statement head : reading.global("event-handler")) {
      if (head.negated()) {
        continue;
      }
      boolean waits = false;
      boolean copies = false;
      for (Statement line : head.children()) {
        waits |= line.starts("trigger", "on-startup-config");
        copies |= line.starts("action") && copies(reading, line);
      }
      if (waits && copies) {
        settings.put(SettingKeys.ARCHIVE_AUTOMATIC, Fact.explicit(true, head.blockSpan()));
      }
    }
  }

  /// The script of an action may go over several lines, up to `EOF`.
  private static boolean copies(Reading reading, Statement action) {
    for (int line = action.line(); line <= action.lastLine(); line++) {
      if (COPY.stream().anyMatch(reading.text().line(line)::contains)) {
        return true;
      }
    }
    return false;
  }
}
