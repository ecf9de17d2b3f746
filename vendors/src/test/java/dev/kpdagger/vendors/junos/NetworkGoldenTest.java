package dev.kpdagger.vendors.junos;

import static dev.kpdagger.vendors.FactText.setting;
import static dev.kpdagger.vendors.FactText.show;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.network.NetworkInterface;
import dev.kpdagger.vendors.FactText;
import org.junit.jupiter.api.Test;

/// Interfaces, switching, routing and VPNs.
final class NetworkGoldenTest {

  private static NetworkInterface port(Device device, String name) {
    return device.facts().network().interfaces().stream()
        .filter(port -> port.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void unitsOfInterfaces() {
    var device =
        JunosFile.sets(
            """
            set interfaces ge-0/0/0 description uplink
            set interfaces ge-0/0/0 unit 0 family inet address 192.0.2.1/24
            set interfaces ge-0/0/0 unit 0 family inet rpf-check mode loose
            set interfaces ge-0/0/0 unit 0 family inet filter input IN
            set interfaces ge-0/0/0 unit 0 family inet6 address 2001:db8::1/64
            set interfaces ge-0/0/1 vlan-tagging
            set interfaces ge-0/0/1 unit 10 vlan-id 10
            set interfaces ge-0/0/1 unit 10 proxy-arp
            set interfaces ge-0/0/1 unit 10 family inet address 198.51.100.1/24 vrrp-group 1 virtual-address 198.51.100.254
            set interfaces ge-0/0/1 unit 10 family inet address 198.51.100.1/24 vrrp-group 1 authentication-type md5
            set interfaces ge-0/0/1 unit 10 family inet address 198.51.100.1/24 vrrp-group 1 authentication-key "$9$abc"
            set interfaces ge-0/0/2 disable
            set interfaces lo0 unit 0 family inet address 10.0.0.1/32
            set routing-instances RED instance-type vrf
            set routing-instances RED interface ge-0/0/1.10
            set routing-instances RED vrf-target target:65000:1
            set system no-redirects
            set protocols lldp interface all
            set protocols lldp interface ge-0/0/0 disable
            """);
    var first = port(device, "ge-0/0/0.0");
    assertThat(first.description()).isEqualTo("uplink");
    assertThat(first.addresses()).containsExactly("192.0.2.1/24");
    assertThat(first.ipv6()).containsExactly("2001:db8::1/64");
    assertThat(show(first.hardening().sourceVerification())).isEqualTo("loose @5");
    assertThat(show(first.hardening().redirects())).isEqualTo("false @19");
    assertThat(show(first.filters().in())).isEqualTo("IN @6");
    assertThat(show(first.discovery().lldpTransmit())).isEqualTo("false @21");
    var second = port(device, "ge-0/0/1.10");
    assertThat(second.kind().label()).isEqualTo("subinterface");
    assertThat(second.vrf()).isEqualTo("RED");
    assertThat(show(second.hardening().proxyArp())).isEqualTo("true @10");
    assertThat(show(second.discovery().lldpTransmit())).isEqualTo("true @20");
    assertThat(show(second.firstHopGroups().getFirst().authentication())).isEqualTo("md5 @12");
    assertThat(show(port(device, "ge-0/0/2").shutdown())).isEqualTo("true @14");
    assertThat(device.facts().network().vrfs().items().getFirst().imports())
        .containsExactly("target:65000:1");
    assertThat(FactText.states(device)).isEqualTo("mmmmmmmimmimmmmmmmmmm");
  }

  @Test
  void switchPortsOfBothKinds() {
    var device =
        JunosFile.sets(
            """
            set vlans users vlan-id 20
            set vlans users forwarding-options dhcp-security arp-inspection
            set interfaces ge-0/0/0 unit 0 family ethernet-switching interface-mode access
            set interfaces ge-0/0/0 unit 0 family ethernet-switching vlan members users
            set interfaces ge-0/0/0 unit 0 family ethernet-switching storm-control SC
            set interfaces ge-0/0/1 unit 0 family ethernet-switching port-mode trunk
            set interfaces ge-0/0/1 unit 0 family ethernet-switching vlan members [ users 30-40 ]
            set interfaces ge-0/0/2 unit 0 family ethernet-switching interface-mode trunk
            set interfaces ge-0/0/2 unit 0 family ethernet-switching vlan members all
            set interfaces ge-0/0/2 native-vlan-id 1
            set protocols rstp interface ge-0/0/0 edge
            set protocols rstp bpdu-block-on-edge
            set protocols rstp interface ge-0/0/2 no-root-port
            set switch-options interface ge-0/0/0.0 interface-mac-limit 2
            set forwarding-options storm-control-profiles SC all
            """);
    var access = requireNonNull(port(device, "ge-0/0/0.0").switchport());
    assertThat(show(access.mode())).isEqualTo("access @5");
    assertThat(show(access.accessVlan())).isEqualTo("20 @6");
    assertThat(show(access.guards().bpduGuard())).isEqualTo("true @14");
    assertThat(show(access.guards().portfast())).isEqualTo("true @13");
    assertThat(show(access.guards().portSecurityMaximum())).isEqualTo("2 @16");
    assertThat(show(access.guards().stormControl())).isEqualTo("true @7");
    assertThat(show(access.negotiates())).isEqualTo("false by default");
    var trunk = requireNonNull(port(device, "ge-0/0/1.0").switchport());
    assertThat(show(trunk.mode())).isEqualTo("trunk @8");
    assertThat(show(trunk.allowedVlans())).isEqualTo("20,30-40 @9");
    var open = requireNonNull(port(device, "ge-0/0/2.0").switchport());
    assertThat(show(open.allowedVlans())).isEqualTo("all @11");
    assertThat(show(open.nativeVlan())).isEqualTo("1 @12");
    assertThat(show(open.guards().guard())).isEqualTo("root @15");
    assertThat(setting(device, SettingKeys.DHCP_SNOOPING_VLANS)).isEqualTo("users @3-4");
    assertThat(setting(device, SettingKeys.ARP_INSPECTION_VLANS)).isEqualTo("users @3-4");
    assertThat(FactText.states(device)).isEqualTo("m".repeat(17));
  }

  @Test
  void neighboursWithWhatTheyInherit() {
    var device =
        JunosFile.braces(
            """
            routing-options {
                autonomous-system 65000;
            }
            policy-options {
                policy-statement ONLY-OURS {
                    term ours {
                        from {
                            prefix-list OURS;
                        }
                        then accept;
                    }
                    then reject;
                }
                policy-statement ADD {
                    then {
                        community add X;
                        accept;
                    }
                }
            }
            protocols {
                bgp {
                    log-updown;
                    group ISP {
                        type external;
                        authentication-key "$9$abc"; ## SECRET-DATA
                        family inet {
                            unicast {
                                prefix-limit {
                                    maximum 1000;
                                }
                            }
                        }
                        import ONLY-OURS;
                        export ADD;
                        neighbor 192.0.2.9 {
                            peer-as 65001;
                        }
                    }
                    group CORE {
                        type internal;
                        neighbor 10.0.0.2;
                    }
                }
                ospf {
                    export ADD;
                    area 0.0.0.0 {
                        interface ge-0/0/0.0 {
                            authentication {
                                md5 1 key "$9$abc"; ## SECRET-DATA
                            }
                        }
                        interface ge-0/0/1.0 {
                            authentication {
                                simple-password "$9$abc"; ## SECRET-DATA
                            }
                        }
                        interface ge-0/0/2.0 {
                            passive;
                        }
                    }
                }
            }
            """);
    var neighbors = device.facts().network().routing().bgpNeighbors().items();
    var isp = neighbors.getFirst();
    assertThat(isp.asNumber()).isEqualTo("65000");
    assertThat(show(isp.external())).isEqualTo("true @29");
    assertThat(show(isp.authentication())).isEqualTo("md5 @30");
    assertThat(show(isp.maximumPrefixes())).isEqualTo("1000 @34");
    assertThat(show(isp.filteredIn())).isEqualTo("true @38");
    assertThat(show(isp.filteredOut())).isEqualTo("false @39");
    var core = neighbors.get(1);
    assertThat(show(core.external())).isEqualTo("false @45");
    assertThat(show(core.remoteAs())).isEqualTo("65000 @45");
    assertThat(show(core.authentication())).isEqualTo("none by default");
    var ospf = device.facts().network().routing().routingInterfaces().items();
    assertThat(
            ospf.stream()
                .map(
                    i ->
                        i.interfaceName()
                            + " "
                            + show(i.authentication())
                            + " "
                            + show(i.passive())))
        .containsExactly(
            "ge-0/0/0.0 md5 @54 false by default",
            "ge-0/0/1.0 cleartext @59 false by default",
            "ge-0/0/2.0 none by default true @63");
    var processes = device.facts().network().routing().routingProcesses().items();
    assertThat(show(processes.getFirst().logsNeighborChanges())).isEqualTo("true @27");
    assertThat(device.text().redacted(54)).doesNotContain("abc");
  }

  @Test
  void virtualPrivateNetworks() {
    var device =
        JunosFile.sets(
            """
            set security ike proposal STRONG authentication-method pre-shared-keys
            set security ike proposal STRONG dh-group group20
            set security ike proposal STRONG authentication-algorithm sha-384
            set security ike proposal STRONG encryption-algorithm aes-256-cbc
            set security ike policy P2 proposals STRONG
            set security ike policy P2 pre-shared-key ascii-text "$9$abc"
            set security ike gateway G2 ike-policy P2
            set security ike gateway G2 address 192.0.2.50
            set security ike gateway G2 version v2-only
            set security ike policy P1 mode aggressive
            set security ike policy P1 proposal-set compatible
            set security ike gateway G1 ike-policy P1
            set security ike gateway G1 dynamic general-ikeid
            set security ipsec proposal ESP protocol esp
            set security ipsec proposal ESP encryption-algorithm aes-256-gcm
            set security ipsec policy I1 proposals ESP
            set security ipsec policy I1 perfect-forward-secrecy keys group14
            set security ipsec vpn V1 bind-interface st0.0
            set security pki ca-profile CA revocation-check disable
            set interfaces st0 unit 0 family inet
            """);
    var vpn = device.facts().vpn();
    var strong = vpn.ikeProposals().items().getFirst();
    assertThat(strong.version()).isEqualTo(2);
    assertThat(show(strong.encryption())).isEqualTo("[aes-256] @6");
    assertThat(show(strong.groups())).isEqualTo("[20] @4");
    assertThat(show(strong.lifetime())).isEqualTo("28800 by default");
    assertThat(vpn.ikeProposals().items()).hasSize(5);
    assertThat(show(vpn.ikeProposals().items().get(1).encryption())).isEqualTo("[3des] @13");
    assertThat(vpn.ikeKeys().items().getFirst().peer()).isEqualTo("192.0.2.50");
    assertThat(vpn.transformSets().items().getFirst().integrity()).isEqualTo("aead");
    assertThat(show(vpn.ipsecPolicies().items().getFirst().pfsGroup())).isEqualTo("14 @19");
    assertThat(show(vpn.trustpoints().items().getFirst().revocationChecks()))
        .isEqualTo("[none] @21");
    assertThat(setting(device, SettingKeys.IKE_AGGRESSIVE_MODE)).isEqualTo("true @12");
    assertThat(show(requireNonNull(port(device, "st0.0").tunnel()).protection()))
        .isEqualTo("V1 @20");
    assertThat(FactText.states(device)).isEqualTo("m".repeat(22));
  }

  @Test
  void zonesAndScreens() {
    var device =
        JunosFile.sets(
            """
            set security screen ids-option EDGE tcp syn-flood timeout 20
            set security screen ids-option EDGE ip spoofing
            set security zones security-zone untrust screen EDGE
            set security zones security-zone untrust interfaces ge-0/0/0.0
            set security zones security-zone trust interfaces ge-0/0/1.0
            """);
    var zones = device.facts().protection().zones().items();
    assertThat(zones.getFirst().protection()).isEqualTo("EDGE");
    assertThat(zones.get(1).protection()).isEmpty();
    assertThat(device.facts().protection().securityProfiles().items().getFirst().actions())
        .containsExactly("tcp syn-flood:drop", "ip spoofing:drop");
  }
}
