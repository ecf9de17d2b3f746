package dev.kpdagger.vendors.fortios;

import static dev.kpdagger.vendors.FactText.setting;
import static dev.kpdagger.vendors.FactText.show;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.SettingKeys;
import org.junit.jupiter.api.Test;

/// Feeds of logs, roles, servers of logins and rules of passwords.
final class ManagementGoldenTest {

  @Test
  void feedsHaveTheSeverityOfTheirServer() {
    var device =
        FortiFile.whole(
            """
            config log syslogd setting
                set status enable
                set server "192.0.2.7"
            end
            config log syslogd filter
                set severity error
            end
            config log syslogd2 setting
                set status enable
                set server "192.0.2.8"
            end
            config system global
                set cli-audit-log enable
            end
            """);
    assertThat(device.facts().services().logFeeds().items())
        .extracting(feed -> feed.place() + " " + feed.category() + " " + show(feed.level()))
        .contains(
            "192.0.2.7 configuration errors @7",
            "192.0.2.7 commands errors @7",
            "192.0.2.8 logins informational by default",
            "192.0.2.8 commands informational by default");
  }

  @Test
  void noEventsNoFeeds() {
    var device =
        FortiFile.whole(
            """
            config log syslogd setting
                set status enable
                set server "192.0.2.7"
            end
            config log eventfilter
                set user disable
                set event disable
            end
            """);
    assertThat(device.facts().services().logFeeds().items())
        .extracting(feed -> feed.category() + " " + show(feed.level()))
        .contains("configuration  @8", "logins  @8");
    assertThat(setting(device, SettingKeys.LOGGING_DEVICE_EVENTS)).isEqualTo("false @8");
  }

  @Test
  void whoDecidesOverAdministrators() {
    var device =
        FortiFile.whole(
            """
            config user ldap
                edit "L"
                    set server "192.0.2.9"
                next
            end
            config user group
                edit "G"
                    set member "L"
                next
            end
            config system accprofile
                edit "VIEW"
                    set loggrp read
                next
            end
            config system admin
                edit "ann"
                    set accprofile "super_admin"
                    set password ENC SH2abc
                next
                edit "all"
                    set remote-auth enable
                    set accprofile "VIEW"
                    set remote-group "G"
                next
            end
            """);
    assertThat(device.facts().access().users().items())
        .extracting(
            user -> user.name() + ": " + show(user.local()) + ", " + show(user.unrestricted()))
        .containsExactly("ann: true by default, true @19", "all: false @22-26, false @13-15");
    assertThat(setting(device, SettingKeys.AAA_PROTOCOLS)).isEqualTo("[ldap] @22-26");
    assertThat(device.facts().access().roles().items())
        .extracting(role -> role.name() + ": " + role.used() + ", " + show(role.clearsLogs()))
        .containsExactly("super_admin: true, true @19", "VIEW: true, false @14");
  }

  @Test
  void rulesOfPasswordsHoldOnlyWithTheSwitch() {
    var off =
        FortiFile.whole(
            """
            config system password-policy
                set min-number 1
                set minimum-length 15
            end
            """);
    assertThat(setting(off, SettingKeys.PASSWORDS_RULES)).isEqualTo("false by default");
    assertThat(setting(off, SettingKeys.PASSWORDS_MIN_DIGITS)).isEqualTo("0 by default");
    var on =
        FortiFile.whole(
            """
            config system password-policy
                set status enable
                set min-number 1
                set change-4-characters enable
            end
            """);
    assertThat(setting(on, SettingKeys.PASSWORDS_MIN_DIGITS)).isEqualTo("1 @4");
    assertThat(setting(on, SettingKeys.PASSWORDS_MIN_UPPERCASE)).isEqualTo("0 by default");
    assertThat(setting(on, SettingKeys.PASSWORDS_MIN_CHANGES)).isEqualTo("4 @5");
  }

  @Test
  void aStitchOfAutomationLeavesItOpenWhoIsTold() {
    assertThat(setting(FortiFile.whole(""), SettingKeys.LOGGING_FAILURE_ALERTS))
        .isEqualTo("false by default");
    var stitch =
        FortiFile.whole(
            """
            config system automation-stitch
                edit "Logs"
                    set action "Mail"
                next
            end
            """);
    assertThat(setting(stitch, SettingKeys.LOGGING_FAILURE_ALERTS)).isEqualTo("unknown");
  }
}
