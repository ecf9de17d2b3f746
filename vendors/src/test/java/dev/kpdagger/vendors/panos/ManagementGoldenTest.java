package dev.kpdagger.vendors.panos;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.SecretStorage;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.vendors.FactText;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Ways in for management, accounts, and the settings of the device.
final class ManagementGoldenTest {

  private static final String PORTS =
      """
      <deviceconfig><system>
      <permitted-ip><entry name="10.9.0.0/16"/></permitted-ip>
      <service>
      <disable-ssh>yes</disable-ssh>
      <disable-http>no</disable-http>
      </service>
      </system></deviceconfig>
      <network>
      <profiles><interface-management-profile>
      <entry name="open">
      <telnet>yes</telnet>
      <ssh>no</ssh>
      <https>yes</https>
      </entry>
      <entry name="narrow"><ssh>yes</ssh><permitted-ip><entry name="10.0.0.1"/></permitted-ip></entry>
      </interface-management-profile></profiles>
      <interface>
      <ethernet>
      <entry name="ethernet1/1"><layer3>
      <interface-management-profile>open</interface-management-profile>
      <units><entry name="ethernet1/1.5"><interface-management-profile>narrow</interface-management-profile></entry></units>
      </layer3></entry>
      </ethernet>
      </interface>
      </network>
      <vsys><entry name="vsys1">
      <zone><entry name="outside"><network><layer3><member>ethernet1/1</member></layer3></network></entry></zone>
      </entry></vsys>
      """;

  @Test
  void portAndInterfacesAnswer() {
    assertThat(accesses(PanosFile.device(PORTS)))
        .isEqualTo(
            """
            http on management port from listed @8
            https on management port from listed @5
            ping on management port from listed @5
            telnet on ethernet1/1 from any @14
            https on ethernet1/1 from any @16
            ssh on ethernet1/1.5 from listed @18\
            """);
  }

