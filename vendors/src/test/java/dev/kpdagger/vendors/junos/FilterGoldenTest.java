package dev.kpdagger.vendors.junos;

import static dev.kpdagger.vendors.FactText.setting;
import static dev.kpdagger.vendors.FactText.show;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.vendors.FactText;
import dev.kpdagger.vendors.RuleText;
import org.junit.jupiter.api.Test;

/// Firewall filters, security policies, their objects, and address translation.
final class FilterGoldenTest {

  private static AccessList list(Device device, String name) {
    return device.facts().filtering().accessLists().stream()
        .filter(list -> list.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void termsOfAFilter() {
    var device =
        JunosFile.sets(
            """
            set policy-options prefix-list ADMINS 10.0.0.0/24
            set firewall family inet filter PROTECT term ssh from source-prefix-list ADMINS
            set firewall family inet filter PROTECT term ssh from protocol tcp
            set firewall family inet filter PROTECT term ssh from destination-port [ ssh 830-831 ]
            set firewall family inet filter PROTECT term ssh then accept
            set firewall family inet filter PROTECT term web from source-address 10.0.0.0/8
            set firewall family inet filter PROTECT term web from source-address 10.9.0.0/16 except
            set firewall family inet filter PROTECT term web from port https
            set firewall family inet filter PROTECT term count then count all
            set firewall family inet filter PROTECT term count then next term
            set firewall family inet filter PROTECT term icmp from protocol icmp
            set firewall family inet filter PROTECT term icmp from icmp-type echo-request
            set firewall family inet filter PROTECT term est from protocol tcp
            set firewall family inet filter PROTECT term est from tcp-established
            set firewall family inet filter PROTECT term off then accept
            deactivate firewall family inet filter PROTECT term off
            set firewall family inet filter PROTECT term rest then log
            set firewall family inet filter PROTECT term rest then discard
            set interfaces lo0 unit 0 family inet filter input PROTECT
            set interfaces ge-0/0/0 unit 0 family inet filter output MISSING
            """);
    var filter = list(device, "PROTECT");
    assertThat(RuleText.show(filter.rules()))
        .isEqualTo(
            """
            1 ssh permit tcp>22,830-831 ADMINS{10.0.0.0/24} > any
            2 web permit tcp:443|tcp>443|udp:443|udp>443 source{10.0.0.0/8 without 10.9.0.0/16} > any
            3 count continue any any > any
            4 icmp permit icmp(echo-request) any > any
            5 est permit tcp any > any [established]
            6 off permit any any > any DISABLED
            7 rest deny any any > any log\
            """);
    assertThat(RuleText.show(filter.implicitRules())).isEqualTo("8 deny any any > any IMPLICIT");
    var uses = device.facts().filtering().accessListUses().items();
    assertThat(
            uses.stream()
                .map(
                    u ->
                        u.purpose()
                            + " "
                            + u.place()
                            + " "
                            + u.direction()
                            + " "
                            + show(u.defined())))
        .containsExactly(
            "control-plane lo0.0 in true @21", "interface ge-0/0/0.0 out false by default");
    assertThat(filter.rules().getFirst().span().firstLine()).isEqualTo(4);
    assertThat(filter.rules().getFirst().span().lastLine()).isEqualTo(7);
    assertThat(FactText.states(device)).isEqualTo("m".repeat(22));
  }

  @Test
  void policiesBetweenZones() {
    var device =
        JunosFile.sets(
            """
            set security address-book global address any-host 0.0.0.0/0
            set security address-book OUT address web1 192.0.2.80/32
            set security address-book OUT address site dns-name www.example.com
            set security address-book OUT address span range-address 192.0.2.1 to 192.0.2.9
            set security address-book OUT address odd wildcard-address 10.0.0.5/255.0.0.255
            set security address-book OUT address-set servers address web1
            set security address-book OUT address-set servers address-set more
            set security address-book OUT address-set more address site
            set security address-book OUT attach zone untrust
            set applications application app-8443 protocol tcp
            set applications application app-8443 destination-port 8443
            set applications application mixed term a protocol udp
            set applications application mixed term a destination-port 5000-5010
            set applications application-set web application app-8443
            set applications application-set web application junos-https
            set security policies from-zone trust to-zone untrust policy out match source-address any
            set security policies from-zone trust to-zone untrust policy out match destination-address servers
            set security policies from-zone trust to-zone untrust policy out match application web
            set security policies from-zone trust to-zone untrust policy out then permit
            set security policies from-zone trust to-zone untrust policy out then log session-close
            set security policies from-zone trust to-zone untrust policy old match source-address nowhere
            set security policies from-zone trust to-zone untrust policy old match destination-address any
            set security policies from-zone trust to-zone untrust policy old match application mixed
            set security policies from-zone trust to-zone untrust policy old scheduler-name NIGHT
            set security policies from-zone trust to-zone untrust policy old then reject
            deactivate security policies from-zone trust to-zone untrust policy old
            set schedulers scheduler NIGHT daily start-time 20:00 stop-time 06:00
            """);
    var policy = list(device, "trust to untrust");
    assertThat(RuleText.show(policy.rules()))
        .isEqualTo(
            """
            1 out permit [trust > untrust] web{app-8443{tcp>8443} junos-https{tcp>443}} any > servers{web1{192.0.2.80/32} more{site{fqdn:www.example.com}}} log
            2 old reject [trust > untrust] mixed{udp>5000-5010} ?nowhere > any during NIGHT DISABLED UNRESOLVED nowhere: it is not defined\
            """);
    assertThat(RuleText.show(policy.implicitRules()))
        .isEqualTo("3 default-policy deny [trust > untrust] any any > any IMPLICIT");
    assertThat(setting(device, SettingKeys.FIREWALL_DEFAULT_ACTION)).isEqualTo("deny by default");
    assertThat(device.facts().filtering().timeRanges().items().getFirst().periods())
        .containsExactly("daily start-time 20:00 stop-time 06:00");
    assertThat(FactText.states(device)).isEqualTo("m".repeat(29));
  }

  @Test
  void globalPoliciesComeBetween() {
    var device =
        JunosFile.braces(
            """
            security {
                policies {
                    from-zone a to-zone b {
                        policy p {
                            match {
                                source-address any;
                                destination-address any;
                                application any;
                            }
                            then {
                                permit {
                                    application-services {
                                        idp-policy STRICT;
                                        utm-policy WEB;
                                    }
                                }
                            }
                        }
                    }
                    global {
                        policy rest {
                            match {
                                source-address any;
                                destination-address any;
                                application any;
                            }
                            then {
                                deny;
                                log {
                                    session-init;
                                }
                            }
                        }
                    }
                    default-policy {
                        permit-all;
                    }
                }
            }
            """);
    assertThat(list(device, "a to b").implicitRules()).isEmpty();
    assertThat(list(device, "a to b").rules().getFirst().profiles())
        .containsExactly("intrusion:STRICT", "utm:WEB");
    assertThat(list(device, "a to b").rules().getFirst().span().firstLine()).isEqualTo(8);
    assertThat(list(device, "a to b").rules().getFirst().span().lastLine()).isEqualTo(22);
    assertThat(RuleText.show(list(device, "global").rules()))
        .isEqualTo("1 rest deny any any > any log");
    assertThat(RuleText.show(list(device, "global").implicitRules()))
        .isEqualTo("2 default-policy permit any any > any IMPLICIT");
    assertThat(setting(device, SettingKeys.FIREWALL_DEFAULT_ACTION)).isEqualTo("permit @40");
    assertThat(setting(device, SettingKeys.FIREWALL_IMPLICIT_DENY_LOGGED)).isEqualTo("true @33-35");
  }

  @Test
  void translation() {
    var device =
        JunosFile.sets(
            """
            set security nat source pool P1 address 192.0.2.100/32 to 192.0.2.110/32
            set security nat source rule-set OUT from zone trust
            set security nat source rule-set OUT to zone untrust
            set security nat source rule-set OUT rule keep match source-address 10.0.0.0/8
            set security nat source rule-set OUT rule keep match destination-address 10.0.0.0/8
            set security nat source rule-set OUT rule keep then source-nat off
            set security nat source rule-set OUT rule pool match source-address 10.1.0.0/16
            set security nat source rule-set OUT rule pool then source-nat pool P1
            set security nat source rule-set OUT rule rest match source-address 0.0.0.0/0
            set security nat source rule-set OUT rule rest then source-nat interface
            set security nat destination pool WEB address 10.0.0.80/32 port 8080
            set security nat destination rule-set IN from zone untrust
            set security nat destination rule-set IN rule web match destination-address 192.0.2.80/32
            set security nat destination rule-set IN rule web match destination-port 80
            set security nat destination rule-set IN rule web then destination-nat pool WEB
            set security nat static rule-set FIX from zone untrust
            set security nat static rule-set FIX rule one match destination-address 192.0.2.81/32
            set security nat static rule-set FIX rule one then static-nat prefix 10.0.0.81/32
            """);
    assertThat(
            device.facts().traffic().natRules().stream()
                .map(
                    r ->
                        String.join(
                            " ",
                            r.place().name(),
                            r.kind(),
                            r.match().zones().from() + ">" + r.match().zones().to(),
                            "s=" + r.sourceTarget(),
                            "d=" + r.destinationTarget(),
                            "p=" + r.portTarget())))
        .containsExactly(
            "keep none [trust]>[untrust] s= d= p=",
            "pool port [trust]>[untrust] s=192.0.2.100/32 d= p=",
            "rest port [trust]>[untrust] s=interface d= p=",
            "web static [untrust]>[] s= d=10.0.0.80/32 p=8080",
            "one static [untrust]>[] s= d=10.0.0.81/32 p=");
    assertThat(device.facts().traffic().translationPools().items().getFirst().last())
        .isEqualTo("192.0.2.110/32");
    assertThat(FactText.states(device)).isEqualTo("m".repeat(20));
  }

  @Test
  void partsHaveTheirOwnPolicies() {
    var device =
        JunosFile.sets(
            """
            set logical-systems LS1 security zones security-zone z1 interfaces ge-0/0/0.1
            set logical-systems LS1 security policies from-zone z1 to-zone z1 policy p match source-address any
            set logical-systems LS1 security policies from-zone z1 to-zone z1 policy p match destination-address any
            set logical-systems LS1 security policies from-zone z1 to-zone z1 policy p match application junos-ssh
            set logical-systems LS1 security policies from-zone z1 to-zone z1 policy p then permit
            set logical-systems LS1 interfaces ge-0/0/0 unit 1 family inet address 192.0.2.1/24
            """);
    assertThat(device.facts().network().contexts().items().getFirst().name()).isEqualTo("LS1");
    assertThat(list(device, "z1 to z1").context()).isEqualTo("LS1");
    assertThat(device.facts().network().interfaces().items().getFirst().trust().context())
        .isEqualTo("LS1");
  }
}
