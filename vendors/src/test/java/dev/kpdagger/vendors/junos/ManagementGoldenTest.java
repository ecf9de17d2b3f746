package dev.kpdagger.vendors.junos;

import static dev.kpdagger.vendors.FactText.setting;
import static dev.kpdagger.vendors.FactText.show;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.services.LogFeed;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Feeds of logs, roles, who decides over an account, and settings of the management plane.
final class ManagementGoldenTest {

  private static List<String> feeds(Device device) {
    return device.facts().services().logFeeds().items().stream()
        .map(ManagementGoldenTest::feed)
        .toList();
  }

  private static String feed(LogFeed feed) {
    return feed.kind() + " " + feed.place() + " " + feed.category() + " " + show(feed.level());
  }

  @Test
  void aFacilityOfItsOwnNameGoesBeforeAny() {
    var device =
        JunosFile.sets(
            """
            set system syslog host 192.0.2.7 any info
            set system syslog host 192.0.2.7 authorization none
            set system syslog file changes change-log notice
            set system syslog user * any emergency
            set system syslog host 192.0.2.8 any any
            set system syslog host 192.0.2.8 match "!(LINK)"
            """);
    assertThat(feeds(device))
        .startsWith(
            "server 192.0.2.7 configuration informational @3",
            "server 192.0.2.7 commands informational @3",
            "server 192.0.2.7 logins  @4",
            "server 192.0.2.7 system informational @3")
        .contains(
            "server 192.0.2.8 configuration unknown",
            "file changes configuration notifications @5",
            "terminal * system emergencies @6")
        .doesNotContain("file changes commands notifications @5");
  }

  @Test
  void sizesAndYearsOfLogs() {
    var bare = JunosFile.sets("set system syslog file messages any info\n");
    assertThat(setting(bare, SettingKeys.LOGGING_STORAGE_RESERVED)).isEqualTo("false by default");
    assertThat(setting(bare, SettingKeys.LOGGING_YEAR)).isEqualTo("false by default");
    var sized =
        JunosFile.sets(
            """
            set system syslog file messages archive size 1m files 5
            set system syslog time-format millisecond year
            """);
    assertThat(setting(sized, SettingKeys.LOGGING_STORAGE_RESERVED)).isEqualTo("true @3");
    assertThat(setting(sized, SettingKeys.LOGGING_YEAR)).isEqualTo("true @4");
    var structured = JunosFile.sets("set system syslog host 192.0.2.7 structured-data\n");
    assertThat(setting(structured, SettingKeys.LOGGING_YEAR)).isEqualTo("true @3");
  }

  @Test
  void rolesAndTheirShell() {
    var device =
        JunosFile.sets(
            """
            set system login class A permissions all
            set system login class B permissions all
            set system login class B deny-commands "(start shell)|(file delete)|(clear log)"
            set system login class C permissions [ view clear ]
            set system login class D permissions all
            set system login class D deny-commands "^s.*l"
            set system login user ann class A
            set system login user bob class super-user
            set system login user cid class read-only
            """);
    assertThat(device.facts().access().roles().items())
        .extracting(
            role ->
                role.name()
                    + (role.used() ? " used: " : ": ")
                    + show(role.shell())
                    + ", "
                    + show(role.clearsLogs()))
        .containsExactly(
            "A used: true @3, true @3",
            "B: false @5, false @5",
            "C: false by default, true @6",
            "D: unknown, unknown",
            "super-user used: true @10, true @10",
            "read-only used: false by default, false by default");
  }

  @Test
  void aTemplateOfAServerIsNoLocalAccount() {
    var device =
        JunosFile.sets(
            """
            set system root-authentication encrypted-password "$6$abc$def"
            set system login user remote class read-only
            set system login user ann class super-user
            set system login user ann authentication encrypted-password "$6$abc$def"
            """);
    assertThat(device.facts().access().users().items())
        .extracting(
            user -> user.name() + ": " + show(user.local()) + ", " + show(user.unrestricted()))
        .containsExactly(
            "root: true @3, true @3",
            "remote: false by default, false @4",
            "ann: true @6, true @5");
  }

  @Test
  void whoIsToldOfTheChassis() {
    assertThat(setting(JunosFile.sets(""), SettingKeys.SNMP_CHASSIS_TRAPS))
        .isEqualTo("false by default");
    var all = JunosFile.sets("set snmp trap-group N targets 192.0.2.7\n");
    assertThat(setting(all, SettingKeys.SNMP_CHASSIS_TRAPS)).startsWith("true");
    var links =
        JunosFile.sets(
            """
            set snmp trap-group N targets 192.0.2.7
            set snmp trap-group N categories link
            """);
    assertThat(setting(links, SettingKeys.SNMP_CHASSIS_TRAPS)).isEqualTo("false by default");
  }

  @Test
  void settingsOfTheManagementPlane() {
    var device =
        JunosFile.sets(
            """
            set system services ssh client-alive-interval 60
            set system services ssh no-tcp-forwarding
            set system services ssh max-sessions-per-connection 1
            set system login password minimum-upper-cases 2
            set system no-ping-record-route
            set system authentication-order [ radius tacplus password ]
            """);
    assertThat(setting(device, SettingKeys.MANAGEMENT_SSH_ALIVE_INTERVAL)).isEqualTo("60 @3");
    assertThat(setting(device, SettingKeys.MANAGEMENT_SSH_FORWARDING)).isEqualTo("false @4");
    assertThat(setting(device, SettingKeys.MANAGEMENT_SSH_SESSIONS)).isEqualTo("1 @5");
    assertThat(setting(device, SettingKeys.PASSWORDS_MIN_UPPERCASE)).isEqualTo("2 @6");
    assertThat(setting(device, SettingKeys.PASSWORDS_MIN_DIGITS)).isEqualTo("0 by default");
    assertThat(setting(device, SettingKeys.IP_PING_OPTIONS_ANSWERED)).isEqualTo("true by default");
    assertThat(setting(device, SettingKeys.AAA_PROTOCOLS)).startsWith("[radius, tacacs] @8");
    assertThat(setting(device, SettingKeys.PASSWORDS_NEW_HASH)).isEqualTo("sha512 by default");
  }
}
