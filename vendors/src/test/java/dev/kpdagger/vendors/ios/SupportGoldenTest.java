package dev.kpdagger.vendors.ios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.SecretStorage;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.link.BridgeMember;
import dev.kpdagger.device.link.LinkAuthentication;
import dev.kpdagger.device.link.OverlayTunnel;
import dev.kpdagger.device.link.RadioSecurity;
import dev.kpdagger.device.support.DhcpPool;
import dev.kpdagger.device.support.LogFilter;
import dev.kpdagger.device.support.MethodListUse;
import dev.kpdagger.device.support.NetworkService;
import dev.kpdagger.device.support.SourceInterface;
import dev.kpdagger.vendors.FactText;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Links, overlays, further services, credentials and uses of method lists.
class SupportGoldenTest {

  @Test
  void pppNamesItsMethodsAndShowsPasswords() {
    var device =
        Golden.whole(
            "15.4",
            """
            ip ftp username backup
            ip ftp password 7 0822455D0A16
            interface Dialer1
             ip address negotiated
             ppp authentication chap pap callin optional
             ppp chap hostname branch
             ppp chap password 0 chapword
             ppp pap sent-username branch2 password 0 papword
            """);
    assertThat(device.facts().link().linkAuthentications().items())
        .containsExactly(
            new LinkAuthentication("Dialer1", List.of("chap", "pap"), true, true, at(7)));
    assertThat(device.facts().support().credentials().items())
        .extracting(
            c -> c.service() + " " + c.place() + " " + c.user() + " " + c.secret().storage())
        .containsExactly(
            "ftp  backup " + SecretStorage.REVERSIBLE,
            "ppp-chap Dialer1 branch " + SecretStorage.CLEARTEXT,
            "ppp-pap Dialer1 branch2 " + SecretStorage.CLEARTEXT);
    assertThat(device.text().redacted(9)).doesNotContain("chapword");
    assertThat(device.text().redacted(10)).doesNotContain("papword");
    assertThat(FactText.states(device)).isEqualTo("mmmmmmmmmmi");
  }

  @Test
  void accessPointsAndPhonesHaveLogins() {
    var device =
        Golden.whole(
            "17.6",
            """
            ap profile floor
             dot1x username joiner password 0 joinzq
             mgmtuser username keeper password 0 keepzq secret 0 keepzqzq
            telephony-service
             web admin system name boss password phonezq
            interface Dialer1
             ppp authentication pap CALLERS if-needed
            """);
    var support = device.facts().support();
    assertThat(support.credentials().items())
        .extracting(c -> c.service() + " " + c.place() + " " + c.user())
        .containsExactly(
            "phone-web  boss",
            "access-point-dot1x profile floor joiner",
            "access-point-login profile floor keeper",
            "access-point-privileged profile floor keeper");
    assertThat(support.methodListUses().items())
        .containsExactly(new MethodListUse("CALLERS", "authentication", "ppp", "Dialer1", at(9)));
    for (int line = 4; line <= 7; line++) {
      assertThat(device.text().redacted(line)).doesNotContain("zq");
    }
  }

  @Test
  void anOverlayAnswersSomeServicesOutside() {
    var device =
        Golden.whole(
            "17.3",
            """
            sdwan
             interface GigabitEthernet1
              tunnel-interface
               encapsulation ipsec weight 1
               color gold
               no allow-service all
               allow-service sshd
               no allow-service snmp
              exit
             exit
             interface GigabitEthernet2
              tloc-extension GigabitEthernet1
             exit
             omp
              no shutdown
              address-family ipv4
               advertise connected
            """);
    assertThat(device.facts().link().overlayTunnels().items())
        .containsExactly(
            new OverlayTunnel(
                "GigabitEthernet1",
                List.of("ipsec"),
                List.of("sshd"),
                List.of("all", "snmp"),
                SourceSpan.of(5, 10)));
    assertThat(FactText.states(device)).isEqualTo("mmmmmmimmmiinniiiiii");
  }

