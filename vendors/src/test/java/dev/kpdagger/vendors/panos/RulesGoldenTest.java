package dev.kpdagger.vendors.panos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.vendors.FactText;
import dev.kpdagger.vendors.RuleText;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Security rules with their objects, in the order in which a packet meets them.
final class RulesGoldenTest {

  private static final String FIREWALL =
      """
      <config version="10.1.0" urldb="paloaltonetworks" detail-version="10.1.9-h3">
      <shared>
      <address><entry name="web"><ip-netmask>192.0.2.10</ip-netmask><description>the web server</description></entry></address>
      <profile-group><entry name="strict"><virus><member>av</member></virus><vulnerability><member>vp</member></vulnerability></entry></profile-group>
      </shared>
      <devices><entry name="localhost.localdomain"><vsys><entry name="vsys1">
      <zone><entry name="inside"><network><layer3><member>ethernet1/2</member></layer3></network></entry></zone>
      <address>
      <entry name="lan"><ip-netmask>10.0.0.0/8</ip-netmask></entry>
      <entry name="pool"><ip-range>10.1.1.1-10.1.1.9</ip-range></entry>
      <entry name="odd"><ip-wildcard>10.0.3.0/0.0.252.255</ip-wildcard></entry>
      <entry name="site"><fqdn>www.example.com</fqdn></entry>
      </address>
      <address-group>
      <entry name="servers"><static><member>web</member><member>pool</member><member>nowhere</member></static></entry>
      <entry name="tagged"><dynamic><filter>'prod' and 'web'</filter></dynamic></entry>
      </address-group>
      <external-list><entry name="bad"><type><ip><url>https://lists.example.com/bad</url></ip></type></entry></external-list>
      <service>
      <entry name="alt"><protocol><tcp><port>8080,8443-8445</port><source-port>1024-65535</source-port></tcp></protocol></entry>
      <entry name="dns"><protocol><udp><port>53</port></udp></protocol></entry>
      </service>
      <service-group><entry name="both"><members><member>alt</member><member>dns</member></members></entry></service-group>
      <rulebase>
      <security><rules>
      <entry name="drop bad">
      <from><member>any</member></from><to><member>any</member></to>
      <source><member>bad</member><member>RU</member></source><destination><member>any</member></destination>
      <application><member>any</member></application><service><member>any</member></service>
      <action>drop</action><log-start>yes</log-start>
      </entry>
      <entry name="out">
      <profile-setting><group><member>strict</member></group></profile-setting>
      <from><member>inside</member></from><to><member>outside</member></to>
      <source><member>lan</member><member>odd</member></source><negate-source>yes</negate-source>
      <destination><member>site</member><member>servers</member></destination>
      <application><member>ssl</member><member>web-browsing</member></application>
      <service><member>application-default</member></service>
      <source-user><member>corp\\staff</member></source-user><category><member>news</member></category>
      <hip-profiles><member>patched</member></hip-profiles>
      <schedule>office</schedule>
      <action>allow</action><log-end>no</log-end><description>to the web</description>
      </entry>
      <entry name="same zone">
      <rule-type>intrazone</rule-type><disabled>yes</disabled>
      <from><member>inside</member></from><to><member>inside</member></to>
      <source><member>tagged</member></source><destination><member>2001:db8::/32</member><member>missing</member></destination>
      <application><member>any</member></application><service><member>both</member><member>service-https</member></service>
      <action>reset-both</action>
      </entry>
      </rules></security>
      <default-security-rules><rules><entry name="interzone-default"><action>deny</action><log-end>yes</log-end></entry></rules></default-security-rules>
      </rulebase>
      <schedule><entry name="office"><schedule-type><non-recurring><member>2026/03/01@08:00-2026/03/31@18:00</member></non-recurring></schedule-type></entry></schedule>
      </entry></vsys></entry></devices>
      </config>
      """;

  private static final String PANORAMA =
      """
      set deviceconfig system hostname panorama1
      set mgt-config users admin permissions role-based superuser yes
      set shared pre-rulebase security rules first from any to any source any destination any application any service any action drop
      set shared post-rulebase security rules last from any to any source any destination any application any service any action deny
      set shared address host ip-netmask 192.0.2.1
      set device-group all pre-rulebase security rules parent-pre from any to any source host destination any application any service any action allow
      set device-group all post-rulebase security rules parent-post from any to any source host destination any application any service any action allow
      set device-group branch devices 0001
      set device-group branch address host ip-netmask 192.0.2.2
      set device-group branch pre-rulebase security rules own-pre from any to any source host destination any application any service any action allow target devices 0001
      set device-group branch post-rulebase security rules own-post from any to any source host destination any application any service any action allow
      set device-group branch post-rulebase default-security-rules rules intrazone-default action deny
      set readonly devices localhost.localdomain device-group branch parent-dg all
      """;

