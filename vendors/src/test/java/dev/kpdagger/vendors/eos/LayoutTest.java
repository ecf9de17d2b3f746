package dev.kpdagger.vendors.eos;

import static dev.kpdagger.vendors.FactText.port;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.device.services.BannerKind;
import dev.kpdagger.vendors.FactText;
import org.junit.jupiter.api.Test;

/// What stands around and between the lines of a file.
final class LayoutTest {

  private static final String SMALL =
      """
      hostname sw1
      !
      vrf instance RED
      !
      interface Ethernet1
         description uplink
         no switchport
         ip address 192.0.2.1/31
      !
      router bgp 65001
         neighbor LEAVES peer group
         neighbor LEAVES maximum-routes 100
         !
         vrf RED
            rd 192.0.2.1:1
            neighbor 198.51.100.1 peer group LEAVES
            neighbor 198.51.100.1 remote-as 65002
      !
      end
      """;

  @Test
  void theHeadTellsModelReleaseAndName() {
    var device =
        Golden.read(
            """
            !RANCID-CONTENT-TYPE: arista
            !
            ! Command: show running-config
            ! device: leaf7 (DCS-7280SR-48C6, EOS-4.27.2F-26069621.4272F)
            !
            ! boot system flash:/EOS-4.26.1F.swi
            !
            interface Ethernet1
            !
            end
            """);
    var identity = device.identity();
    assertThat(identity.hostname()).isEqualTo("leaf7");
    assertThat(identity.model()).isEqualTo("DCS-7280SR-48C6");
    assertThat(identity.osVersion()).isEqualTo("4.27.2F-26069621.4272F");
    assertThat(device.completeness()).isEqualTo(Completeness.WHOLE);
    assertThat(FactText.states(device)).isEqualTo("iiimimimii");
  }

  @Test
  void theImageNamesTheReleaseWhereNothingElseDoes() {
    var device = Golden.read("! boot system flash:/vEOS-lab.swi\n!\nhostname a\n!\nend\n");
    assertThat(device.identity().osVersion()).isNull();
    device = Golden.read("! boot system flash:/EOS-4.19.1F.swi\n!\nhostname a\n!\nend\n");
    assertThat(device.identity().osVersion()).isEqualTo("4.19.1F");
  }

  @Test
  void lineEndsIndentationAndPromptsDoNotMatter() {
    var plain = Golden.read(SMALL).facts();
    assertThat(Golden.read(SMALL.replace("\n", "\r\n")).facts()).isEqualTo(plain);
    assertThat(Golden.read(SMALL.replace("   ", " ")).facts()).isEqualTo(plain);
    assertThat(Golden.read("sw1#show running-config\n" + SMALL).completeness())
        .isEqualTo(Completeness.WHOLE);
  }

  @Test
  void aFragmentHasNoDefaults() {
    var device = Golden.read("interface Ethernet1\n   switchport mode trunk\n");
    assertThat(device.completeness()).isEqualTo(Completeness.FRAGMENT);
    assertThat(device.facts().access().users().isComplete()).isFalse();
    assertThat(device.facts().access().lines().items()).isEmpty();
    assertThat(port(device, "Ethernet1").switchport()).isNotNull();
  }

  @Test
  void typedCommandsAreNoWholeConfiguration() {
    assertThat(Golden.read("configure terminal\nhostname a\nvlan 5\n").completeness())
        .isEqualTo(Completeness.FRAGMENT);
  }

  @Test
  void textsEndWithTheirOwnLine() {
    var device =
        Golden.whole(
            """
            banner login
            Authorised use only.
            interface Ethernet99
            EOF
            !
            banner motd
            welcome to $(hostname)
            EOF
            !
            interface Ethernet1
               comment
               shutdown
               EOF
            !
            event-handler boot
               action bash
                  interface Ethernet98
                  EOF
               trigger on-boot
            """);
    assertThat(device.facts().services().banners().items())
        .extracting("kind", "text")
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                BannerKind.LOGIN, "Authorised use only.\ninterface Ethernet99"),
            org.assertj.core.groups.Tuple.tuple(BannerKind.EXEC, "welcome to $(hostname)"));
    assertThat(device.facts().network().interfaces().items()).hasSize(1);
    assertThat(FactText.show(port(device, "Ethernet1").shutdown())).isEqualTo("false by default");
    assertThat(FactText.states(device)).isEqualTo("mmmmmmimmmimiiiimmmmmi");
  }

  @Test
  void defaultFormsSayNothing() {
    var device =
        Golden.whole(
            """
            interface Ethernet1
               default load-interval
               no switchport
               default ntp serve
               no  pim ipv4 local-interface
            """);
    assertThat(FactText.states(device)).isEqualTo("mmmimiii");
  }

  @Test
  void anExitGroupDoesNotLeaveItsMode() {
    var device =
        Golden.whole(
            """
            router internet-exit
               exit-group DIRECT
                  local connection C1
               !
               policy P1
                  exit-group DIRECT
                  exit-group system-default-exit-group
            """);
    assertThat(device.facts().traffic().trafficPolicies().items())
        .extracting("name", "kind")
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("DIRECT", "internet-exit-group"),
            org.assertj.core.groups.Tuple.tuple("P1", "internet-exit"));
  }

  @Test
  void neighboursInSyntaxAreNotTakenForIt() {
    var eos = AristaEos.create();
    assertThat(eos.recognise(SourceText.of("a", SMALL)).sure()).isTrue();
    assertThat(
            eos.recognise(
                    SourceText.of(
                        "a",
                        """
                        version 15.2
                        service timestamps log datetime
                        hostname r1
                        ip routing
                        interface GigabitEthernet0/1
                         ip address 192.0.2.1 255.255.255.0
                        ip access-list standard MGMT
                        line vty 0 4
                        end
                        """))
                .sure())
        .isFalse();
    assertThat(
            eos.recognise(
                    SourceText.of(
                        "a",
                        """
                        !Command: show running-config
                        version 9.3(5) Bios:version 07.67
                        hostname n9k
                        feature bgp
                        vrf context RED
                        interface Ethernet1/1
                          no switchport
                          vrf member RED
                        ip access-list WEB
                        """))
                .sure())
        .isFalse();
  }
}
