package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKeys;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Settings of logging that more than one line decides.
final class LogSettings {

  private static final String NOT_LOGGED = "disabled unless set; STIG V-234194";
  private static final String DISK =
      "whether the disk keeps logs without the command depends on the model";
  private static final String OVERWRITES = "overwrite unless set; STIG V-234180";
  private static final String BATCHES =
      "how a FortiAnalyzer is sent to without upload-option depends on the release";
  private static final String NOBODY =
      "neither alertemail nor a stitch of automation tells anybody";
  private static final List<String> OF_DEVICE =
      List.of("local-in-allow", "local-in-deny-unicast", "local-in-deny-broadcast", "local-out");

  private LogSettings() {}

  static void read(Reading reading) {
    var events = LogSection.events(reading, "system");
    var users = LogSection.events(reading, "user");
    reading.setting(
        SettingKeys.LOGGING_DEVICE_EVENTS, Boolean.FALSE.equals(events.orNull()) ? events : users);
    var setting = reading.first("log setting");
    reading.setting(SettingKeys.LOGGING_DEVICE_TRAFFIC, deviceTraffic(reading, setting));
    reading.setting(SettingKeys.LOGGING_STORAGE_RESERVED, storage(reading));
    reading.setting(SettingKeys.LOGGING_BATCHED, batched(reading));
    reading.setting(SettingKeys.LOGGING_FAILURE_ALERTS, alerts(reading));
  }

  private static Fact<Boolean> deviceTraffic(Reading reading, @Nullable Node setting) {
    Fact<Boolean> last = reading.absentIn(setting, false, NOT_LOGGED);
    for (String name : OF_DEVICE) {
      last = reading.flag(setting, name, false, NOT_LOGGED);
      if (!Boolean.TRUE.equals(last.orNull())) {
        return last;
      }
    }
    return last;
  }

  private static Fact<Boolean> storage(Reading reading) {
    var disk = reading.first("log disk setting");
    var status = disk == null ? null : disk.get("status");
    if (disk == null || status == null || status.unset()) {
      return Fact.unknown(DISK);
    }
    return status.value().equals("enable")
        ? reading.word(disk, "diskfull", "overwrite", OVERWRITES).map("overwrite"::equals)
        : Fact.explicit(false, status.span());
  }

  /// A syslog server is sent to at once, whatever a FortiAnalyzer beside it gets.
  private static Fact<Boolean> batched(Reading reading) {
    for (String name : List.of("syslogd", "syslogd2", "syslogd3", "syslogd4")) {
      for (Reading.Table table : reading.tables("log " + name + " setting")) {
        if (table.node().enabled("status")) {
          return Fact.explicit(false, table.node().span());
        }
      }
    }
    for (Reading.Table table : reading.tables("log fortianalyzer setting")) {
      var option = table.node().get("upload-option");
      if (table.node().enabled("status")) {
        return option == null || option.unset()
            ? Fact.unknown(BATCHES)
            : Fact.explicit(!option.value().equals("realtime"), option.span());
      }
    }
    return reading.absent(false, "there is no server of logs");
  }

  /// Mail about everything from a severity on, or a stitch that sends mail. Which events a stitch
  /// is for, the numbers in its trigger say, which are not read.
  private static Fact<Boolean> alerts(Reading reading) {
    var mail = reading.first("alertemail setting");
    if (mail != null && !mail.text("mailto1", "").isEmpty()) {
      var mode = mail.get("filter-mode");
      if (mode != null && mode.value().equals("threshold")) {
        return Fact.explicit(true, mode.span());
      }
    }
    for (Reading.Table table : reading.tables("system automation-stitch")) {
      for (Node stitch : table.node().entries()) {
        if (!stitch.text("status", "enable").equals("disable")) {
          return Fact.unknown(
              "a stitch of automation may tell somebody; which events it is for is not read");
        }
      }
    }
    return reading.absent(false, NOBODY);
  }
}