  @Test
  void aFirewallHasItsRulesAndTheTwoThatItEndsWith() {
    var device = PanosFile.read(FIREWALL);
    var list = device.facts().filtering().accessLists().items().getFirst();
    assertThat(RuleText.show(list.rules()))
        .isEqualTo(
            """
            1 drop bad deny any bad{external-list:bad}|geography:RU > any log
            2 out permit [inside > outside] application-default not lan{10.0.0.0/8}|odd{10.0.3.0 wildcard 0.0.252.255} \
            > site{fqdn:www.example.com}|servers{web{192.0.2.10/32} pool{10.1.1.1-10.1.1.9} ?nowhere} \
            [hip-profiles patched] [app ssl, web-browsing] [user corp\\staff] [url news] \
            [profiles antivirus:av, vulnerability:vp] during office
            3 same zone reject [inside > inside] both{alt{tcp:1024-65535>8080,8443-8445} dns{udp>53}}|tcp>443 \
            tagged{dynamic-group:'prod' and 'web'} > 2001:db8::/32|?missing [intrazone] log DISABLED \
            UNRESOLVED address missing: it is not defined\
            """);
    assertThat(RuleText.show(list.implicitRules()))
        .isEqualTo(
            """
            4 intrazone-default permit any any > any [intrazone] IMPLICIT
            5 interzone-default deny any any > any [interzone] log IMPLICIT\
            """);
    assertThat(list.rules().get(1).span().firstLine()).isEqualTo(32);
    assertThat(list.rules().get(1).span().lastLine()).isEqualTo(43);
    assertThat(FactText.states(device)).isEqualTo("m".repeat(56));
    assertThat(device.identity().osVersion()).isEqualTo("10.1.9-h3");
    assertThat(device.facts().filtering().timeRanges().items().getFirst().endsOn())
        .isEqualTo("2026-03-31");
  }

  @Test
  void aDeviceGroupInheritsRulesAndOverridesObjects() {
    assertThat(policies(PanosFile.read(PANORAMA)))
        .isEqualTo(
            """
            policy security in branch
            1 first deny any any > any log
            2 parent-pre permit any host{192.0.2.2/32} > any log
            3 own-pre permit any host{192.0.2.2/32} > any [on device 0001] log
            4 own-post permit any host{192.0.2.2/32} > any log
            5 parent-post permit any host{192.0.2.2/32} > any log
            6 last deny any any > any log
            7 intrazone-default deny any any > any [intrazone] IMPLICIT
            8 interzone-default deny any any > any [interzone] IMPLICIT\
            """);
  }

  @Test
  void whatAPanoramaHasPushedStandsAroundTheRulesOfTheFirewall() {
    var device =
        PanosFile.read(
            """
            set rulebase security rules local from any to any source any destination any application any service any action deny
            set policy panorama pre-rulebase security rules before from any to any source net destination any application any service any action allow
            set policy panorama post-rulebase security rules after from any to any source any destination any application any service any action drop
            set policy panorama address net ip-netmask 10.0.0.0/8
            """);
    assertThat(policies(device))
        .isEqualTo(
            """
            policy security
            1 before permit any net{10.0.0.0/8} > any log
            2 local deny any any > any log
            3 after deny any any > any log
            4 intrazone-default permit any any > any [intrazone] IMPLICIT
            5 interzone-default deny any any > any [interzone] IMPLICIT\
            """);
  }

  @Test
  void aMovedRuleStandsWhereItWasMoved() {
    var device =
        PanosFile.read(
            """
            set rulebase security rules a action allow
            set rulebase security rules b action allow
            set rulebase security rules c action allow
            move rulebase security rules c top
            move rulebase security rules a after b
            delete rulebase security rules b
            """);
    var list = device.facts().filtering().accessLists().items().getFirst();
    assertThat(list.rules()).extracting(rule -> rule.name()).containsExactly("c", "a");
  }

  @Test
  void aRuleWithoutItsPartsIsUnresolved() {
    var device = PanosFile.read("set rulebase security rules r from any action allow\n");
    var rule = device.facts().filtering().accessLists().items().getFirst().rules().getFirst();
    assertThat(rule.unresolved())
        .isEqualTo(
            "it says nothing of its application; it says nothing of its to; it says nothing of its"
                + " source; it says nothing of its destination; it says nothing of its service");
    assertThat(rule.matchesEverything()).isFalse();
  }

  @Test
  void translationsComeInOrder() {
    var device =
        PanosFile.read(
            """
            set rulebase nat rules hide from inside to outside source any destination any service any
            set rulebase nat rules hide source-translation dynamic-ip-and-port interface-address interface ethernet1/1
            set rulebase nat rules publish from outside to outside source any destination 192.0.2.10 service service-http
            set rulebase nat rules publish destination-translation translated-address 10.0.0.10
            set rulebase nat rules publish destination-translation translated-port 8080
            set rulebase nat rules exempt from inside to vpn source any destination any service any
            set rulebase nat rules exempt disabled yes
            """);
    assertThat(
            device.facts().traffic().natRules().stream()
                .map(
                    rule ->
                        rule.place().sequence()
                            + " "
                            + rule.place().name()
                            + " "
                            + rule.kind()
                            + " "
                            + (rule.sourceTarget() + " > " + rule.destinationTarget()).strip()
                            + (" " + rule.portTarget()).stripTrailing()
                            + (rule.enabled() ? "" : " DISABLED"))
                .collect(Collectors.joining("\n")))
        .isEqualTo(
            """
            1 hide port ethernet1/1 >
            2 publish static > 10.0.0.10 8080
            3 exempt none > DISABLED\
            """);
  }

  private static String policies(Device device) {
    return device.facts().filtering().accessLists().stream()
        .map(RulesGoldenTest::policy)
        .collect(Collectors.joining("\n"));
  }

  private static String policy(AccessList list) {
    return list.subject()
        + "\n"
        + RuleText.show(list.rules())
        + "\n"
        + RuleText.show(list.implicitRules());
  }
}
