package dev.kpdagger.vendors.nxos;

import static dev.kpdagger.vendors.FactText.setting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.SettingKeys;
import org.junit.jupiter.api.Test;

/// What the management plane of a benchmark asks for beyond the settings of one line.
final class ManagementPlaneTest {

  @Test
  void sessionsLoginMessagesAndCopies() {
    var device =
        Golden.whole(
            "9.3(3)",
            """
            logging level authpri 6
            line vty
              session-limit 2
            event manager applet COPY
              event syslog pattern "VSHD-5-VSHD_SYSLOG_CONFIG_I"
              action 1.0 cli command "copy running-config scp://u@192.0.2.9/sw1 vrf management"
            """);
    assertThat(setting(device, SettingKeys.LOGGING_LOGIN_LEVEL)).isEqualTo("informational @3");
    assertThat(setting(device, SettingKeys.SESSION_LIMIT)).isEqualTo("2 @5");
    assertThat(setting(device, SettingKeys.ARCHIVE_AUTOMATIC)).isEqualTo("true @6-8");
  }

  @Test
  void withoutThemTheDefaultsHold() {
    var device =
        Golden.whole(
            "9.3(3)",
            """
            logging level aaa 6
            event manager applet NOTICE
              event syslog pattern "VSHD-5-VSHD_SYSLOG_CONFIG_I"
              action 1.0 syslog msg changed
            """);
    assertThat(setting(device, SettingKeys.LOGGING_LOGIN_LEVEL)).isEqualTo("unknown");
    assertThat(setting(device, SettingKeys.SESSION_LIMIT)).isEqualTo("32 by default");
    assertThat(setting(device, SettingKeys.ARCHIVE_AUTOMATIC)).isEqualTo("false by default");
  }
}
