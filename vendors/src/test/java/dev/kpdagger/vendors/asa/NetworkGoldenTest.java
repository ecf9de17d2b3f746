package dev.kpdagger.vendors.asa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.network.RoutingInterface;
import dev.kpdagger.vendors.FactText;
import dev.kpdagger.vendors.RuleText;
import org.junit.jupiter.api.Test;

final class NetworkGoldenTest {

  @Test
  void interfacesWithWhatOtherLinesSayOfThem() {
    var device =
        Golden.whole(
            "9.16(4)",
            """
            name 192.0.2.1 GATE
            interface GigabitEthernet0/0
             description to the provider
             nameif outside
             security-level 0
             ip address GATE 255.255.255.0 standby 192.0.2.2
             ipv6 address 2001:db8::1/64
             ipv6 nd suppress-ra
            interface GigabitEthernet0/1.20
             vlan 20
             nameif inside
             security-level 100
             ip address dhcp setroute
            interface GigabitEthernet0/2
             shutdown
             no nameif
             no security-level
             no ip address
            ip verify reverse-path interface outside
            sysopt noproxyarp outside
            ssh 10.0.0.0 255.0.0.0 inside
            http 10.0.0.0 255.0.0.0 inside
            """);
    var outside = FactText.port(device, "GigabitEthernet0/0");
    assertThat(outside.addresses()).containsExactly("192.0.2.1/24");
    assertThat(outside.ipv6()).containsExactly("2001:db8::1/64");
    assertThat(outside.trust().zone()).isEqualTo("outside");
    assertThat(FactText.show(outside.trust().securityLevel())).isEqualTo("0 @7");
    assertThat(FactText.show(outside.hardening().sourceVerification())).isEqualTo("strict @21");
    assertThat(FactText.show(outside.hardening().proxyArp())).isEqualTo("false @22");
    assertThat(FactText.show(outside.hardening().ipv6RouterAdvertisements()))
        .isEqualTo("false @10");
    var inside = FactText.port(device, "GigabitEthernet0/1.20");
    assertThat(inside.kind().label()).isEqualTo("subinterface");
    assertThat(inside.addresses()).containsExactly("dhcp");
    assertThat(inside.trust().managementServices()).containsExactly("ssh", "https");
    assertThat(FactText.show(inside.hardening().sourceVerification())).isEqualTo("none by default");
    var unused = FactText.port(device, "GigabitEthernet0/2");
    assertThat(FactText.show(unused.shutdown())).isEqualTo("true @17");
    assertThat(FactText.states(device)).isEqualTo("m".repeat(24) + "i");
  }

  private static String show(RoutingInterface at) {
    return at.subject()
        + " passive "
        + FactText.show(at.passive())
        + ", "
        + FactText.show(at.authentication());
  }

