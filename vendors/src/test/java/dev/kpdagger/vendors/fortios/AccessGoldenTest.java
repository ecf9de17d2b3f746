package dev.kpdagger.vendors.fortios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.access.ManagementAccess;
import dev.kpdagger.device.access.User;
import dev.kpdagger.vendors.FactText;
import org.junit.jupiter.api.Test;

/// Administrators, management services, passwords.
final class AccessGoldenTest {

  @Test
  void administratorsHaveTrustedHostsAndFactors() {
    var device =
        FortiFile.whole(
            """
            config system admin
                edit "ann"
                    set accprofile "super_admin"
                    set trusthost1 192.0.2.0 255.255.255.0
                    set trusthost2 0.0.0.0 0.0.0.0
                    set ip6-trusthost1 2001:db8::/64
                    set two-factor fortitoken
                    set password ENC PB2abcdefghijklmnopqrstuvwxyz
                next
                edit "bob"
                    set accprofile "prof_admin"
                next
            end
            """);
    var users = device.facts().access().users().items();
    assertThat(users).extracting(User::name).containsExactly("ann", "bob");
    var ann = users.getFirst();
    assertThat(FactText.show(ann.sources())).isEqualTo("[192.0.2.0/24, 2001:db8::/64] @5-7");
    assertThat(FactText.show(ann.secondFactor())).isEqualTo("true @8");
    assertThat(FactText.show(ann.passwordless())).isEqualTo("false @9");
    assertThat(FactText.show(ann.role())).isEqualTo("super_admin @4");
    var bob = users.getLast();
    assertThat(FactText.show(bob.sources())).isEqualTo("[] by default");
    assertThat(FactText.show(bob.passwordless())).isEqualTo("true by default");
    assertThat(FactText.show(bob.secondFactor())).isEqualTo("false by default");
    assertThat(FactText.setting(device, SettingKeys.MANAGEMENT_PERMITTED_SOURCES))
        .isEqualTo("false @11-13");
  }

  @Test
  void theFirstLettersOfAnEncryptedPasswordTellItsStorage() {
    var storages =
        FortiFile.whole(
                """
                config system admin
                    edit "a"
                        set password ENC AK1abcdefghijklmnopqrstuvw
                    next
                    edit "b"
                        set password ENC SH2abcdefghijklmnopqrstuvw
                    next
                    edit "c"
                        set password ENC XXXXXXXX
                    next
                    edit "d"
                        set password changeme
                    next
                end
                """)
            .facts()
            .access()
            .users()
            .stream()
            .map(user -> user.password() == null ? "" : user.password().storage().label())
            .toList();
    assertThat(storages).containsExactly("sha1-salted", "sha-crypt", "masked", "cleartext");
  }

  @Test
  void interfacesOpenManagementServices() {
    var device =
        FortiFile.whole(
            """
            config system interface
                edit "wan1"
                    set ip 192.0.2.1 255.255.255.0
                    set allowaccess ping https telnet
                    set role wan
                    config ipv6
                        set ip6-allowaccess ssh
                    end
                next
                edit "port9"
                    set status down
                    set allowaccess http
                next
            end
            """);
    assertThat(device.facts().access().managementAccesses().items())
        .extracting(ManagementAccess::subject)
        .containsExactly(
            "ping management on wan1",
            "https management on wan1",
            "telnet management on wan1",
            "ssh management on wan1");
    assertThat(FactText.setting(device, SettingKeys.MANAGEMENT_TELNET_ENABLED))
        .isEqualTo("true @5");
    assertThat(FactText.setting(device, SettingKeys.MANAGEMENT_SSH_ENABLED)).isEqualTo("true @8");
    assertThat(FactText.setting(device, SettingKeys.MANAGEMENT_HTTP_ENABLED))
        .isEqualTo("false by default");
    var trust = device.facts().network().interfaces().items().getFirst().trust();
    assertThat(trust.role()).isEqualTo("wan");
    assertThat(trust.managementServices()).containsExactly("ping", "https", "telnet", "ssh");
  }

  @Test
  void thePasswordPolicyHoldsWhenItIsOn() {
    var off = FortiFile.whole("config system password-policy\n    set minimum-length 14\nend\n");
    assertThat(FactText.setting(off, SettingKeys.PASSWORDS_MIN_LENGTH)).isEqualTo("0 by default");
    var on =
        FortiFile.whole(
            """
            config system password-policy
                set status enable
                set minimum-length 14
                set min-lower-case-letter 1
                set min-upper-case-letter 1
                set min-number 1
                set expire-status enable
            end
            """);
    assertThat(FactText.setting(on, SettingKeys.PASSWORDS_MIN_LENGTH)).isEqualTo("14 @4");
    assertThat(FactText.setting(on, SettingKeys.PASSWORDS_COMPLEXITY)).isEqualTo("true @2-9");
    assertThat(FactText.setting(on, SettingKeys.PASSWORDS_MAX_AGE)).isEqualTo("90 by default");
    var elsewhere =
        FortiFile.whole(
            """
            config system password-policy
                set status enable
                set apply-to ipsec-preshared-key
            end
            """);
    assertThat(FactText.setting(elsewhere, SettingKeys.PASSWORDS_MIN_LENGTH)).isEqualTo("0 @3");
  }

  @Test
  void serversOfAaaHaveRanks() {
    var device =
        FortiFile.whole(
            """
            config user radius
                edit "rad"
                    set server "192.0.2.5"
                    set secret ENC c2VjcmV0
                    set secondary-server "192.0.2.6"
                    set secondary-secret ENC c2VjcmV0
                next
            end
            config user group
                edit "admins"
                    set member "rad"
                next
            end
            """);
    assertThat(device.facts().access().aaaServers().items())
        .extracting(server -> server.name() + " " + server.address())
        .containsExactly("rad 192.0.2.5", "rad secondary-server 192.0.2.6");
    assertThat(device.facts().access().aaaServerGroups().items())
        .extracting(group -> group.protocol() + " " + group.name() + " " + group.members())
        .containsExactly("radius admins [rad]");
  }
}
