package dev.kpdagger.vendors.ios;

import static dev.kpdagger.vendors.FactText.setting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.SettingKeys;
import org.junit.jupiter.api.Test;

/// What the management plane of a benchmark asks for beyond the settings of one line.
final class ManagementPlaneTest {

  @Test
  void aPolicyHoldsForTheUsersThatAreBoundToIt() {
    var device =
        Golden.whole(
            "15.7",
            """
            aaa common-criteria policy STRONG
             min-length 15
             upper-case 1
             lower-case 1
             numeric-count 1
             char-changes 8
            username ann common-criteria-policy STRONG secret 9 $9$a$b
            """);
    assertThat(setting(device, SettingKeys.PASSWORDS_MIN_UPPERCASE)).isEqualTo("1 @5");
    assertThat(setting(device, SettingKeys.PASSWORDS_MIN_LOWERCASE)).isEqualTo("1 @6");
    assertThat(setting(device, SettingKeys.PASSWORDS_MIN_DIGITS)).isEqualTo("1 @7");
    assertThat(setting(device, SettingKeys.PASSWORDS_MIN_SPECIAL)).isEqualTo("0 @9");
    assertThat(setting(device, SettingKeys.PASSWORDS_MIN_CHANGES)).isEqualTo("8 @8");
    assertThat(setting(device, SettingKeys.PASSWORDS_MIN_LENGTH)).isEqualTo("15 @4");
    assertThat(setting(device, SettingKeys.PASSWORDS_COMPLEXITY)).isEqualTo("true @3-8");
  }

  @Test
  void oneUserWithoutAPolicyIsEnough() {
    var device =
        Golden.whole(
            "15.7",
            """
            aaa common-criteria policy STRONG
             min-length 15
             upper-case 1
             lower-case 1
             numeric-count 1
            username ann common-criteria-policy STRONG secret 9 $9$a$b
            username bob secret 9 $9$a$b
            """);
    assertThat(setting(device, SettingKeys.PASSWORDS_MIN_UPPERCASE)).isEqualTo("0 @9");
    assertThat(setting(device, SettingKeys.PASSWORDS_MIN_LENGTH)).isEqualTo("unknown");
    assertThat(setting(device, SettingKeys.PASSWORDS_COMPLEXITY)).isEqualTo("false @9");
  }

  @Test
  void aPolicyThatNobodyHasDoesNothing() {
    var device =
        Golden.whole(
            "15.7",
            """
            aaa common-criteria policy STRONG
             upper-case 1
            username ann secret 9 $9$a$b
            username bob common-criteria-policy OTHER secret 9 $9$a$b
            """);
    assertThat(setting(device, SettingKeys.PASSWORDS_MIN_UPPERCASE)).isEqualTo("0 by default");
    assertThat(setting(device, SettingKeys.PASSWORDS_COMPLEXITY)).isEqualTo("false by default");
  }

  @Test
  void loginsAndWebSessionsHaveLimits() {
    var device =
        Golden.whole(
            "15.7",
            """
            login block-for 900 attempts 3 within 120
            ip http timeout-policy idle 300 life 86400 requests 86400
            ip http max-connections 2
            logging userinfo
            logging persistent url flash:/logs
            file privilege 10
            line vty 0 1
             transport input ssh
            line vty 2 4
             transport input none
            line vty 5 6
             transport input ssh
             no exec
            """);
    assertThat(setting(device, SettingKeys.LOGIN_BLOCK_SECONDS)).isEqualTo("900 @3");
    assertThat(setting(device, SettingKeys.LOGIN_BLOCK_ATTEMPTS)).isEqualTo("3 @3");
    assertThat(setting(device, SettingKeys.LOGIN_BLOCK_WINDOW)).isEqualTo("120 @3");
    assertThat(setting(device, SettingKeys.MANAGEMENT_HTTPS_IDLE_TIMEOUT)).isEqualTo("300 @4");
    assertThat(setting(device, SettingKeys.MANAGEMENT_HTTP_SESSIONS)).isEqualTo("2 @5");
    assertThat(setting(device, SettingKeys.LOGGING_USER_INFO)).isEqualTo("true @6");
    assertThat(setting(device, SettingKeys.LOGGING_PERSISTENT)).isEqualTo("true @7");
    assertThat(setting(device, SettingKeys.FILES_PRIVILEGE)).isEqualTo("10 @8");
    assertThat(setting(device, SettingKeys.SESSION_LIMIT)).isEqualTo("2 @9-10");
  }

  @Test
  void aLineThatDoesNotSayWhatItTakesLeavesTheNumberOpen() {
    var device =
        Golden.whole(
            "15.7",
            """
            line vty 0 4
             transport input ssh
            line vty 5 15
             login local
            """);
    assertThat(setting(device, SettingKeys.SESSION_LIMIT)).isEqualTo("unknown");
    assertThat(setting(device, SettingKeys.FILES_PRIVILEGE)).isEqualTo("15 by default");
    assertThat(setting(device, SettingKeys.LOGIN_BLOCK_ATTEMPTS)).isEqualTo("0 by default");
  }

  @Test
  void anAppletThatWaitsForAChangeCopiesTheConfiguration() {
    var device =
        Golden.whole(
            "15.7",
            """
            event manager applet BACKUP
             event syslog pattern "%SYS-5-CONFIG_I"
             action 1 cli command "enable"
             action 2 cli command "copy running-config scp://backup.example.org"
            """);
    assertThat(setting(device, SettingKeys.ARCHIVE_AUTOMATIC)).isEqualTo("true @3-6");
  }

  @Test
  void anAppletThatOnlyWritesAMessageDoesNot() {
    var device =
        Golden.whole(
            "15.7",
            """
            event manager applet NOTICE
             event syslog pattern "%SYS-5-CONFIG_I"
             action 1 syslog msg "copy the configuration"
            event manager applet OTHER
             event syslog pattern "LINEPROTO-5"
             action 2 cli command "copy running-config scp://backup.example.org"
            archive
             path flash:copies
            """);
    assertThat(setting(device, SettingKeys.ARCHIVE_AUTOMATIC)).isEqualTo("false by default");
    assertThat(setting(device, SettingKeys.ARCHIVE_PATH)).isEqualTo("flash:copies @10");
  }

  @Test
  void anArchiveCopiesWhenSomebodySaves() {
    var device =
        Golden.whole(
            "15.7",
            """
            archive
             path flash:copies
             write-memory
            """);
    assertThat(setting(device, SettingKeys.ARCHIVE_AUTOMATIC)).isEqualTo("true @5");
  }
}
