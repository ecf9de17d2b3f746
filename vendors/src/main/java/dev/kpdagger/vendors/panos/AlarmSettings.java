package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.vendors.lines.Numbers;
import java.util.List;
import java.util.Map;

/// Alarms of the audit logs, and what log messages say of the device.
final class AlarmSettings {

  private static final String NDM = "DISA STIG Palo Alto Networks NDM, ";
  private static final List<String> DATABASES = List.of("traffic", "threat", "config", "system");

  private AlarmSettings() {}

  static void read(Reading reading, Node management, Map<SettingKey<?>, Fact<?>> settings) {
    var alarms = Reading.child(management, "common-criteria-alarm-generation");
    alarms.claimAll();
    var on =
        reading.flag(false, "off; " + NDM + "PANW-NM-000097", alarms, "enable-alarm-generation");
    settings.put(SettingKeys.LOGGING_ALARMS, on);
    settings.put(SettingKeys.LOGGING_STORAGE_ALARM, threshold(alarms, on));
    var sender = Reading.value(management, "hostname-type-in-syslog");
    settings.put(
        SettingKeys.LOGGING_SENDER,
        sender == null
            ? reading.absent("FQDN", "FQDN; " + NDM + "PANW-NM-000029")
            : Fact.explicit(sender.word().equals("none") ? "" : sender.word(), sender.span()));
  }

  /// The highest of the logs' own limits.
  private static Fact<Long> threshold(Node alarms, Fact<Boolean> on) {
    if (!Boolean.TRUE.equals(on.orNull())) {
      return on.map(_ -> 0L);
    }
    var limits = Reading.child(alarms, "log-databases-alarm-threshold");
    long highest = 0;
    Node deciding = null;
    for (String database : DATABASES) {
      var value = Reading.value(limits, database);
      var number = value == null ? null : Numbers.parse(value.word());
      if (value == null || number == null) {
        return Fact.unknown("the limit of the log " + database + " depends on the release");
      }
      if (number >= highest) {
        highest = number;
        deciding = value;
      }
    }
    return deciding == null
        ? Fact.unknown("no log has a limit")
        : Fact.explicit(highest, deciding.span());
  }
}
