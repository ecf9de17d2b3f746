package dev.kpdagger.firewall.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Policies that become one, as commands that are carried out and read again.
class MergedPoliciesTest {

  private static String fortios(String... policies) {
    var text = new StringBuilder("config firewall address\n");
    for (String name : new String[] {"a", "b", "c", "web 1"}) {
      int host = name.charAt(0);
      text.append("    edit \"" + name + "\"\n        set subnet 10.0.0." + host);
      text.append(" 255.255.255.255\n    next\n");
    }
    text.append("    edit \"elsewhere\"\n        set type fqdn\n");
    text.append("        set fqdn \"www.example.com\"\n    next\nend\n");
    text.append("config firewall policy\n");
    for (String policy : policies) {
      var words = policy.split("/", -1);
      text.append("    edit " + words[0] + "\n        set name \"rule " + words[0] + "\"\n");
      text.append("        set srcintf \"lan\"\n        set dstintf \"wan1\"\n");
      text.append("        set srcaddr " + words[1] + "\n        set dstaddr " + words[2] + "\n");
      text.append("        set action " + words[3] + "\n        set schedule \"always\"\n");
      text.append("        set service " + words[4] + "\n");
      text.append(words.length > 5 ? "        " + words[5] + "\n" : "").append("    next\n");
    }
    return text.append("end\n").toString();
  }

  @Test
  void fortiosSetsTheMembersOfBoth() {
    assertThat(
            new PlannedText(
                    "fortinet-fortios",
                    fortios(
                        "3/\"a\"/\"web 1\"/accept/\"HTTPS\"",
                        "1/\"b\"/\"c\"/accept/\"SSH\"",
                        "2/\"b\"/\"web 1\"/accept/\"HTTPS\""))
                .sameWhenCarriedOut()
                .commands())
        .containsExactly(
            "config firewall policy",
            "    edit 3",
            "        set srcaddr \"a\" \"b\"",
            "    next",
            "    delete 2",
            "end");
  }

  @Test
  void fortiosWithANameThatOnlyTheDeviceKnows() {
    assertThat(
            new PlannedText(
                    "fortinet-fortios",
                    fortios(
                        "1/\"a\"/\"elsewhere\"/accept/\"HTTPS\"",
                        "2/\"b\"/\"elsewhere\"/accept/\"HTTPS\""))
                .sameWhenCarriedOut()
                .commands())
        .contains("        set srcaddr \"a\" \"b\"");
  }

  @Test
  void fortiosDoesNotPassADenialOfThatName() {
    assertThat(
            new PlannedText(
                    "fortinet-fortios",
                    fortios(
                        "1/\"a\"/\"web 1\"/accept/\"HTTPS\"",
                        "2/\"all\"/\"elsewhere\"/deny/\"ALL\"",
                        "3/\"b\"/\"web 1\"/accept/\"HTTPS\""))
                .plans)
        .isEmpty();
  }

  @Test
  void fortiosKeepsApartWhatIsInspectedOtherwise() {
    assertThat(
            new PlannedText(
                    "fortinet-fortios",
                    fortios(
                        "1/\"a\"/\"web 1\"/accept/\"HTTPS\"/set av-profile \"strict\"",
                        "2/\"b\"/\"web 1\"/accept/\"HTTPS\"",
                        "5/\"a\"/\"c\"/accept/\"SSH\"/set tcp-mss-sender 1300",
                        "6/\"b\"/\"c\"/accept/\"SSH\"/set tcp-mss-sender 1400"))
                .plans)
        .isEmpty();
  }

  @Test
  void fortiosKeepsApartWhatExcludesAddresses() {
    assertThat(
            new PlannedText(
                    "fortinet-fortios",
                    fortios(
                        "1/\"a\"/\"web 1\"/accept/\"HTTPS\"/set srcaddr-negate enable",
                        "2/\"b\"/\"web 1\"/accept/\"HTTPS\"/set srcaddr-negate enable"))
                .plans)
        .isEmpty();
  }

  private static final String PANOS_REST =
      " from inside to outside category any source-user any action allow";

  private static String panos(String name, String rest) {
    return "set rulebase security rules \"" + name + "\"" + PANOS_REST + " " + rest + "\n";
  }

  @Test
  void panosAddsWhatIsNew() {
    assertThat(
            new PlannedText(
                    "paloalto-panos",
                    panos("a", "source 10.0.0.0/8 destination any application ssl service any")
                        + panos(
                            "b c", "source 10.0.0.0/8 destination any application dns service any")
                        + panos(
                            "d", "source 10.0.0.0/8 destination any application ntp service any"))
                .sameWhenCarriedOut()
                .commands())
        .containsExactly(
            "set rulebase security rules \"a\" application [ dns ntp ]",
            "delete rulebase security rules \"b c\"",
            "delete rulebase security rules \"d\"");
  }

