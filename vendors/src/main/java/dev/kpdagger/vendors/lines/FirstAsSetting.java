package dev.kpdagger.vendors.lines;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import java.util.Map;

/// A line of `router bgp N` that says whether a route of an external neighbour must begin with the
/// neighbour's own number: one process that does not ask for it is enough.
public final class FirstAsSetting {

  private FirstAsSetting() {}

  /// Reads the setting of all processes, where a line says it.
  ///
  /// @param command the line, without a `no` in front
  public static void read(Reading reading, Map<SettingKey<?>, Fact<?>> settings, String command) {
    boolean asked = true;
    for (Statement head : reading.global("router")) {
      if (!head.starts("router", "bgp") || head.negated()) {
        continue;
      }
      for (Statement line : head.children()) {
        if (line.rest(0).equals(command)) {
          reading.claim(line);
          if (asked) {
            asked = !line.negated();
            settings.put(SettingKeys.BGP_FIRST_AS_ENFORCED, Fact.explicit(asked, line.span()));
          }
        }
      }
    }
  }
}
