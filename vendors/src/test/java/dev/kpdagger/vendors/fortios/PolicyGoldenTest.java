package dev.kpdagger.vendors.fortios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.vendors.RuleText;
import org.junit.jupiter.api.Test;

/// Firewall policies, local-in policies and what they refer to.
final class PolicyGoldenTest {

  private static final String OBJECTS =
      """
      config firewall address
          edit "all"
          next
          edit "lan"
              set subnet 10.1.0.0 255.255.0.0
          next
          edit "printer"
              set subnet 10.1.9.9 255.255.255.255
          next
          edit "pool"
              set type iprange
              set start-ip 10.2.0.10
              set end-ip 10.2.0.20
          next
          edit "site"
              set type fqdn
              set fqdn "www.example.com"
          next
          edit "odd"
              set type wildcard
              set wildcard 10.0.3.0 255.0.255.0
          next
      end
      config firewall address6
          edit "all"
          next
          edit "lan6"
              set ip6 2001:db8:1::/48
          next
      end
      config firewall addrgrp
          edit "inner"
              set member "lan" "pool"
              set exclude enable
              set exclude-member "printer"
          next
          edit "outer"
              set member "inner" "site"
          next
      end
      config firewall service custom
          edit "ALL"
              set protocol IP
          next
          edit "WEB"
              set tcp-portrange 80 443 8000-8080
              set udp-portrange 443
          next
          edit "FROM-1024"
              set tcp-portrange 22:1024-65535
          next
          edit "PING"
              set protocol ICMP
              set icmptype 8
              unset icmpcode
          next
          edit "GRE"
              set protocol IP
              set protocol-number 47
          next
      end
      config firewall service group
          edit "USUAL"
              set member "WEB" "PING"
          next
      end
      """;

  private static String rules(String policies) {
    var device = FortiFile.whole(OBJECTS + policies);
    return RuleText.show(FortiFile.list(device, "firewall", "").rules());
  }

  @Test
  void aPolicyWithoutActionDeniesAndTheOrderOfTheFileCounts() {
    assertThat(
            rules(
                """
                config firewall policy
                    edit 7
                        set name "out"
                        set srcintf "internal"
                        set dstintf "wan1"
                        set srcaddr "outer"
                        set dstaddr "all"
                        set action accept
                        set schedule "always"
                        set service "USUAL"
                        set logtraffic all
                        set nat enable
                    next
                    edit 3
                        set srcintf "any"
                        set dstintf "any"
                        set srcaddr "all"
                        set dstaddr "all"
                        set schedule "always"
                        set service "ALL"
                    next
                end
                """))
        .isEqualTo(
            """
            1 7 permit [internal > wan1] USUAL{WEB{tcp>80,443,8000-8080 udp>443} PING{icmp(8)}} \
            outer{inner{lan{10.1.0.0/16} pool{10.2.0.10-10.2.0.20} without printer{10.1.9.9/32}} \
            site{fqdn:www.example.com}} > all{0.0.0.0/0} log
            2 3 deny ALL{any} all{0.0.0.0/0} > all{0.0.0.0/0}\
            """);
  }

  @Test
  void whatElseAPolicyAsksIsKept() {
    assertThat(
            rules(
                """
                config firewall policy
                    edit 1
                        set srcintf "port1" "port2"
                        set dstintf "wan1"
                        set srcaddr "lan"
                        set dstaddr "odd"
                        set srcaddr-negate enable
                        set action accept
                        set status disable
                        set schedule "night"
                        set service "FROM-1024" "GRE"
                        set utm-status enable
                        set ssl-ssh-profile "certificate-inspection"
                        set av-profile "default"
                        set ips-sensor "strict"
                        set groups "staff"
                        set users "ann"
                        set comments "ticket 12"
                    next
                end
                """))
        .isEqualTo(
            "1 1 permit [port1,port2 > wan1] FROM-1024{tcp:1024-65535>22}|GRE{47} not"
                + " lan{10.1.0.0/16} > odd{10.0.3.0 wildcard 0.255.0.255} [user staff, ann]"
                + " [profiles antivirus:default, intrusion:strict,"
                + " tls-inspection:certificate-inspection] during night DISABLED");
  }

  @Test
  void bothFamiliesStandInOnePolicy() {
    assertThat(
            rules(
                """
                config firewall policy
                    edit 1
                        set srcintf "lan"
                        set dstintf "wan1"
                        set srcaddr "lan"
                        set dstaddr "all"
                        set srcaddr6 "lan6"
                        set dstaddr6 "all"
                        set action accept
                        set schedule "always"
                        set service "ALL"
                    next
                end
                """))
        .isEqualTo(
            "1 1 permit [lan > wan1] ALL{any} lan{10.1.0.0/16}|lan6{2001:db8:1::/48} >"
                + " all{0.0.0.0/0}|all{::/0}");
  }