  @Test
  void panosWithUsersAndUsualPorts() {
    var rest = "destination any application ssl service application-default";
    assertThat(
            new PlannedText(
                    "paloalto-panos",
                    panos("a", "source 10.0.0.1 " + rest)
                            .replace("source-user any", "source-user x")
                        + panos("b", "source 10.0.0.1 " + rest)
                            .replace("source-user any", "source-user y")
                        + panos("c", "source 10.0.0.2 destination any application ssh service any"))
                .sameWhenCarriedOut()
                .commands())
        .containsExactly(
            "set rulebase security rules \"a\" source-user y",
            "delete rulebase security rules \"b\"");
  }

  @Test
  void panosLeavesWordsThatStandAlone() {
    assertThat(
            new PlannedText(
                    "paloalto-panos",
                    panos(
                            "a",
                            "source 10.0.0.1 destination any application ssl service"
                                + " application-default")
                        + panos(
                            "b",
                            "source 10.0.0.1 destination any application ssl service service-http")
                        + panos("c", "source 10.0.0.2 destination any application ssh service any")
                            .replace("application ssh", "log-setting x application ssh")
                        + panos("d", "source 10.0.0.3 destination any application ssh service any"))
                .plans)
        .isEmpty();
  }

  @Test
  void junosPolicies() {
    assertThat(
            new PlannedText(
                    "juniper-junos",
                    """
                    security {
                        zones {
                            security-zone a {
                                address-book {
                                    address x 10.0.0.1/32;
                                    address y 10.0.0.7/32;
                                }
                            }
                            security-zone b {
                                address-book {
                                    address s 10.1.0.0/16;
                                }
                            }
                        }
                        policies {
                            from-zone a to-zone b {
                                policy one {
                                    match {
                                        source-address x;
                                        destination-address s;
                                        application [ junos-ssh junos-https ];
                                    }
                                    then {
                                        permit;
                                    }
                                }
                                policy two {
                                    description "the same for y";
                                    match {
                                        source-address y;
                                        destination-address s;
                                        application [ junos-ssh junos-https ];
                                    }
                                    then {
                                        permit;
                                    }
                                }
                                policy three {
                                    match {
                                        source-address y;
                                        destination-address s;
                                        application junos-smtp;
                                    }
                                    then {
                                        permit;
                                        count;
                                    }
                                }
                            }
                        }
                    }
                    """)
                .sameWhenCarriedOut()
                .commands())
        .containsExactly(
            "set security policies from-zone a to-zone b policy one match source-address y",
            "delete security policies from-zone a to-zone b policy two");
  }

  @Test
  void junosTerms() {
    assertThat(
            new PlannedText(
                    "juniper-junos",
                    """
                    set firewall family inet filter F term web from protocol tcp
                    set firewall family inet filter F term web from destination-port 80
                    set firewall family inet filter F term web then accept
                    set firewall family inet filter F term no from source-address 10.9.0.0/16
                    set firewall family inet filter F term no from destination-address 10.0.0.1/32
                    set firewall family inet filter F term no from protocol udp
                    set firewall family inet filter F term no then discard
                    set firewall family inet filter F term tls from protocol tcp
                    set firewall family inet filter F term tls from destination-port 443
                    set firewall family inet filter F term tls then accept
                    set firewall family inet filter F term counted from protocol tcp
                    set firewall family inet filter F term counted from destination-port 22
                    set firewall family inet filter F term counted then count ssh
                    set firewall family inet filter F term counted then accept
                    """)
                .sameWhenCarriedOut()
                .commands())
        .containsExactly(
            "set firewall family inet filter F term web from destination-port 443",
            "delete firewall family inet filter F term tls");
  }

  @Test
  void junosTermsDoNotPassOneThatMarks() {
    assertThat(
            new PlannedText(
                    "juniper-junos",
                    """
                    set firewall family inet filter F term web from protocol tcp
                    set firewall family inet filter F term web from destination-port 80
                    set firewall family inet filter F term web then accept
                    set firewall family inet filter F term mark from protocol tcp
                    set firewall family inet filter F term mark then policer P
                    set firewall family inet filter F term mark then next term
                    set firewall family inet filter F term tls from protocol tcp
                    set firewall family inet filter F term tls from destination-port 443
                    set firewall family inet filter F term tls then accept
                    """)
                .plans)
        .isEmpty();
  }
}