  @Test
  void bridgesAndRadios() {
    var device =
        Golden.whole(
            "12.4",
            """
            interface Dot11Radio0
             no ip address
             encryption vlan 5 mode ciphers aes-ccm tkip
             encryption mode wep mandatory
             ssid GUESTS
                authentication open eap LIST
             bridge-group 1
            interface GigabitEthernet0/1
             no ip address
             service instance 2 ethernet
              encapsulation dot1q 20
              bridge-domain 20
            """);
    var link = device.facts().link();
    assertThat(link.radios().items())
        .containsExactly(
            new RadioSecurity("Dot11Radio0", List.of("aes-ccm", "tkip"), "5", at(5)),
            new RadioSecurity("Dot11Radio0", List.of("wep mandatory"), "", at(6)));
    assertThat(link.bridgeMembers().items())
        .containsExactly(
            new BridgeMember("1", "Dot11Radio0", "", at(9)),
            new BridgeMember("20", "GigabitEthernet0/1", "dot1q 20", SourceSpan.of(12, 14)));
    assertThat(device.facts().network().wlans().items())
        .extracting(wlan -> wlan.ssid() + " " + FactText.show(wlan.authentication()))
        .containsExactly("GUESTS 802.1x @8");
  }

  @Test
  void servicesWithoutASettingOfTheirOwn() {
    var device =
        Golden.whole(
            "15.4",
            """
            no vpdn enable
            ntp master 5
            voice service voip
             allow-connections h323 to sip
             sip
              registrar server expires max 600 min 60
            telephony-service
             max-ephones 24
             ip source-address 192.0.2.1 port 2000
            interface GigabitEthernet0/0
             no ip address
             ipv6 dhcp server LAN
             ntp broadcast client
            """);
    assertThat(device.facts().support().networkServices().items())
        .containsExactly(
            new NetworkService("dhcp6-server", "GigabitEthernet0/0", 0, "LAN", true, at(14)),
            new NetworkService("ntp-broadcast-client", "GigabitEthernet0/0", 0, "", true, at(15)),
            new NetworkService("dial-in-tunnels", "", 0, "", false, at(3)),
            new NetworkService("ntp-local-clock", "", 0, "5", true, at(4)),
            new NetworkService("phone-control", "192.0.2.1", 2000, "", true, at(11)),
            new NetworkService("call-relay", "", 0, "h323 to sip", true, at(6)),
            new NetworkService("sip-registrar", "", 0, "expires max 600 min 60", true, at(8)));
    assertThat(FactText.states(device)).isEqualTo("mmmmmmmmmimmmmmi");
  }

  @Test
  void poolsListsAndFiltersOfLogs() {
    var device =
        Golden.whole(
            "15.4",
            """
            ip dhcp pool LAN
             network 10.0.0.0 255.255.255.0
             default-router 10.0.0.1 10.0.0.2
             dns-server 10.0.0.3
             lease 7
            logging discriminator QUIET severity drops 6 msg-body drops EXCESS
            ip tacacs source-interface Lo0
            line vty 0 4
             authorization commands 15 ADMINS
             transport input ssh
            """);
    var support = device.facts().support();
    assertThat(support.dhcpPools().items())
        .containsExactly(
            new DhcpPool(
                "LAN",
                4,
                List.of("10.0.0.0/24"),
                List.of("10.0.0.1", "10.0.0.2"),
                List.of("10.0.0.3"),
                "",
                SourceSpan.of(3, 7)));
    assertThat(support.logFilters().items())
        .containsExactly(
            new LogFilter("QUIET", List.of("severity drops 6", "msg-body drops EXCESS"), at(8)));
    assertThat(support.sourceInterfaces().items())
        .containsExactly(new SourceInterface("tacacs", "Loopback0", at(9)));
    assertThat(support.methodListUses().items())
        .containsExactly(
            new MethodListUse("ADMINS", "authorization", "commands 15", "line vty 0 4", at(11)));
    assertThat(FactText.states(device)).isEqualTo("mmmmmmimmmmmi");
  }

  private static SourceSpan at(int line) {
    return SourceSpan.of(line, line);
  }
}
