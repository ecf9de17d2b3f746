package dev.kpdagger.vendors.panos;

import static dev.kpdagger.vendors.FactText.setting;
import static dev.kpdagger.vendors.FactText.show;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.SettingKeys;
import org.junit.jupiter.api.Test;

/// Servers of logins, feeds of logs, rules of passwords and alarms.
final class LoginServersGoldenTest {

  private static Device whole(String lines) {
    return PanosFile.read(
        """
        set mgt-config users admin permissions role-based superuser yes
        set deviceconfig system hostname fw1
        set network interface ethernet ethernet1/1 layer3 ip 192.0.2.1/24
        set zone outside network layer3 ethernet1/1
        """
            + lines);
  }

  @Test
  void passwordsThatCanBeReplayed() {
    var pap =
        whole(
            """
            set shared authentication-profile A method radius server-profile R
            set shared server-profile radius R protocol PAP
            set deviceconfig system authentication-profile A
            """);
    assertThat(setting(pap, SettingKeys.AAA_PROTOCOLS)).isEqualTo("[radius] @7");
    assertThat(setting(pap, SettingKeys.AAA_REPLAYABLE)).isEqualTo("true @6");
    var silent =
        whole(
            """
            set shared authentication-profile A method ldap server-profile L
            set shared server-profile ldap L server l1 address 192.0.2.9
            set deviceconfig system authentication-profile A
            """);
    assertThat(setting(silent, SettingKeys.AAA_REPLAYABLE)).isEqualTo("unknown");
    assertThat(setting(whole(""), SettingKeys.AAA_REPLAYABLE)).isEqualTo("false by default");
    var missing = whole("set deviceconfig system authentication-profile GONE\n");
    assertThat(setting(missing, SettingKeys.AAA_PROTOCOLS)).isEqualTo("unknown");
  }

  @Test
  void listsOfMatchesAreFeeds() {
    var device =
        whole(
            """
            set shared log-settings syslog S server s1 server 192.0.2.7
            set shared log-settings config match-list C send-syslog S
            set shared log-settings system match-list M send-email E
            set shared log-settings system match-list M filter "(severity geq high)"
            set shared log-settings system match-list N send-syslog S
            set shared log-settings system match-list N filter "(eventid eq x)"
            """);
    assertThat(device.facts().services().logFeeds().items())
        .extracting(
            feed ->
                feed.kind() + " " + feed.place() + " " + feed.category() + " " + show(feed.level()))
        .containsExactly(
            "server S configuration informational @6",
            "server S commands informational @6",
            "mail E system high @8",
            "mail E logins high @8",
            "server S system unknown",
            "server S logins unknown");
  }

  @Test
  void rulesOfPasswordsAndAlarms() {
    var device =
        whole(
            """
            set mgt-config password-complexity enabled yes
            set mgt-config password-complexity minimum-numeric-letters 2
            set deviceconfig setting management admin-lockout lockout-time 0
            set deviceconfig setting management hostname-type-in-syslog none
            set mgt-config users ann authentication-profile A
            """);
    assertThat(setting(device, SettingKeys.PASSWORDS_RULES)).isEqualTo("true @5");
    assertThat(setting(device, SettingKeys.PASSWORDS_MIN_DIGITS)).isEqualTo("2 @6");
    assertThat(setting(device, SettingKeys.PASSWORDS_MIN_SPECIAL)).isEqualTo("0 by default");
    assertThat(setting(device, SettingKeys.LOGIN_LOCKED_UNTIL_RELEASED)).isEqualTo("true @7");
    assertThat(setting(device, SettingKeys.LOGGING_SENDER)).isEqualTo(" @8");
    assertThat(setting(device, SettingKeys.LOGGING_STORAGE_ALARM)).isEqualTo("0 by default");
    assertThat(device.facts().access().users().items())
        .extracting(user -> user.name() + ": " + show(user.local()))
        .containsExactly("admin: true by default", "ann: false @9");
  }
}
