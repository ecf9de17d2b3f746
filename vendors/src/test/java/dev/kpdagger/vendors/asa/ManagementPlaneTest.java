package dev.kpdagger.vendors.asa;

import static dev.kpdagger.vendors.FactText.setting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.SettingKeys;
import org.junit.jupiter.api.Test;

/// What the management plane of a benchmark asks for beyond the settings of one line.
final class ManagementPlaneTest {

  @Test
  void passwordRulesOneByOne() {
    var device =
        Golden.whole(
            "9.16(4)",
            """
            password-policy minimum-length 15
            password-policy minimum-uppercase 1
            password-policy minimum-numeric 2
            password-policy minimum-changes 8
            ssh cipher encryption fips
            ssh cipher integrity custom "hmac-sha2-256"
            logging flash-bufferwrap
            event manager applet COPY
             event syslog id 111008
             action 1 cli command "copy /noconfirm running-config ftp://192.0.2.9/fw1"
            """);
    assertThat(setting(device, SettingKeys.PASSWORDS_MIN_LENGTH)).isEqualTo("15 @3");
    assertThat(setting(device, SettingKeys.PASSWORDS_MIN_UPPERCASE)).isEqualTo("1 @4");
    assertThat(setting(device, SettingKeys.PASSWORDS_MIN_LOWERCASE)).isEqualTo("0 by default");
    assertThat(setting(device, SettingKeys.PASSWORDS_MIN_DIGITS)).isEqualTo("2 @5");
    assertThat(setting(device, SettingKeys.PASSWORDS_MIN_CHANGES)).isEqualTo("8 @6");
    assertThat(setting(device, SettingKeys.PASSWORDS_COMPLEXITY)).isEqualTo("false @5");
    assertThat(setting(device, SettingKeys.MANAGEMENT_SSH_CIPHER_LEVEL)).isEqualTo("fips @7");
    assertThat(setting(device, SettingKeys.MANAGEMENT_SSH_MAC_LEVEL)).isEqualTo("custom @8");
    assertThat(setting(device, SettingKeys.MANAGEMENT_SSH_MACS)).isEqualTo("[hmac-sha2-256] @8");
    assertThat(setting(device, SettingKeys.LOGGING_PERSISTENT)).isEqualTo("true @9");
    assertThat(setting(device, SettingKeys.ARCHIVE_AUTOMATIC)).isEqualTo("true @10");
  }
}