  private static String accesses(Device device) {
    return device.facts().access().managementAccesses().stream()
        .map(
            access ->
                access.service()
                    + " on "
                    + access.place()
                    + " from "
                    + (access.anySource() ? "any" : "listed")
                    + " @"
                    + access.span().firstLine())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void anInterfaceKnowsItsZoneAndWhatAnswersOnIt() {
    var port = PanosFile.device(PORTS).facts().network().interfaces().items().getFirst();
    assertThat(port.name()).isEqualTo("ethernet1/1");
    assertThat(port.trust().zone()).isEqualTo("outside");
    assertThat(port.trust().managementServices()).containsExactly("telnet", "https");
  }

  @Test
  void aServiceIsOnWhereSomeInterfaceTakesIt() {
    var device = PanosFile.device(PORTS);
    assertThat(FactText.setting(device, SettingKeys.MANAGEMENT_TELNET_ENABLED))
        .isEqualTo("true @14");
    assertThat(FactText.setting(device, SettingKeys.MANAGEMENT_HTTP_ENABLED)).isEqualTo("true @8");
    assertThat(FactText.setting(device, SettingKeys.MANAGEMENT_SSH_ENABLED)).isEqualTo("true @18");
    assertThat(FactText.setting(device, SettingKeys.MANAGEMENT_PERMITTED_SOURCES))
        .isEqualTo("true @5");
  }

  @Test
  void absenceIsTheDefaultInAWholeFileAndUnknownInAPart() {
    var whole = PanosFile.device("<deviceconfig><system/></deviceconfig>\n");
    assertThat(FactText.setting(whole, SettingKeys.MANAGEMENT_TELNET_ENABLED))
        .isEqualTo("false by default");
    assertThat(FactText.setting(whole, SettingKeys.SESSION_IDLE_TIMEOUT))
        .isEqualTo("3600 by default");
    assertThat(FactText.setting(whole, SettingKeys.PASSWORDS_MIN_LENGTH)).isEqualTo("unknown");
    var part = PanosFile.read("set deviceconfig system hostname fw1\n");
    assertThat(FactText.setting(part, SettingKeys.MANAGEMENT_TELNET_ENABLED)).isEqualTo("unknown");
    assertThat(FactText.setting(part, SettingKeys.SESSION_IDLE_TIMEOUT)).isEqualTo("unknown");
  }

  @Test
  void aPanoramaMayHaveSetWhatIsAbsent() {
    var device =
        PanosFile.device(
            "<deviceconfig><system><panorama><local-panorama><panorama-server>192.0.2.1"
                + "</panorama-server></local-panorama></panorama></system></deviceconfig>\n");
    assertThat(FactText.setting(device, SettingKeys.MANAGEMENT_CENTRAL_ENABLED))
        .isEqualTo("true @4");
    assertThat(FactText.setting(device, SettingKeys.MANAGEMENT_TELNET_ENABLED))
        .isEqualTo("unknown");
    assertThat(device.facts().filtering().accessLists().isComplete()).isFalse();
  }

  @Test
  void sessionsAndPasswordsHaveRules() {
    var device =
        PanosFile.read(
            """
            set deviceconfig setting management idle-timeout 10
            set deviceconfig setting management admin-lockout failed-attempts 3
            set deviceconfig setting management admin-lockout lockout-time 30
            set deviceconfig setting management api key lifetime 60
            set mgt-config password-complexity enabled yes
            set mgt-config password-complexity minimum-length 15
            set mgt-config password-complexity minimum-uppercase-letters 1
            set mgt-config password-complexity minimum-lowercase-letters 1
            set mgt-config password-complexity minimum-numeric-letters 1
            set mgt-config password-complexity password-history-count 24
            set mgt-config password-complexity password-change expiration-period 90
            """);
    assertThat(FactText.setting(device, SettingKeys.SESSION_IDLE_TIMEOUT)).isEqualTo("600 @1");
    assertThat(FactText.setting(device, SettingKeys.LOGIN_MAX_FAILURES)).isEqualTo("3 @2");
    assertThat(FactText.setting(device, SettingKeys.LOGIN_BLOCK_SECONDS)).isEqualTo("1800 @3");
    assertThat(FactText.setting(device, SettingKeys.MANAGEMENT_API_KEY_LIFETIME))
        .isEqualTo("3600 @4");
    assertThat(FactText.setting(device, SettingKeys.PASSWORDS_COMPLEXITY)).isEqualTo("true @5-11");
    assertThat(FactText.setting(device, SettingKeys.PASSWORDS_MIN_LENGTH)).isEqualTo("15 @6");
    assertThat(FactText.setting(device, SettingKeys.PASSWORDS_HISTORY)).isEqualTo("24 @10");
    assertThat(FactText.setting(device, SettingKeys.PASSWORDS_MAX_AGE)).isEqualTo("90 @11");
  }

  @Test
  void accountsHaveRolesAndHashes() {
    var device =
        PanosFile.read(
            """
            set mgt-config users a phash $1$abcdefgh$0123456789abcdefghijkl
            set mgt-config users a permissions role-based superuser yes
            set mgt-config users b phash $5$abcdefgh$0123456789abcdefghijkl
            set mgt-config users b permissions role-based custom profile auditors
            set mgt-config users c phash fnRL/G5lXVMug
            set mgt-config users c permissions role-based deviceadmin localhost.localdomain
            set mgt-config users d authentication-profile radius
            set mgt-config users e client-certificate-only yes
            set mgt-config users f phash *
            """);
    assertThat(
            device.facts().access().users().stream()
                .map(
                    user -> {
                      var password = user.password();
                      return user.name()
                          + " "
                          + user.role().orNull()
                          + " "
                          + (password == null ? "none" : password.storage().label())
                          + " "
                          + FactText.show(user.secondFactor());
                    })
                .collect(Collectors.joining("\n")))
        .isEqualTo(
            """
            a superuser md5-crypt false by default
            b auditors sha-crypt false by default
            c deviceadmin md5-legacy false by default
            d  none unknown
            e  none true @8
            f  masked false by default\
            """);
    var factory = requireNonNull(device.facts().access().users().items().get(2).password());
    assertThat(factory.wellKnown().orNull()).isEqualTo(true);
    assertThat(factory.storage()).isEqualTo(SecretStorage.MD5_LEGACY);
  }

  @Test
  void whatAStackGivesIsMergedFromItsTemplates() {
    var device =
        PanosFile.read(
            """
            set template low config deviceconfig system login-banner "from low"
            set template low config deviceconfig setting management idle-timeout 30
            set template low config network interface ethernet ethernet1/1 comment low
            set template high config deviceconfig setting management idle-timeout 5
            set template high config network interface ethernet ethernet1/2 comment high
            set template-stack branch templates [ high low ]
            """);
    assertThat(device.facts().network().interfaces().stream().map(i -> i.name()))
        .containsExactly("ethernet1/2", "ethernet1/1");
    var line = device.facts().access().lines().items().getFirst();
    assertThat(line.subject()).isEqualTo("management session of branch");
    assertThat(FactText.show(line.execTimeout())).isEqualTo("300 @4");
    assertThat(device.facts().services().banners().items().getFirst().text()).isEqualTo("from low");
    assertThat(FactText.states(device)).isEqualTo("mmmmmm");
  }
}