  @Test
  void internetServicesStandInThePlaceOfAddressesAndPorts() {
    assertThat(
            rules(
                """
                config firewall policy
                    edit 1
                        set srcintf "lan"
                        set dstintf "wan1"
                        set srcaddr "lan"
                        set internet-service enable
                        set internet-service-name "Google-Web"
                        set action accept
                        set schedule "always"
                    next
                end
                """))
        .isEqualTo(
            "1 1 permit [lan > wan1] any lan{10.1.0.0/16} > internet-service:Google-Web [the ports"
                + " of the internet service]");
  }

  @Test
  void whatCannotBeResolvedIsSaid() {
    assertThat(
            rules(
                """
                config firewall policy
                    edit 1
                        set srcintf "lan"
                        set dstintf "wan1"
                        set srcaddr "gone"
                        set dstaddr "all"
                        set action accept
                        set schedule "always"
                        set service "GONE"
                        set brand-new-match "x"
                    next
                end
                """))
        .isEqualTo(
            "1 1 permit [lan > wan1] ?GONE ?gone > all{0.0.0.0/0} UNRESOLVED address gone: it is"
                + " not defined; service GONE: it is not defined; line 77 is not known:"
                + " brand-new-match");
  }

  @Test
  void behindAllPoliciesComesTheImplicitDeny() {
    var device =
        FortiFile.whole(
            """
            config system zone
                edit "users"
                    set intrazone allow
                    set interface "port3" "port4"
                next
            end
            config log setting
                set fwpolicy-implicit-log enable
            end
            config firewall policy
            end
            """);
    assertThat(RuleText.show(FortiFile.list(device, "firewall", "").implicitRules()))
        .isEqualTo(
            """
            2147483647 users permit [users > users] any any > any IMPLICIT
            2147483647 0 deny any any > any log IMPLICIT\
            """);
  }

  @Test
  void localInPoliciesAreForTheDeviceItself() {
    var device =
        FortiFile.whole(
            OBJECTS
                + """
                config firewall local-in-policy
                    edit 1
                        set intf "wan1"
                        set srcaddr "lan"
                        set srcaddr-negate enable
                        set dstaddr "all"
                        set service "ALL"
                        set schedule "always"
                    next
                end
                """);
    assertThat(RuleText.show(FortiFile.list(device, "local-in", "").rules()))
        .isEqualTo("1 1 deny [wan1 > ] ALL{any} not lan{10.1.0.0/16} > all{0.0.0.0/0}");
  }

  @Test
  void partsOfAFileKnowTheServicesOfTheFactory() {
    var device =
        FortiFile.read(
            """
            config firewall policy
                edit 1
                    set srcintf "lan"
                    set dstintf "wan1"
                    set srcaddr "all"
                    set dstaddr "all"
                    set action accept
                    set service "SSH" "ALL"
                next
            end
            """);
    assertThat(RuleText.show(FortiFile.list(device, "firewall", "").rules()))
        .isEqualTo("1 1 permit [lan > wan1] tcp>22|any 0.0.0.0/0 > 0.0.0.0/0");
  }

  @Test
  void virtualAddressesTranslate() {
    var device =
        FortiFile.whole(
            OBJECTS
                + """
                config firewall vip
                    edit "web"
                        set extip 192.0.2.10
                        set mappedip "10.1.0.10"
                        set extintf "wan1"
                        set portforward enable
                        set extport 443
                        set mappedport 8443
                    next
                end
                config firewall policy
                    edit 1
                        set srcintf "wan1"
                        set dstintf "dmz"
                        set srcaddr "all"
                        set dstaddr "web"
                        set action accept
                        set schedule "always"
                        set service "ALL"
                    next
                end
                """);
    assertThat(RuleText.show(FortiFile.list(device, "firewall", "").rules()))
        .isEqualTo(
            "1 1 permit [wan1 > dmz] ALL{any} all{0.0.0.0/0} > web{192.0.2.10/32} [forwarded by"
                + " web: tcp 443]");
    var rule = device.facts().traffic().natRules().items().getFirst();
    assertThat(rule.subject()).isEqualTo("translation web");
    assertThat(rule.destinationTarget()).isEqualTo("10.1.0.10");
    assertThat(rule.portTarget()).isEqualTo("8443");
  }
}
