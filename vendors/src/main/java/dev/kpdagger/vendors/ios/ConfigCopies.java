package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.Locale;
import java.util.Map;

/// What copies the configuration after a change: `write-memory` in `archive`, or an applet of the
/// event manager that waits for the message about a change, or for the command that saves.
final class ConfigCopies {

  private ConfigCopies() {}

  static void read(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    for (Statement block : reading.global("archive")) {
      archive(reading, block, settings);
    }
    for (Statement block : reading.global("event")) {
      if (block.starts("event", "manager", "applet") && !block.negated() && copies(block)) {
        reading.claim(block);
        settings.put(SettingKeys.ARCHIVE_AUTOMATIC, Fact.explicit(true, block.blockSpan()));
      }
    }
  }

  /// `write-memory` makes a copy where `path` says whenever somebody saves.
  private static void archive(
      Reading reading, Statement block, Map<SettingKey<?>, Fact<?>> settings) {
    boolean path = false;
    Statement saves = null;
    for (Statement child : block.children()) {
      if (child.starts("path")) {
        path = !child.negated();
      } else if (child.starts("write-memory")) {
        reading.claim(child);
        saves = child.negated() ? null : child;
      }
    }
    if (path && saves != null) {
      settings.put(SettingKeys.ARCHIVE_AUTOMATIC, Fact.explicit(true, saves.span()));
    }
  }

  private static boolean copies(Statement applet) {
    boolean waits = false;
    boolean copies = false;
    for (Statement child : applet.children()) {
      var text = child.rest(0).toLowerCase(Locale.ROOT);
      waits |= child.starts("event") && waitsForChange(text);
      copies |=
          child.starts("action")
              && text.contains(" cli command ")
              && (text.contains("copy ") || text.contains("archive config"));
    }
    return waits && copies;
  }

  private static boolean waitsForChange(String event) {
    return (event.contains("syslog") && event.contains("config_i"))
        || (event.contains(" cli ")
            && (event.contains("write") || event.contains("wr mem") || event.contains("copy run")));
  }
}
