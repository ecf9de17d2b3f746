package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the device itself answers, and further settings that more than one statement decides.
final class HostSettings {

  private static final String ANSWERED =
      "answered unless switched off; Juniper, no-ping-record-route and no-ping-time-stamp";

  private HostSettings() {}

  static void read(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    settings.put(SettingKeys.IP_PING_OPTIONS_ANSWERED, pingOptions(reading));
    var forwarding = forwarding(reading);
    if (forwarding != null) {
      settings.put(SettingKeys.MANAGEMENT_SSH_FORWARDING, forwarding);
    }
    var format = reading.root().value("system", "login", "password", "format");
    if (format != null) {
      settings.put(SettingKeys.PASSWORDS_NEW_HASH, reading.explicit(format.word(), format));
    }
    settings.put(SettingKeys.SNMP_CHASSIS_TRAPS, ChassisTraps.read(reading));
  }

  private static Fact<Boolean> pingOptions(Reading reading) {
    Node last = null;
    for (String statement : List.of("no-ping-record-route", "no-ping-time-stamp")) {
      var node = reading.root().take("system", statement);
      if (node == null) {
        return reading.absent(true, ANSWERED);
      }
      last = node;
    }
    return last == null ? reading.absent(true, ANSWERED) : reading.explicit(false, last);
  }

  private static @Nullable Fact<Boolean> forwarding(Reading reading) {
    var off = reading.root().take("system", "services", "ssh", "no-tcp-forwarding");
    if (off != null) {
      return reading.explicit(false, off);
    }
    var on = reading.root().take("system", "services", "ssh", "tcp-forwarding");
    return on == null ? null : reading.explicit(true, on);
  }
}