  @Test
  void routingWithItsAuthentication() {
    var device =
        Golden.whole(
            "9.16(4)",
            """
            interface GigabitEthernet0/0
             nameif inside
             ip address 10.0.0.1 255.255.255.0
             ospf authentication message-digest
             ospf message-digest-key 1 md5 *****
            interface GigabitEthernet0/1
             nameif dmz
             ip address 10.1.0.1 255.255.255.0
            router ospf 1
             network 10.0.0.0 255.255.255.0 area 0
             network 10.1.0.0 255.255.255.0 area 1
             passive-interface dmz
             redistribute static subnets
            router eigrp 100
             network 10.1.0.0 255.255.255.0
            router bgp 65001
             bgp log-neighbor-changes
             address-family ipv4 unicast
              neighbor 192.0.2.9 remote-as 65002
              neighbor 192.0.2.9 password *****
              neighbor 192.0.2.9 prefix-list IN in
              neighbor 192.0.2.9 maximum-prefix 100
             exit-address-family
            route outside 0.0.0.0 0.0.0.0 192.0.2.254 1
            ipv6 route outside ::/0 2001:db8::ffff
            """);
    var routing = device.facts().network().routing();
    assertThat(routing.routingInterfaces().items())
        .extracting(NetworkGoldenTest::show)
        .containsExactly(
            "ospf on GigabitEthernet0/0 passive false by default, md5 @6",
            "ospf on GigabitEthernet0/1 passive true @11, none by default",
            "eigrp on GigabitEthernet0/1 passive false by default, none by default");
    assertThat(routing.routingProcesses().items())
        .extracting(process -> process.subject() + " " + process.redistributes())
        .containsExactly("ospf 1 [static]", "eigrp 100 []", "bgp 65001 []");
    assertThat(routing.bgpNeighbors().items())
        .extracting(
            n ->
                n.address()
                    + " external "
                    + FactText.show(n.external())
                    + " "
                    + FactText.show(n.authentication())
                    + " in "
                    + FactText.show(n.filteredIn())
                    + " out "
                    + FactText.show(n.filteredOut())
                    + " max "
                    + FactText.show(n.maximumPrefixes()))
        .containsExactly(
            "192.0.2.9 external true @21 md5 @22 in true @23 out false by default max 100 @24");
    assertThat(routing.staticRoutes().items())
        .extracting(route -> route.prefix() + " " + route.nextHop())
        .containsExactly("0.0.0.0/0 192.0.2.254 outside", "::/0 2001:db8::ffff outside");
  }

  @Test
  void aSessionThroughContexts() {
    var device =
        Golden.read(
            """
            fw1# changeto system
            fw1# show running-config
            ASA Version 9.16(4) <system>
            hostname fw1
            admin-context admin
            context admin
              allocate-interface Management0/0
              config-url disk0:/admin.cfg
            context red
              allocate-interface GigabitEthernet0/1
              config-url disk0:/red.cfg
            fw1# changeto context red
            fw1/red# show running-config
            ASA Version 9.16(4) <context>
            hostname red
            object network WEB
             host 192.0.2.1
            access-list A extended permit ip any object WEB
            ssh 10.0.0.0 255.0.0.0 inside
            : end
            """);
    assertThat(device.facts().network().contexts().items())
        .extracting(context -> context.kind() + " " + context.name())
        .containsExactly("context admin", "context red");
    assertThat(Golden.list(device, "A").context()).isEqualTo("red");
    assertThat(RuleText.show(Golden.list(device, "A").rules()))
        .isEqualTo("1 permit ip any > WEB{192.0.2.1/32}");
    assertThat(device.facts().access().managementAccesses().items().getFirst().context())
        .isEqualTo("red");
  }

  @Test
  void inspectionsAndTheDhcpServer() {
    var device =
        Golden.whole(
            "9.16(4)",
            """
            class-map inspection_default
             match default-inspection-traffic
            policy-map type inspect dns D
             parameters
              message-length maximum 512
            policy-map global_policy
             class inspection_default
              inspect dns D
              inspect ftp
             class class-default
              set connection conn-max 1000
            service-policy global_policy global
            dhcpd address 10.0.0.10-10.0.0.20 inside
            dhcpd dns 192.0.2.53
            dhcpd enable inside
            """);
    assertThat(device.facts().filtering().inspections().items())
        .extracting(i -> i.name() + " " + i.protocols() + " " + i.places())
        .containsExactly("global_policy [dns, ftp] [global]");
    assertThat(device.facts().traffic().trafficPolicies().items())
        .extracting(p -> p.name() + " " + p.actions().size() + " " + p.places())
        .containsExactly("D 1 []", "global_policy 2 [global]");
    assertThat(device.facts().support().dhcpPools().items())
        .extracting(p -> p.name() + " " + p.networks() + " " + p.nameServers())
        .containsExactly("inside [10.0.0.10-10.0.0.20] [192.0.2.53]");
    assertThat(FactText.states(device)).isEqualTo("m".repeat(17) + "i");
  }
}
