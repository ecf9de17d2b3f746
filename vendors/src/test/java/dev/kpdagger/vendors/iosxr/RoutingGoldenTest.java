package dev.kpdagger.vendors.iosxr;

import static dev.kpdagger.vendors.FactText.show;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.network.BgpNeighbor;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RoutingGoldenTest {

  private static final String POLICIES =
      """
      prefix-set ALL
        0.0.0.0/0 le 32
      end-set
      !
      prefix-set OURS
        192.0.2.0/24 le 32,
        198.51.100.0/24
      end-set
      !
      route-policy PASS
        pass
      end-policy
      !
      route-policy OURS-ONLY
        if destination in OURS then
          pass
        endif
      end-policy
      !
      route-policy EVERYTHING
        if destination in ALL then
          set local-preference 200
        else
          drop
        endif
      end-policy
      !
      route-policy DROP-SOME
        if community matches-any BAD then
          drop
        else
          pass
        endif
      end-policy
      !
      """;

  private static List<BgpNeighbor> neighbors(Device device) {
    return device.facts().network().routing().bgpNeighbors().items();
  }

  private static List<String> runs(Device device) {
    return device.facts().network().routing().routingInterfaces().stream()
        .map(run -> run.subject() + " " + show(run.passive()) + " " + show(run.authentication()))
        .toList();
  }

  @Test
  void aNeighbourInheritsFromWhatItUses() {
    var device =
        Golden.whole(
            """
            router bgp 65000
             session-group S
              ttl-security
              password encrypted 094F471A1A0A
             !
             af-group A address-family ipv4 unicast
              maximum-prefix 100 90
              route-policy PASS in
             !
             neighbor-group G
              remote-as 65001
              use session-group S
              address-family ipv4 unicast
               use af-group A
              !
             !
             neighbor 192.0.2.1
              use neighbor-group G
             !
             neighbor 192.0.2.2
              remote-as 65000
              shutdown
              address-family ipv4 unicast
              !
             !
             vrf RED
              rd 65000:1
              neighbor 192.0.2.3
               remote-as 65002
               address-family ipv4 unicast
               !
              !
             !
            !
            """
                + POLICIES);
    var first = neighbors(device).getFirst();
    assertThat(show(first.remoteAs())).isEqualTo("65001 @14");
    assertThat(show(first.external())).isEqualTo("true @14");
    assertThat(show(first.authentication())).isEqualTo("md5 @7");
    assertThat(show(first.ttlSecurityHops())).isEqualTo("1 @6");
    assertThat(show(first.maximumPrefixes())).isEqualTo("100 @10");
    assertThat(show(first.filteredIn())).isEqualTo("false @11");
    assertThat(show(first.filteredOut())).isEqualTo("true by default");
    var second = neighbors(device).get(1);
    assertThat(show(second.external())).isEqualTo("false @24");
    assertThat(show(second.shutdown())).isEqualTo("true @25");
    assertThat(show(second.maximumPrefixes())).isEqualTo("1048576 by default");
    assertThat(show(second.filteredIn())).isEqualTo("false by default");
    assertThat(neighbors(device).get(2).subject()).isEqualTo("BGP neighbor 192.0.2.3 vrf RED");
    assertThat(device.text().redacted(7)).doesNotContain("094F");
  }

  @Test
  void aPolicyThatCannotRefuseFiltersNothing() {
    var device =
        Golden.whole(
            """
            router bgp 65000
             neighbor 192.0.2.1
              remote-as 65001
              address-family ipv4 unicast
               route-policy EVERYTHING in
               route-policy OURS-ONLY out
              !
             !
             neighbor 192.0.2.2
              remote-as 65001
              address-family ipv4 unicast
               route-policy DROP-SOME(10, 20) in
               route-policy ELSEWHERE out
              !
             !
            !
            """
                + POLICIES);
    assertThat(neighbors(device))
        .extracting(n -> show(n.filteredIn()) + " " + show(n.filteredOut()))
        .containsExactly("false @8 true @9", "true @15 unknown");
    assertThat(device.facts().traffic().routePolicies().items())
        .extracting(p -> p.subject() + " " + p.permit() + " " + p.matches() + " " + p.changes())
        .contains(
            "route policy DROP-SOME 10 false [if community matches-any BAD then] [drop]",
            "route policy DROP-SOME 20 true [else] [pass]");
  }

  @Test
  void anInterfaceOfOspfInheritsFromItsAreaAndProcess() {
    var device =
        Golden.whole(
            """
            key chain K
             key 1
              key-string password 094F471A1A0A
              cryptographic-algorithm HMAC-SHA-256
             !
            !
            router ospf 1
             area 0
              authentication message-digest
              message-digest-key 1 md5 encrypted 094F471A1A0A
              interface Loopback0
               passive enable
              !
              interface TenGigE0/0/0/0
              !
              interface TenGigE0/0/0/1
               authentication null
              !
              interface TenGigE0/0/0/2
               authentication message-digest keychain K
              !
              interface TenGigE0/0/0/3
               authentication message-digest keychain GONE
              !
             !
             area 1
              interface TenGigE0/0/0/4
               authentication
              !
             !
            !
            router ospfv3 1
             area 0
              interface TenGigE0/0/0/0
               authentication ipsec spi 256 sha1 clear 0123456789abcdef0123456789abcdef01234567
              !
             !
            !
            """);
    assertThat(runs(device))
        .containsExactly(
            "ospf on Loopback0 true @15 md5 @12",
            "ospf on TenGigE0/0/0/0 false by default md5 @12",
            "ospf on TenGigE0/0/0/1 false by default none @20",
            "ospf on TenGigE0/0/0/2 false by default hmac-sha-256 @23",
            "ospf on TenGigE0/0/0/3 false by default none @26",
            "ospf on TenGigE0/0/0/4 false by default none @31",
            "ospfv3 on TenGigE0/0/0/0 false by default sha1 @38");
    for (int line : new int[] {6, 13, 38}) {
      assertThat(device.text().redacted(line)).doesNotContain("094F").doesNotContain("012345");
    }
  }

  @Test
  void otherInteriorProtocols() {
    var device =
        Golden.whole(
            """
            key chain K
             key 1
              key-string password 094F471A1A0A
             !
            !
            router isis CORE
             lsp-password hmac-md5 encrypted 094F471A1A0A
             interface Loopback0
              passive
             !
             interface TenGigE0/0/0/0
              hello-password hmac-md5 encrypted 094F471A1A0A
             !
             interface TenGigE0/0/0/1
              hello-password text clear s3cr3t
             !
             interface TenGigE0/0/0/2
             !
            !
            router eigrp 1
             address-family ipv4
              interface TenGigE0/0/0/3
               authentication keychain K
              !
             !
            !
            router rip
             interface TenGigE0/0/0/4
              authentication keychain K mode text
             !
            !
            """);
    assertThat(runs(device))
        .containsExactly(
            "isis on Loopback0 true @12 none by default",
            "isis on TenGigE0/0/0/0 false by default md5 @15",
            "isis on TenGigE0/0/0/1 false by default cleartext @18",
            "isis on TenGigE0/0/0/2 false by default none by default",
            "eigrp on TenGigE0/0/0/3 false by default unknown",
            "rip on TenGigE0/0/0/4 false by default cleartext @32");
    for (int line : new int[] {6, 10, 15, 18}) {
      assertThat(device.text().redacted(line)).doesNotContain("094F").doesNotContain("s3cr3t");
    }
  }

  @Test
  void keysOfLabelsAndOfLinks() {
    var device =
        Golden.whole(
            """
            mpls ldp
             neighbor 192.0.2.1 password encrypted 094F471A1A0A
             neighbor
              192.0.2.2:0 password encrypted 094F471A1A0A
             !
            !
            router msdp
             peer 192.0.2.3
              password encrypted 094F471A1A0A
             !
            !
            key chain M
             macsec
              key 0A
               key-string password 094F471A1A0A cryptographic-algorithm aes-256-cmac
               lifetime 00:00:00 january 01 2020 infinite
              !
             !
            !
            """);
    assertThat(device.facts().support().credentials().items())
        .extracting(credential -> credential.subject())
        .containsExactly(
            "credential for ldp at 192.0.2.1",
            "credential for ldp at 192.0.2.2:0",
            "credential for msdp at 192.0.2.3");
    assertThat(device.facts().network().routing().chainKeys().items())
        .extracting(key -> key.subject() + " " + show(key.algorithm()))
        .containsExactly("key chain M key 0 aes-256-cmac @18");
    for (int line : new int[] {5, 7, 12, 18}) {
      assertThat(device.text().redacted(line)).doesNotContain("094F");
    }
  }
}
