package dev.kpdagger.vendors.fortios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.vendors.FactText;
import org.junit.jupiter.api.Test;

/// SNMP, logging, time, clusters.
final class ServicesGoldenTest {

  private static final String COMMUNITY =
      """
      config system snmp community
          edit 1
              set name "public"
              config hosts
                  edit 1
                      set ip 192.0.2.5 255.255.255.255
                  next
              end
          next
          edit 2
              set name "n3twork-mon"
              config hosts
                  edit 1
                  next
              end
          next
      end
      """;

  @Test
  void communitiesCountWhenTheAgentIsOn() {
    assertThat(FortiFile.whole(COMMUNITY).facts().services().snmp().communities().items())
        .isEmpty();
    var on =
        FortiFile.whole("config system snmp sysinfo\n    set status enable\nend\n" + COMMUNITY);
    var communities = on.facts().services().snmp().communities().items();
    assertThat(communities).hasSize(2);
    assertThat(communities.getFirst().community().guessable()).isTrue();
    assertThat(FactText.show(communities.getFirst().accessList())).isEqualTo("192.0.2.5/32 @8-12");
    assertThat(FactText.show(communities.getLast().accessList())).isEqualTo(" @16-19");
    assertThat(on.text().redacted(7)).isEqualTo("        set name ***");
    assertThat(on.facts().services().snmp().receivers().size()).isEqualTo(1);
  }

  @Test
  void usersOfVersionThreeHaveTheAlgorithmsOfTheirLevel() {
    var device =
        FortiFile.whole(
            """
            config system snmp sysinfo
                set status enable
            end
            config system snmp user
                edit "full"
                    set security-level auth-priv
                    set auth-proto sha256
                    set auth-pwd ENC c2VjcmV0
                    set priv-proto aes256
                    set priv-pwd ENC c2VjcmV0
                next
                edit "half"
                    set security-level auth-no-priv
                    set auth-pwd ENC c2VjcmV0
                next
                edit "bare"
                    set security-level no-auth-no-priv
                next
                edit "unsaid"
                next
            end
            """);
    assertThat(device.facts().services().snmp().users().items())
        .extracting(
            user ->
                user.name()
                    + ": "
                    + FactText.show(user.authentication())
                    + ", "
                    + FactText.show(user.privacy()))
        .containsExactly(
            "full: sha-256 @8, aes-256 @10",
            "half: sha by default, none @14",
            "bare: none @18, none @18",
            "unsaid: unknown, unknown");
  }

  @Test
  void messagesGoToServers() {
    var device =
        FortiFile.whole(
            """
            config log syslogd setting
                set status enable
                set server "192.0.2.7"
            end
            config log syslogd2 setting
                set status enable
                set server "192.0.2.8"
                set mode reliable
                set enc-algorithm high
            end
            config log syslogd3 setting
                set server "192.0.2.9"
            end
            config log syslogd filter
                set severity warning
            end
            """);
    assertThat(device.facts().services().logServers().items())
        .extracting(server -> server.address() + " " + FactText.show(server.transport()))
        .containsExactly("192.0.2.7 udp by default", "192.0.2.8 tls @9");
    assertThat(FactText.setting(device, SettingKeys.LOGGING_REMOTE_LEVEL))
        .isEqualTo("warnings @16");
    assertThat(FactText.setting(device, SettingKeys.LOGGING_ENABLED)).isEqualTo("true @2-5");
    assertThat(FactText.setting(device, SettingKeys.LOGIN_FAILURES_LOGGED))
        .isEqualTo("true by default");
  }

  @Test
  void theClockFollowsTheMakerOrServersOfTheOwner() {
    assertThat(FortiFile.whole("").facts().services().ntpServers().items()).isEmpty();
    var maker = FortiFile.whole("config system ntp\n    set ntpsync enable\nend\n");
    assertThat(maker.facts().services().ntpServers().size()).isEqualTo(2);
    var own =
        FortiFile.whole(
            """
            config system ntp
                set ntpsync enable
                set type custom
                config ntpserver
                    edit 1
                        set server "192.0.2.1"
                        set authentication enable
                        set key ENC c2VjcmV0
                        set key-id 5
                        set key-type SHA1
                    next
                    edit 2
                        set server "192.0.2.2"
                    next
                end
            end
            """);
    assertThat(own.facts().services().ntpServers().items())
        .extracting(server -> server.address() + " " + FactText.show(server.keyTrusted()))
        .containsExactly("192.0.2.1 true @8", "192.0.2.2 false by default");
    assertThat(own.facts().services().ntpKeys().items())
        .extracting(key -> key.id() + " " + key.algorithm())
        .containsExactly("5 sha1");
    assertThat(FactText.setting(own, SettingKeys.NTP_AUTHENTICATION)).isEqualTo("false by default");
  }

  @Test
  void aClusterIsSaidByItsMode() {
    assertThat(FactText.setting(FortiFile.whole(""), SettingKeys.HA_ENABLED))
        .isEqualTo("false by default");
    var device =
        FortiFile.whole(
            """
            config system ha
                set mode a-p
                set password ENC c2VjcmV0
                set encryption enable
            end
            """);
    assertThat(FactText.setting(device, SettingKeys.HA_ENABLED)).isEqualTo("true @3");
    assertThat(FactText.setting(device, SettingKeys.HA_ENCRYPTED)).isEqualTo("true @5");
    assertThat(FactText.setting(device, SettingKeys.HA_AUTHENTICATED))
        .isEqualTo("false by default");
    assertThat(device.facts().support().credentials().items())
        .extracting(credential -> credential.subject())
        .containsExactly("credential for cluster");
  }
}
