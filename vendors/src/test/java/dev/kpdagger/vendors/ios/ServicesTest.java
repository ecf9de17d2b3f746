package dev.kpdagger.vendors.ios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.LineState;
import dev.kpdagger.device.SecretStorage;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.services.Banner;
import dev.kpdagger.device.services.BannerKind;
import dev.kpdagger.device.services.SnmpLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServicesTest {

  @Test
  void communitiesWithTheirLimits() {
    var device =
        IosFile.whole(
            """
            snmp-server community public
            snmp-server community S3cr view V RW ipv6 A6 99\
            """);
    var communities = device.facts().services().snmp().communities().items();
    assertThat(communities.get(0).writable().orNull()).isFalse();
    assertThat(communities.get(0).community().guessable()).isTrue();
    assertThat(communities.get(0).accessList().orNull()).isEmpty();
    assertThat(communities.get(1).writable()).isEqualTo(Fact.explicit(true, 4));
    assertThat(communities.get(1).view()).isEqualTo(Fact.explicit("V", 4));
    assertThat(communities.get(1).accessList6()).isEqualTo(Fact.explicit("A6", 4));
    assertThat(communities.get(1).accessList()).isEqualTo(Fact.explicit("99", 4));
    assertThat(device.text().redacted(4))
        .isEqualTo("snmp-server community *** view V RW ipv6 A6 99");
    assertThat(IosFile.setting(device, SettingKeys.SNMP_ENABLED)).isEqualTo(Fact.explicit(true, 3));
  }

  @Test
  void groupsUsersViewsAndReceivers() {
    var snmp =
        IosFile.whole(
                """
                snmp-server group ADM v3 priv read RV write WV access 10
                snmp-server user ops ADM v3 auth sha AuthKey priv aes 256 PrivKey access 10
                snmp-server view RV iso included
                snmp-server host 10.0.0.1 vrf M version 3 priv ops
                snmp-server host 10.0.0.2 public
                snmp-server host 10.0.0.3 informs version 2c secret1 bgp\
                """)
            .facts()
            .services()
            .snmp();
    assertThat(snmp.groups())
        .extracting(g -> g.name(), g -> g.version(), g -> g.level(), g -> g.accessList().orNull())
        .containsExactly(tuple("ADM", "v3", SnmpLevel.PRIV, "10"));
    assertThat(snmp.users())
        .extracting(u -> u.name(), u -> u.authentication().orNull(), u -> u.privacy().orNull())
        .containsExactly(tuple("ops", "sha", "aes-256"));
    assertThat(snmp.users().isComplete()).isFalse();
    assertThat(snmp.views())
        .extracting(v -> v.name(), v -> v.subtree(), v -> v.included())
        .containsExactly(tuple("RV", "iso", true));
    assertThat(snmp.receivers())
        .extracting(r -> r.address(), r -> r.vrf(), r -> r.version().orNull(), r -> r.level())
        .containsExactly(
            tuple("10.0.0.1", "M", "v3", SnmpLevel.PRIV),
            tuple("10.0.0.2", "", "v1", SnmpLevel.NO_AUTH),
            tuple("10.0.0.3", "", "v2c", SnmpLevel.NO_AUTH));
  }

  @ParameterizedTest
  @CsvSource({
    "logging buffered 16384 debugging, 16384, debugging",
    "logging buffered informational, , informational",
    "logging buffered 65536, 65536, debugging",
    "logging buffered 5, , notifications",
    "logging buffered discriminator D 8192 errors, 8192, errors",
    "logging buffered filtered 8192, 8192, debugging",
    "no logging buffered, 0, ''",
    "logging buffered nonsense, ,",
  })
  void buffers(String command, Long bytes, String level) {
    var device = IosFile.whole(command);
    assertThat(IosFile.setting(device, SettingKeys.LOGGING_BUFFER_BYTES).orNull()).isEqualTo(bytes);
    assertThat(IosFile.setting(device, SettingKeys.LOGGING_BUFFER_LEVEL).orNull()).isEqualTo(level);
  }

  @Test
  void logServersOfBothForms() {
    var device =
        IosFile.whole(
            """
            logging host 10.0.0.1 vrf M transport tcp port 1514
            logging 10.0.0.2
            logging host ipv6 2001:db8::5
            logging trap 4
            no logging console\
            """);
    assertThat(device.facts().services().logServers())
        .extracting(s -> s.address(), s -> s.vrf(), s -> s.transport().orNull())
        .containsExactly(
            tuple("10.0.0.1", "M", "tcp"),
            tuple("10.0.0.2", "", "udp"),
            tuple("2001:db8::5", "", "udp"));
    assertThat(IosFile.setting(device, SettingKeys.LOGGING_REMOTE_LEVEL))
        .isEqualTo(Fact.explicit("warnings", 6));
    assertThat(IosFile.setting(device, SettingKeys.LOGGING_CONSOLE_LEVEL))
        .isEqualTo(Fact.explicit("", 7));
  }

  @Test
  void timeSourcesAreTrustedOnlyWithAKeyThatIs() {
    var services =
        IosFile.whole(
                """
                ntp authentication-key 1 md5 0822455D0A16 7
                ntp authentication-key 2 md5 plain
                ntp trusted-key 1
                ntp server vrf M 10.0.0.1 key 1 prefer
                ntp server 10.0.0.2 key 2
                ntp peer 10.0.0.3\
                """)
            .facts()
            .services();
    assertThat(services.ntpServers())
        .extracting(
            s -> s.address(),
            s -> s.vrf(),
            s -> s.peer(),
            s -> s.keyId().orNull(),
            s -> s.keyTrusted().orNull())
        .containsExactly(
            tuple("10.0.0.1", "M", false, 1L, true),
            tuple("10.0.0.2", "", false, 2L, false),
            tuple("10.0.0.3", "", true, 0L, false));
    assertThat(services.ntpKeys())
        .extracting(k -> k.id(), k -> k.secret().storage(), k -> k.trusted())
        .containsExactly(
            tuple(1L, SecretStorage.REVERSIBLE, true), tuple(2L, SecretStorage.CLEARTEXT, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "banner login ^C\nAuthorised only\n^C",
        "banner login ^CAuthorised only^C",
        "banner login \u0003\nAuthorised only\n\u0003",
        "banner login #Authorised only#",
        "banner login #\nAuthorised only\n#",
        "banner login ^\nAuthorised only\n^",
        "banner login C\nAuthorised only\nC",
        "banner login \"\nAuthorised only\n\"",
      })
  void bannersWithEveryDelimiter(String text) {
    var device = IosFile.whole(text + "\nline con 0");
    var last = 2 + (int) text.lines().count();
    assertThat(device.facts().services().banners().items())
        .singleElement()
        .satisfies(
            banner -> {
              assertThat(banner.kind()).isEqualTo(BannerKind.LOGIN);
              assertThat(banner.text()).isEqualTo("Authorised only");
              assertThat(banner.span().lastLine()).isEqualTo(last);
            });
    assertThat(device.facts().access().lines().size()).isEqualTo(1);
  }

  @Test
  void aBannerThatIsNeverClosedTakesOneLine() {
    var device = IosFile.whole("banner motd Keep out, all of you\nline con 0\nip Karma");
    assertThat(device.facts().services().banners()).extracting(Banner::span).hasSize(1);
    assertThat(device.facts().services().banners().items().getFirst().span().lastLine())
        .isEqualTo(3);
    assertThat(device.facts().access().lines().size()).isEqualTo(1);
  }

  @Test
  void linesInABannerAreNoCommands() {
    var device = IosFile.whole("banner motd ^C\nusername evil password 0 x\nend\n^C");
    assertThat(device.facts().access().users().items()).isEmpty();
    assertThat(IosFile.states(device)).doesNotContain(LineState.UNRECOGNISED);
  }

  @Test
  void settingsOfSections() {
    var device =
        IosFile.whole(
            """
            archive
             log config
              logging enable
              hidekeys
             path ftp://joe:pw@10.0.0.1/backup
            !
            control-plane
             service-policy input COPP\
            """);
    assertThat(IosFile.setting(device, SettingKeys.LOGGING_CONFIG_CHANGES))
        .isEqualTo(Fact.explicit(true, 5));
    assertThat(IosFile.setting(device, SettingKeys.LOGGING_HIDES_KEYS))
        .isEqualTo(Fact.explicit(true, 6));
    assertThat(IosFile.setting(device, SettingKeys.ARCHIVE_PATH))
        .isEqualTo(Fact.explicit("ftp://10.0.0.1/backup", 7));
    assertThat(device.text().redacted(7)).doesNotContain("joe:pw");
    assertThat(IosFile.setting(device, SettingKeys.CONTROL_PLANE_POLICY))
        .isEqualTo(Fact.explicit("COPP", 10));
  }
}
