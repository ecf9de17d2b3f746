package dev.kpdagger.vendors.junos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.vendors.FactText;
import org.junit.jupiter.api.Test;

/// Multicast routing, label switching, sessions of BGP and what filters of packets and routes
/// refuse.
class CoreRoutingGoldenTest {

  @Test
  void readsWhatARouterOfTheCoreSays() {
    var device =
        JunosFile.braces(
            """
            interfaces {
                lo0 {
                    unit 0 {
                        family inet {
                            filter { input RE; }
                            address 192.0.2.1/32;
                        }
                    }
                }
                ge-0/0/0 {
                    gratuitous-arp-reply;
                    unit 0 {
                        family inet6 {
                            filter { input IN6; }
                            address 2001:db8::1/64;
                        }
                    }
                }
            }
            firewall {
                family inet {
                    filter RE {
                        term far { from { protocol tcp; port bgp; ttl-except 255; } then { discard; syslog; } }
                        term msdp { from { source-address 198.51.100.1/32; protocol tcp; destination-port msdp; } then accept; }
                        term no-msdp { from { protocol tcp; destination-port msdp; } then { discard; syslog; } }
                        term options { from { ip-options any; } then { discard; syslog; } }
                        term fragments { from { protocol icmp; is-fragment; } then { discard; syslog; } }
                        term mask { from { protocol icmp; icmp-type mask-request; } then { discard; syslog; } }
                        term rest { then accept; }
                    }
                }
                family inet6 {
                    filter IN6 {
                        term hops { from { next-header hop-by-hop; } then { discard; syslog; } }
                        term targets { from { next-header dstopts; } then { discard; syslog; } }
                        term rest { then accept; }
                    }
                }
            }
            security {
                authentication-key-chains {
                    key-chain K {
                        key 1 { secret "$9$abc"; start-time "2026-1-1.00:00:00"; }
                        key 2 { secret "$9$abc"; start-time "2026-4-1.00:00:00"; }
                    }
                    key-chain L {
                        key 1 { secret "$9$abc"; start-time "2026-1-1.00:00:00"; }
                    }
                }
            }
            policy-options {
                prefix-list OURS { 203.0.114.0/23; }
                policy-statement IN {
                    term long { from { route-filter 0.0.0.0/0 prefix-length-range /25-/32; } then reject; }
                    term ours { from { prefix-list-filter OURS orlonger; } then accept; }
                    term rest { then reject; }
                }
            }
            routing-options {
                aggregate { route 203.0.114.0/23; }
                multicast {
                    forwarding-cache { threshold { suppress 2000; } }
                    scope edge { prefix 239.0.0.0/8; interface ge-0/0/0.0; }
                }
            }
            protocols {
                pim {
                    import JOIN;
                    spt-threshold { infinity ALL; }
                    rp {
                        rp-register-policy REG;
                        register-limit { maximum 100; }
                        local { address 192.0.2.1; }
                    }
                    interface ge-0/0/0.0 { mode sparse; neighbor-policy N; }
                    interface ge-0/0/1.0 { disable; }
                }
                igmp { interface ge-0/0/0.0 { group-policy G; group-limit 20; } }
                msdp {
                    active-source-limit { maximum 100; }
                    group A {
                        local-address 192.0.2.1;
                        import SA;
                        peer 198.51.100.1 { authentication-key "$9$abc"; }
                    }
                }
                mpls { no-propagate-ttl; interface ge-0/0/0.0; }
                ldp { transport-address router-id; interface ge-0/0/0.0; session 203.0.113.1 { authentication-key "$9$abc"; } }
                rsvp { interface ge-0/0/0.0 { aggregate; reliable; } }
                ospf { area 0.0.0.0 { interface ge-0/0/0.0 { ldp-synchronization; } } }
                l2circuit { neighbor 203.0.113.9 { interface ge-0/0/2.0 { virtual-circuit-id 77; } } }
                bgp {
                    group E {
                        type external;
                        local-address 192.0.2.1;
                        import IN;
                        neighbor 198.51.100.1 { peer-as 65010; }
                    }
                }
                router-advertisement { interface ge-0/0/0.0 { current-hop-limit 16; } }
            }
            routing-instances {
                V {
                    instance-type vpls;
                    interface ge-0/0/3.0;
                    forwarding-options { family vpls { flood { input F; } } }
                    protocols {
                        igmp-snooping { vlan all; }
                        vpls {
                            mac-table-size { 500; }
                            vpls-id 10;
                            mesh-group M { local-switching; neighbor 203.0.113.1; }
                        }
                    }
                }
                RED {
                    instance-type vrf;
                    route-distinguisher 65000:1;
                    vrf-target target:65000:1;
                }
            }
            """);
    assertThat(FactText.core(device))
        .isEqualTo(
            """
            rendezvousPoint true @77, registerFilter REG @75, joinFilter JOIN @72, \
            registerLimit 100 @76, routeLimit 2000 @66, sharedTreeKept true @73, at 71-81
            interfaceName ge-0/0/0.0, pim true @79, neighborFilter N @79, boundary edge @67, \
            groupFilter G @82, groupLimit 20 @82, at 79
            address 198.51.100.1, shutdown false by default, authenticated true @88, password \
            reversible, source 192.0.2.1 @86, sourceIsLoopback true @86, filterIn SA @87, \
            filterOut  by default, sourceLimit 100 @84, screened true @9, at 88
            protocol mpls, ttlPropagated false @91, at 91
            protocol ldp, source router-id @92, sourceIsLoopback true by default, at 92
            protocol rsvp, paced true @93, at 93
            address 203.0.113.1, authenticated true @92, password reversible, at 92
            address 203.0.113.9, authenticated false by default, at 95
            vrf V, address 203.0.113.1, authenticated true @92, password reversible, at 116
            peer 203.0.113.9, circuit 77, place ge-0/0/2.0, splitHorizon true by default, at 95
            peer 203.0.113.1, circuit 10, place vpls V, splitHorizon false @116, at 116
            name V, addressLimit 500 @114, snooping true @112, at 107-119
            name ge-0/0/3.0, bridge V, stormControl true @110, at 109
            name K, keyId 1, algorithm md5 by default, secret reversible, lifetimeDays 90 @47, \
            succeeded true, at 47
            name K, keyId 2, algorithm md5 by default, secret reversible, lifetimeDays 0 by \
            default, succeeded true, at 48
            name L, keyId 1, algorithm md5 by default, secret reversible, lifetimeDays 0 by \
            default, at 51
            interfaceName lo0.0, family ipv4, list RE, refuses [ip-options, icmp-fragments, \
            icmp-mask], denialsLogged true, denialsNameInterface true, at 9
            interfaceName ge-0/0/0.0, family ipv6, list IN6, refuses [hop-by-hop-options, \
            destination-options, endpoint-identification, nsap-address, undefined-options], \
            denialsLogged true, denialsNameInterface true, at 18
            name V, at 107-119
            name RED, imports [target:65000:1], exports [target:65000:1], distinguisher \
            65000:1, at 120-124
            198.51.100.1: source 192.0.2.1 @99, sourceIsLoopback true @99, inbound [bogons true \
            @100, longPrefixes true @100, ownPrefixes false @100], hops 1 @27
            ospf: awaits labels true @94
            bgp: awaits labels false by default
            lo0.0: hop limit 64 by default, gratuitous false by default
            ge-0/0/0.0: hop limit 16 @104, gratuitous true @15
            """);
  }
}
