package dev.kpdagger.vendors.ios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKeys;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsTest {

  @Test
  void aLineDecides() {
    var device =
        IosFile.whole(
            """
            no ip source-route
            ip ssh server algorithm encryption aes256-ctr aes128-ctr
            ip http access-class ipv4 WEB
            ip dhcp snooping vlan 10
            ip dhcp snooping vlan 20-30
            ip dhcp snooping
            ip domain name example.org\
            """);
    assertThat(IosFile.setting(device, SettingKeys.IP_SOURCE_ROUTING))
        .isEqualTo(Fact.explicit(false, 3));
    assertThat(IosFile.setting(device, SettingKeys.MANAGEMENT_SSH_CIPHERS))
        .isEqualTo(Fact.explicit(List.of("aes256-ctr", "aes128-ctr"), 4));
    assertThat(IosFile.setting(device, SettingKeys.MANAGEMENT_HTTP_ACCESS_LIST))
        .isEqualTo(Fact.explicit("WEB", 5));
    assertThat(IosFile.setting(device, SettingKeys.DHCP_SNOOPING_VLANS).orNull())
        .isEqualTo("10,20-30");
    assertThat(IosFile.setting(device, SettingKeys.DHCP_SNOOPING_ENABLED))
        .isEqualTo(Fact.explicit(true, 8));
    assertThat(IosFile.setting(device, SettingKeys.IDENTITY_DOMAIN_NAME).orNull())
        .isEqualTo("example.org");
  }

  @Test
  void whatIsAbsentHasItsDefaultInAWholeFileOnly() {
    var key = SettingKeys.IP_SOURCE_ROUTING;
    assertThat(IosFile.setting(IosFile.whole("ip classless"), key))
        .isInstanceOfSatisfying(
            Fact.Default.class, fact -> assertThat(fact.value()).isEqualTo(true));
    assertThat(IosFile.setting(IosFile.read("version 15.2\nhostname R1\n"), key).isKnown())
        .isFalse();
    assertThat(IosFile.setting(IosFile.read("interface Gi0/1\n"), key).isKnown()).isFalse();
  }

  @Test
  void defaultsDependOnTheVersion() {
    var key = SettingKeys.SERVICES_CDP;
    assertThat(IosFile.setting(IosFile.whole(""), key).orNull()).isTrue();
    assertThat(IosFile.setting(IosFile.read("version 17.9\nhostname R1\nend\n"), key).isKnown())
        .isFalse();
    assertThat(IosFile.setting(IosFile.read("hostname R1\nend\n"), key).isKnown()).isFalse();
  }

  @Test
  void aRelativeThatNobodyUnderstoodTakesTheDefaultAway() {
    var device = IosFile.whole("ip ssh time-out soon");
    assertThat(IosFile.setting(device, SettingKeys.MANAGEMENT_SSH_TIMEOUT).isKnown()).isFalse();
    assertThat(IosFile.setting(device, SettingKeys.MANAGEMENT_SSH_RETRIES).isKnown()).isFalse();
    assertThat(IosFile.setting(device, SettingKeys.SERVICES_DHCP).orNull()).isTrue();
  }

  @Test
  void whatTheTrainDecidesStaysUnknown() {
    var device = IosFile.whole("");
    assertThat(IosFile.setting(device, SettingKeys.MANAGEMENT_HTTP_ENABLED))
        .isInstanceOfSatisfying(
            Fact.Unknown.class, fact -> assertThat(fact.reason()).contains("train"));
    assertThat(IosFile.setting(device, SettingKeys.SERVICES_SMART_INSTALL).isKnown()).isFalse();
  }

  @Test
  void timestampsAndPolicies() {
    var device =
        IosFile.whole(
            """
            service timestamps log datetime msec
            aaa common-criteria policy STRONG
             min-length 15
             upper-case 1
             lower-case 1
             numeric-count 1
            username joe common-criteria-policy STRONG password 7 0822455D0A16\
            """);
    assertThat(IosFile.setting(device, SettingKeys.LOGGING_TIMESTAMPS))
        .isEqualTo(Fact.explicit("datetime", 3));
    assertThat(IosFile.setting(device, SettingKeys.PASSWORDS_COMPLEXITY).orNull()).isTrue();
    assertThat(IosFile.setting(device, SettingKeys.PASSWORDS_MIN_LENGTH).orNull()).isEqualTo(15L);
  }
}
